import * as z from "zod";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { passedOnFields, passOnCommand, unfitToPassOn } from "../passing-on.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Code } from "./refusals.ts";
import type { DisciplinaryState } from "./state.ts";

export const passingOnCommands = { "pass-on": passOnCommand };

export const passingOnEvents = {
  "disciplinary-case-passed-on": z.object({
    type: z.literal("disciplinary-case-passed-on"),
    ...passedOnFields,
    ...stampFields,
  }),
};

/** Until the last word is spoken: a measure that is served, or appealed against, needs somebody who is competent too. */
export const decidePassingOn = (
  command: CommandsOf<typeof passingOnCommands>,
  state: DisciplinaryState,
): readonly EventsOf<typeof passingOnEvents>[] | Refusal<Code> => {
  const { from, to, on } = command;
  if (from !== state.unit || state.stage === "over") return [];
  return (
    unfitToPassOn(command) ?? [{ type: "disciplinary-case-passed-on", from, to, on, ...stampOf(command) }]
  );
};
