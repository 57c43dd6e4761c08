import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import type { Actor } from "@sdc/core/stamp";
import { above, knownUnits } from "../units.ts";
import { unfitCompetence } from "./competence.ts";
import { denunciation } from "./decider.ts";

/** The unit under which the register itself acts: it goes on with what a person was asked about before. */
const ITSELF = "system";

/**
 * Whether there is this denunciation, for whoever names it: their unit has it or stands above, it is not about their own head or deputy,
 * and not about themselves. To everybody else it is as if it were not there: by naming ids nobody learns of one.
 */
export const isNameable = async (log: Pick<EventLog, "read">, id: string, by: Actor): Promise<boolean> => {
  const { commits } = await log.read(`denunciation/${id}`);
  if (commits.length === 0) return false;
  const state = fold(denunciation, denunciation.initial, commits);
  const { unit, deniedSubjects } = state;
  if (by.unit === ITSELF) return true;
  if (deniedSubjects.includes(by.subject) || unfitCompetence(by.unit, state) !== undefined) return false;
  return by.unit === unit || above(await knownUnits(log, [unit]), unit).includes(by.unit);
};
