import { Hono } from "hono";
import { requireSession } from "@sdc/http/session";
import { addDays, dayOf } from "@sdc/law/local-day";
import { dialogueFile } from "@sdc/projections/dialogue-file";
import type { ReadModels } from "@sdc/reading/read-models";
import { asked, ofUnit } from "./asking.ts";
import { type CalendarEntry, eventLines } from "./calendar-entry.ts";
import { escaped, folded } from "./calendar-text.ts";
import { calendarKinds, type EntriesOf } from "./calendar/entries.ts";
import { calendarQuestion } from "./dialogue-questions.ts";
import type { Ports } from "./ports.ts";
import { holderNow } from "./resolved-unit.ts";
import type { QueryEnv } from "./rights.ts";

/** What was held lately stays, so that calendars hear that it was moved or cancelled. */
const DAYS_BEFORE = 90;
const DAYS_AFTER = 400;
const ROWS_MAX = 1000;

/** `GET /v1/calendar.ics`: what a unit holds, as a calendar to subscribe to (RFC 5545). */
export const calendarQuery = (
  { trust, now }: Pick<Ports, "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> =>
  new Hono<QueryEnv>().get("/v1/calendar.ics", requireSession(trust), (c) =>
    asked(models, c, dialogueFile, calendarQuestion, (_, { unit: id = c.get("session").unit }) =>
      ofUnit(models, c, dialogueFile, holderNow(id, dayOf(now())), async (unit) => {
        const entries = await Promise.all(
          calendarKinds.map((kind) => entriesIn(models, kind, unit.id, dayOf(now()))),
        );
        return c.body(calendarFile(unit.name, entries.flat(), now()), 200, {
          "content-type": "text/calendar; charset=utf-8",
        });
      }),
    ),
  );

const entriesIn = async (
  models: ReadModels,
  { projection, partitionOf, entriesOf }: EntriesOf,
  unit: string,
  today: string,
): Promise<readonly CalendarEntry[]> => {
  const model = await models.of(projection);
  const { items } = await model.range(partitionOf(unit), {
    from: addDays(today, -DAYS_BEFORE),
    to: addDays(today, DAYS_AFTER),
    limit: ROWS_MAX,
  });
  return items.flatMap(({ value }) => entriesOf(value));
};

const calendarFile = (name: string, entries: readonly CalendarEntry[], now: string): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//So Dan Chu//Sessions//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => eventLines(entry, now)),
    "END:VCALENDAR",
  ]
    .map(folded)
    .join("");
