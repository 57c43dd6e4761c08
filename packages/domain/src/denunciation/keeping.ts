import * as z from "zod";
import { dayOf } from "@sdc/law/local-day";
import { stampOf } from "@sdc/core/stamp";
import { unitId } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { type Known, STANDINGS, standingIn } from "../post/over.ts";
import { stampFields } from "../stamp-fields.ts";
import { unfitCompetence } from "./competence.ts";
import type { DenunciationState } from "./state.ts";

export const keepingCommands = {
  /** The register itself: somebody denounced may have come to head the unit that has it. `unit`: that unit. */
  "keep-from-denied": z.strictObject({ unit: unitId() }),
};

export const keepingEvents = {
  /** The person denounced heads or deputises in the unit that has it: from then on the direct superior settles (TC-2018.A12.1). */
  "denunciation-denied-appointed": z.object({
    type: z.literal("denunciation-denied-appointed"),
    deniedUnit: z.string(),
    deniedRank: z.enum(["head", "deputy"]),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof keepingEvents>;
export type KeepingCommand = CommandsOf<typeof keepingCommands> & { readonly posts?: Known["posts"] } & Pick<
    Known,
    "units"
  >;

/** Nothing where it has ended, lies elsewhere by now, is the superior's already, or nobody denounced is over its unit that day. */
export const decideKeeping = (command: KeepingCommand, state: DenunciationState): readonly Event[] => {
  const { unit, posts = {}, units } = command;
  if (state.end !== undefined || unit !== state.unit || unfitCompetence(unit, state) !== undefined) return [];
  const day = dayOf(command.at);
  const had = state.deniedSubjects.map((subject) => standingIn({ posts, units }, subject, unit, day));
  const standing = STANDINGS.find((one) => had.includes(one));
  if (standing === undefined) return [];
  const deniedRank = standing === "deputy" ? "deputy" : "head";
  return [{ type: "denunciation-denied-appointed", deniedUnit: unit, deniedRank, ...stampOf(command) }];
};

export const evolveKeeping = (
  state: DenunciationState,
  { deniedUnit, deniedRank }: Event,
): DenunciationState => ({ ...state, deniedUnit, deniedRank });
