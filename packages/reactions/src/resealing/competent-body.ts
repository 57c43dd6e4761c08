import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { type BodyKey, keyOn } from "@sdc/domain/body-key/decider";
import { knownBodyKeys } from "@sdc/domain/body-key/known-body-keys";
import { unfitCompetence } from "@sdc/domain/denunciation/competence";
import { denunciation } from "@sdc/domain/denunciation/decider";
import { isClosedTo, type Named } from "@sdc/domain/hotline-report/naming";
import { knownPosts } from "@sdc/domain/post/known-posts";
import { above, inOffice, knownUnits } from "@sdc/domain/units";
import type { Day } from "@sdc/law/local-day";

/** To whom a report is sealed, or why it is to nobody yet. */
export type Sealing =
  | { readonly body: string; readonly key: BodyKey }
  | { readonly body?: string; readonly why: "no-body" | "no-key" };

/**
 * The body that settles the denunciation, with its key of that day: the unit that has it, or the next level above where it is
 * about that unit's own head or deputy, or the report names somebody who is over it. A unit further up is never taken
 * because it has a key and the competent one has none. All from the log.
 */
export const competentBody = async (
  log: Pick<EventLog, "read">,
  stream: string,
  { officials, today }: { readonly officials: readonly Named[]; readonly today: Day },
): Promise<Sealing | undefined> => {
  const { commits } = await log.read(stream);
  if (commits.length === 0) return undefined;
  const { unit, deniedUnit, deniedRank } = fold(denunciation, denunciation.initial, commits);
  const units = await knownUnits(log, [unit]);
  const posts = await knownPosts(log, Object.keys(units));
  const body = [unit, ...above(units, unit)].find((id) => {
    const life = units[id];
    return (
      life !== undefined &&
      inOffice(life, today) &&
      unfitCompetence(id, { deniedUnit, deniedRank }) === undefined &&
      !isClosedTo({ units, posts }, officials, id, today)
    );
  });
  if (body === undefined) return { why: "no-body" };
  const key = keyOn(await knownBodyKeys(log, body), today);
  return key === undefined ? { body, why: "no-key" } : { body, key };
};
