import { type Decider, refuse } from "@sdc/core/decider";
import { stampOf } from "@sdc/core/stamp";
import { misdated } from "../numbered-document.ts";
import { unfitToPassOn } from "../passing-on.ts";
import { decideTransfer } from "./deciding.ts";
import { propose } from "./proposing.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import { notYetProposed, type TransferState } from "./state.ts";

/**
 * điều chuyển, thay thế (Plan 2199 II.5.b): a head or deputy is proposed to leave a post, on grounds of the plan and by a
 * rule that the unit has issued; the head of the unit decides or refuses. Posts follow by the register's own hand.
 */
export const leaderTransfer: Decider<TransferState, Command, Event, Code> = {
  initial: notYetProposed,

  decide(command, state) {
    const { at } = command;
    if (command.type === "propose") return propose(command, state);
    if (state.stage === "none") return refuse("not-proposed");
    switch (command.type) {
      case "decide":
        if (state.stage !== "proposed") return refuse("already-decided");
        if (command.by.subject === state.held.subject) return refuse("about-oneself");
        return decideTransfer(command, state);
      case "refuse": {
        const { document, reason } = command;
        if (state.stage !== "proposed") return refuse("already-decided");
        if (command.by.subject === state.held.subject) return refuse("about-oneself");
        const on = document.date;
        return (
          misdated(on, { notBefore: state.last, at }) ?? [
            { type: "leader-transfer-refused", on, document, reason, ...stampOf(command) },
          ]
        );
      }
      case "note-effect": {
        if (state.stage === "effected") return [];
        if (state.stage !== "decided" || state.decided === undefined) return refuse("not-decided");
        const { effectiveOn: on } = state.decided;
        const { refused } = command;
        return [{ type: "leader-transfer-effected", on, refused, ...stampOf(command) }];
      }
      case "pass-on": {
        const { from, to, on } = command;
        if (from !== state.unit || state.stage !== "proposed") return [];
        return (
          unfitToPassOn(command) ?? [{ type: "leader-transfer-passed-on", from, to, on, ...stampOf(command) }]
        );
      }
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "leader-transfer-proposed": {
        const { unit, kind, held, on } = event;
        return { stage: "proposed", unit, kind, held, last: on };
      }
      case "leader-transfer-decided": {
        const { decision, effectiveOn, to, successor } = event;
        const decided = { decision, effectiveOn, ...(to && { to }), ...(successor && { successor }) };
        return { ...state, stage: "decided", decided, last: event.on };
      }
      case "leader-transfer-refused":
        return { ...state, stage: "refused", last: event.on };
      case "leader-transfer-effected":
        return { ...state, stage: "effected" };
      case "leader-transfer-passed-on":
        return { ...state, unit: event.to };
    }
  },
};
