import { kindOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import type { Day } from "@sdc/law/local-day";
import type { Asker } from "./asker.ts";
import { isKeptFrom } from "./hotline-report/kept-from.ts";
import { namedBy } from "./named-by.ts";
import { holds } from "./post/days.ts";
import { knownPosts } from "./post/known-posts.ts";
import { spansOver } from "./post/over.ts";
import { knownUnits } from "./units.ts";

/**
 * Whether what lies beside that case is kept from somebody today: from whoever the case is about, and, of a report, from
 * those who work under somebody whom it names, as reading does it (`reading/src/kept-from.ts`). Where nobody is above that
 * unit its officers go on, and only those over it are kept from it. Asked anew each time: posts change hands, and somebody may
 * be named later.
 */
export const isBesideKeptFrom = async (
  log: Pick<EventLog, "read">,
  stream: string,
  asker: Asker,
  today: Day,
): Promise<boolean> => {
  const officials = await namedBy(log, stream);
  if (isKeptFrom({ officials }, asker)) return true;
  const named = officials.flatMap(({ subjects }) => subjects);
  if (named.length === 0) return false;
  const { subject, unit } = asker;
  if (kindOf(stream) !== "hotline-report") return false;
  const life = (await knownUnits(log, [unit]))[unit];
  const of = (await knownPosts(log, [unit]))[unit];
  if (life === undefined || of === undefined) return false;
  const over = spansOver(of, life)
    .filter((span) => holds(span, today))
    .map((span) => span.subject);
  const isClosed = named.some((one) => over.includes(one));
  return isClosed && (life.parent !== undefined || over.includes(subject));
};
