import { type Decider, refuse } from "@sdc/core/decider";
import { isRefusal, type Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { findNode } from "@sdc/law/unfold";
import { futureDocument, secretDocument } from "../filed-document.ts";
import { owingUnit } from "../owing-unit.ts";
import { afterEscalation, afterReminder, type Watch } from "../watch.ts";
import { nodeOf } from "./node-id.ts";
import type { Code } from "./refusals.ts";
import { saidByRegister } from "./said-by-register.ts";
import type { Command, Event } from "./schema.ts";

type Evidence = {
  readonly n: number;
  /** What makes two documents the same: number, date and issuer. */
  readonly document: string;
  readonly status: "filed" | "checked" | "returned" | "withdrawn";
};

export type ObligationState = {
  /** Who acts for it: the unit that owes it, or the heir that its work has come to; empty before the first event. */
  readonly holder: string;
  readonly evidence: readonly Evidence[];
  readonly notApplicable: boolean;
  readonly watch?: Watch;
};

/** One node (kỳ thực hiện) of an obligation of one unit, proved by documents: đã nộp is not yet đã kiểm tra. */
export const obligation: Decider<ObligationState, Command, Event, Code> = {
  initial: { holder: "", evidence: [], notApplicable: false },

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
        if (command.by.unit === state.holder) return refuse("own-evidence");
        if (evidence.status === "withdrawn") return refuse("evidence-withdrawn");
        if (evidence.status === "returned") return refuse("evidence-returned");
        return evidence.status === "checked"
          ? []
          : [{ type: "evidence-confirmed", n: command.n, ...stampOf(command) }];
      }
      case "return-evidence": {
        const evidence = find(state, command.n);
        if (evidence === undefined) return refuse("evidence-unknown");
        if (command.by.unit === state.holder) return refuse("own-evidence");
        if (evidence.status === "withdrawn") return refuse("evidence-withdrawn");
        if (evidence.status === "returned") return [];
        return [{ type: "evidence-returned", n: command.n, reason: command.reason, ...stampOf(command) }];
      }
      case "mark-not-applicable": {
        const owed = owedNode(command);
        if (isRefusal(owed)) return owed;
        if (command.by.unit === (state.holder || owed.unit)) return refuse("own-ruling");
        if (state.notApplicable) return [];
        const { reason, saidBy, document } = command;
        const future = document && futureDocument(document, command.at);
        if (future !== undefined) return future;
        return [
          {
            type: "node-not-applicable",
            ...owed,
            reason,
            saidBy,
            ...(document && { document }),
            ...stampOf(command),
          },
        ];
      }
      case "mark-applicable":
        if (command.by.unit === state.holder) return refuse("own-ruling");
        return state.notApplicable
          ? [{ type: "node-applicable-again", reason: command.reason, ...stampOf(command) }]
          : [];
      case "pass-on":
      case "remind":
      case "escalate":
        return saidByRegister(command, state);
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "evidence-filed": {
        const filed: Evidence = { n: event.n, document: documentKey(event), status: "filed" };
        return { ...held(state, event), evidence: [...state.evidence, filed] };
      }
      case "evidence-withdrawn":
        return marked(state, event.n, "withdrawn");
      case "evidence-confirmed":
        return marked(state, event.n, "checked");
      case "evidence-returned":
        return marked(state, event.n, "returned");
      case "node-not-applicable":
        return { ...held(state, event), notApplicable: true };
      case "node-applicable-again":
        return { ...state, notApplicable: false };
      case "obligation-passed-on":
        return { ...state, holder: event.to };
      case "obligation-reminded":
        return { ...held(state, event), watch: afterReminder(state.watch, event) };
      case "obligation-escalated":
        return { ...held(state, event), watch: afterEscalation(state.watch, event) };
    }
  },
};

const held = (state: ObligationState, { unit }: { readonly unit: string }): ObligationState => ({
  ...state,
  holder: state.holder === "" ? unit : state.holder,
});

type Ruled = Extract<Event, { type: "node-not-applicable" }>;

/** The node that the command is about, as events name it. */
const owedNode = ({
  id,
  units,
  planBindings,
}: Command): Pick<Ruled, "unit" | "obligation" | "node"> | Refusal<Code> => {
  const owed = nodeOf(id);
  const unit = owed && owingUnit(units, owed.unit, planBindings);
  if (owed === undefined || unit === undefined) return refuse("unit-unknown");
  return findNode(unit, owed.node) === undefined ? refuse("not-owed") : owed;
};

const file = (
  command: Extract<Command, { type: "file-evidence" }>,
  state: ObligationState,
): ReturnType<typeof obligation.decide> => {
  const {
    type: _type,
    id: _id,
    units: _units,
    planBindings: _decided,
    at,
    by: _by,
    secrecy,
    ...document
  } = command;
  const secret = secretDocument({ ...document, secrecy });
  if (secret !== undefined) return secret;
  const owed = owedNode(command);
  if (isRefusal(owed)) return owed;
  const future = futureDocument(document, at);
  if (future !== undefined) return future;
  if (state.notApplicable) return refuse("not-applicable");
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
