import type { Refusal } from "@sdc/core/refusal";
import { legalClockSayings } from "../legal-clock-sayings.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { unfitCompetence } from "./competence.ts";
import { CLOCKS } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { DenunciationState } from "./state.ts";

const { commands, events, say, after } = legalClockSayings("denunciation", CLOCKS);

export const watchingCommands = commands;
export const watchingEvents = events;
export const afterWatching = after;

/** What the register's clock says of one time of law, never to the unit whose own head or deputy is denounced. */
export const decideWatching = (
  command: CommandsOf<typeof watchingCommands>,
  state: DenunciationState,
): readonly EventsOf<typeof watchingEvents>[] | Refusal<Code> =>
  unfitCompetence(command.to, state) ?? say(command, state.watch);
