import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { unfitToPassOn } from "../passing-on.ts";
import { isEscalated, stillToRemind } from "../watch.ts";
import type { ObligationState } from "./decider.ts";
import { nodeOf } from "./node-id.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";

/** What the clock and the successions say: nothing once it was said. */
export const saidByRegister = (
  command: Extract<Command, { type: "pass-on" | "remind" | "escalate" }>,
  state: ObligationState,
): readonly Event[] | Refusal<Code> => {
  const node = nodeOf(command.id);
  if (node === undefined) return refuse("unit-unknown");
  const { on } = command;
  switch (command.type) {
    case "pass-on": {
      const { from, to } = command;
      if (from !== (state.holder || node.unit) || isClosed(state)) return [];
      const unfit = unfitToPassOn(command);
      if (unfit !== undefined) return unfit;
      return [{ type: "obligation-passed-on", ...node, from, to, on, ...stampOf(command) }];
    }
    case "remind": {
      const { due } = command;
      const days = state.notApplicable ? [] : [...stillToRemind(state.watch, command)];
      return days.length === 0
        ? []
        : [{ type: "obligation-reminded", ...node, due, days, on, ...stampOf(command) }];
    }
    case "escalate": {
      const { due, to } = command;
      if (state.notApplicable || isEscalated(state.watch, due)) return [];
      return [
        {
          type: "obligation-escalated",
          ...node,
          due,
          on,
          ...(to === undefined ? {} : { to }),
          ...stampOf(command),
        },
      ];
    }
  }
};

/** Checked, and nothing else waits: closed work stays where it was done. */
const isClosed = ({ evidence }: ObligationState): boolean =>
  evidence.some(({ status }) => status === "checked") && !evidence.some(({ status }) => status === "filed");
