import { type Decider, refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { findObligation } from "@sdc/law/catalogue";
import { findNode } from "@sdc/law/unfold";
import { futureDocument, secretDocument } from "../filed-document.ts";
import { nodeOf } from "../obligation/node-id.ts";
import { owingUnit } from "../owing-unit.ts";
import { unfitToPassOn } from "../passing-on.ts";
import { authorityOf } from "../post/authority.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";

type Drafted = Extract<Event, { type: "yearly-report-drafted" }>;
type Signed = Extract<Event, { type: "yearly-report-signed" }>;

export type ReportState = {
  /** Who acts for it: the unit that drafted it, or the heir that its work has come to; empty before the first draft. */
  readonly holder: string;
  readonly stage: "none" | "drafted" | "signed" | "submitted" | "received" | "returned";
  readonly submissions: number;
  /** What the draft holds that a submission repeats. */
  readonly filed?: Pick<Drafted, "figures" | "covers">;
  readonly document?: Omit<Signed, "type" | "at" | "by" | "authority">;
};

/**
 * báo cáo hằng năm (Plan 2199 IV.1.b, due 25 November): drafted, signed, submitted, then received or sent back with a
 * reason and submitted again. Whether it was on time is judged by the first submission: policy, not law.
 */
export const yearlyReport: Decider<ReportState, Command, Event, Code> = {
  initial: { holder: "", stage: "none", submissions: 0 },

  decide(command, state) {
    switch (command.type) {
      case "draft":
        return draft(command, state);
      case "sign":
        return sign(command, state);
      case "submit": {
        if (state.stage === "submitted" || state.stage === "received") return [];
        const { document, filed } = state;
        if (state.stage !== "signed" || document === undefined) return refuse("not-signed");
        const nth = state.submissions + 1;
        return [{ type: "yearly-report-submitted", nth, ...document, ...filed, ...stampOf(command) }];
      }
      case "receive":
        if (command.by.unit === state.holder) return refuse("own-report");
        if (state.stage === "received") return [];
        return state.stage === "submitted"
          ? [{ type: "yearly-report-received", ...stampOf(command) }]
          : refuse("not-submitted");
      case "send-back":
        if (command.by.unit === state.holder) return refuse("own-report");
        if (state.stage === "returned") return [];
        return state.stage === "submitted" || state.stage === "received"
          ? [{ type: "yearly-report-returned", reason: command.reason, ...stampOf(command) }]
          : refuse("not-submitted");
      case "pass-on":
        return passOn(command, state);
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "yearly-report-drafted": {
        const { figures, covers, unit } = event;
        const filed = { ...(figures && { figures }), ...(covers && { covers }) };
        return { ...state, holder: state.holder || unit, stage: "drafted", filed };
      }
      case "yearly-report-signed": {
        const { type: _type, at: _at, by: _by, authority: _authority, ...document } = event;
        return { ...state, stage: "signed", document };
      }
      case "yearly-report-submitted":
        return { ...state, stage: "submitted", submissions: event.nth };
      case "yearly-report-received":
        return { ...state, stage: "received" };
      case "yearly-report-returned":
        return { ...state, stage: "returned" };
      case "yearly-report-passed-on":
        return { ...state, holder: event.to };
    }
  },
};

const draft = (
  command: Extract<Command, { type: "draft" }>,
  state: ReportState,
): readonly Event[] | Refusal<Code> => {
  const { type: _type, id, units, planBindings, at: _at, by: _by, ...content } = command;
  const node = nodeOf(id);
  const unit = node && owingUnit(units, node.unit, planBindings);
  if (node === undefined || unit === undefined) return refuse("unit-unknown");
  if (findObligation(node.obligation)?.isReport !== true) return refuse("no-report");
  // What was begun while it was owed is gone on with, also by the heir of a unit that ended before the due day.
  if (state.stage === "none" && findNode(unit, node.node) === undefined) return refuse("not-owed");
  if (state.stage === "submitted") return refuse("already-submitted");
  if (state.stage === "received") return refuse("already-received");
  const { covers } = content;
  if (covers !== undefined && covers.to < covers.from) return refuse("covers-backwards");
  return [{ type: "yearly-report-drafted", ...node, ...content, ...stampOf(command) }];
};

const sign = (
  command: Extract<Command, { type: "sign" }>,
  state: ReportState,
): readonly Event[] | Refusal<Code> => {
  const { type: _type, id: _id, units, posts = {}, planBindings: _decided, at, by, ...rest } = command;
  const secret = secretDocument(rest);
  if (secret !== undefined) return secret;
  const { secrecy: _none, ...document } = rest;
  if (state.stage === "submitted") return refuse("already-submitted");
  if (state.stage === "received") return refuse("already-received");
  if (state.stage !== "drafted") return refuse("not-drafted");
  const future = futureDocument(document, at);
  if (future !== undefined) return future;
  const authority = authorityOf({ posts, units }, by.subject, state.holder, document.date);
  return authority === undefined
    ? refuse("signer-not-in-post", { unit: state.holder, on: document.date })
    : [{ type: "yearly-report-signed", ...document, authority, ...stampOf(command) }];
};

/** A report under way goes to the heir; one that was received is done, and stays where it was. */
const passOn = (
  { id, from, to, on, units, at, by }: Extract<Command, { type: "pass-on" }>,
  state: ReportState,
): readonly Event[] | Refusal<Code> => {
  const node = nodeOf(id);
  if (node === undefined || from !== state.holder || state.stage === "received") return [];
  const unfit = unfitToPassOn({ from, to, on, units });
  if (unfit !== undefined) return unfit;
  return [{ type: "yearly-report-passed-on", ...node, from, to, on, ...stampOf({ at, by }) }];
};
