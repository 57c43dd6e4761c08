import { type Decider, refuse } from "@sdc/core/decider";
import { stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import { findNode } from "@sdc/law/unfold";
import { lineOf } from "../units.ts";
import { nodeOf } from "./node-id.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import { bearsSecrecyMark } from "./secrecy-mark.ts";

type Evidence = {
  readonly n: number;
  /** What makes two documents the same: number, date and issuer. */
  readonly document: string;
  readonly status: "filed" | "checked" | "returned" | "withdrawn";
};

export type ObligationState = { readonly unit: string; readonly evidence: readonly Evidence[] };

/** One node (kỳ thực hiện) of an obligation of one unit, proved by documents: đã nộp is not yet đã kiểm tra. */
export const obligation: Decider<ObligationState, Command, Event, Code> = {
  initial: { unit: "", evidence: [] },

  decide(command, state) {
    switch (command.type) {
      case "file-evidence":
        return file(command, state);
      case "withdraw-evidence": {
        const evidence = find(state, command.n);
        if (evidence === undefined) return refuse("evidence-unknown");
        if (evidence.status === "withdrawn") return [];
        if (evidence.status === "checked") return refuse("evidence-confirmed");
        return [{ type: "evidence-withdrawn", n: command.n, reason: command.reason, ...stampOf(command) }];
      }
      case "confirm-evidence": {
        const evidence = find(state, command.n);
        if (evidence === undefined) return refuse("evidence-unknown");
        if (command.by.unit === state.unit) return refuse("own-evidence");
        if (evidence.status === "withdrawn") return refuse("evidence-withdrawn");
        if (evidence.status === "returned") return refuse("evidence-returned");
        return evidence.status === "checked"
          ? []
          : [{ type: "evidence-confirmed", n: command.n, ...stampOf(command) }];
      }
      case "return-evidence": {
        const evidence = find(state, command.n);
        if (evidence === undefined) return refuse("evidence-unknown");
        if (command.by.unit === state.unit) return refuse("own-evidence");
        if (evidence.status === "withdrawn") return refuse("evidence-withdrawn");
        if (evidence.status === "returned") return [];
        return [{ type: "evidence-returned", n: command.n, reason: command.reason, ...stampOf(command) }];
      }
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "evidence-filed": {
        const filed: Evidence = { n: event.n, document: documentKey(event), status: "filed" };
        return { unit: event.unit, evidence: [...state.evidence, filed] };
      }
      case "evidence-withdrawn":
        return marked(state, event.n, "withdrawn");
      case "evidence-confirmed":
        return marked(state, event.n, "checked");
      case "evidence-returned":
        return marked(state, event.n, "returned");
    }
  },
};

const file = (
  command: Extract<Command, { type: "file-evidence" }>,
  state: ObligationState,
): ReturnType<typeof obligation.decide> => {
  const { type: _type, id, units, at: _at, by: _by, secrecy, ...document } = command;
  // First, so that not even a refusal for another reason depends on what a secret document says.
  if (
    secrecy !== "none" ||
    bearsSecrecyMark([document.docType, document.number, document.title, document.note])
  )
    return refuse("document-classified");
  const owed = nodeOf(id);
  const unit = owed && units[owed.unit];
  if (owed === undefined || unit === undefined) return refuse("unit-unknown");
  const life = {
    id: owed.unit,
    kind: unit.kind,
    from: unit.from,
    ...(unit.to === undefined ? {} : { to: unit.to }),
  };
  if (findNode({ ...life, lineOf: lineOf(units, owed.unit, Object.keys(units)) }, owed.node) === undefined)
    return refuse("not-owed");
  if (document.date > dayOf(command.at)) return refuse("document-in-future");
  const same = state.evidence.find((evidence) => evidence.document === documentKey(document));
  if (same !== undefined && (same.status === "filed" || same.status === "checked"))
    return refuse("evidence-already-filed", { n: same.n });
  return [
    { type: "evidence-filed", ...owed, n: state.evidence.length + 1, ...document, ...stampOf(command) },
  ];
};

const documentKey = (document: {
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
}): string => JSON.stringify([document.number, document.date, document.issuer]);

const find = (state: ObligationState, n: number): Evidence | undefined =>
  state.evidence.find((evidence) => evidence.n === n);

const marked = (state: ObligationState, n: number, status: Evidence["status"]): ObligationState => ({
  ...state,
  evidence: state.evidence.map((evidence) => (evidence.n === n ? { ...evidence, status } : evidence)),
});
