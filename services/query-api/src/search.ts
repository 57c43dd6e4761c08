import { Hono } from "hono";
import type * as z from "zod";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { numberPartition, reportSearch } from "@sdc/projections/report-search";
import { numberKey } from "@sdc/projections/report-search/numbers";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { asked, ofUnit } from "./asking.ts";
import { type Call, type QueryEnv } from "./rights.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { foundByWords, placeFrom } from "./found-by-words.ts";
import { hitsFor, idIn, shownHit } from "./found-reports.ts";
import { knownCaller } from "./known-caller.ts";
import { likelyDuplicates } from "./likely-duplicates.ts";
import type { Ports } from "./ports.ts";
import { holderNow, veryUnit } from "./resolved-unit.ts";
import { candidatesQuestion, searchQuestion } from "./search-questions.ts";
import { unitsFrom } from "./units-from.ts";

type Question = z.output<typeof searchQuestion>;

/** Reports by their words, by a number, by what is known of a new one, and by who is calling. */
export const searchQueries = (ports: Ports, models: ReadModels): Hono<QueryEnv> => {
  const { opener, finder, trust, now } = ports;
  const session = requireSession(trust);

  const byWords = (c: Call, model: ReadModel, q: string, { scope, after, limit }: Question, unit: string) =>
    withKey(c, model, after, async (key) => {
      const units = await unitsFrom(models, unit, scope, dayOf(now()));
      const from = key === undefined ? undefined : placeFrom(key, units);
      if (key !== undefined && from === undefined) return problem(c, "cursor-invalid");
      const check = hitsFor(models, c, opener);
      const found = await foundByWords({ model, finder, check }, { q, units, from, limit });
      return { items: found.hits.map(shownHit), next: cursorFrom(model.key, found.next) };
    });

  const byNumber = (c: Call, model: ReadModel, question: Question, unit: string) =>
    withKey(c, model, question.after, async (after) => {
      const { source, number, year = Number(dayOf(now()).slice(0, 4)), limit } = question;
      if (source === undefined || number === undefined)
        throw new Error("a question without words has a number");
      const partition = numberPartition(numberKey({ source, number }, { unit, year }));
      const page = await model.range(partition, {
        order: "descending",
        limit,
        ...(after === undefined ? {} : { after }),
      });
      const hits = await hitsFor(models, c, opener)(page.items.map(({ sort }) => idIn(sort)));
      return { items: hits.map(shownHit), next: cursorFrom(model.key, page.next) };
    });

  const meant = (c: Call, { unit = c.get("session").unit, units }: Pick<Question, "unit" | "units">) =>
    units === "then" ? veryUnit(unit, dayOf(now())) : holderNow(unit, dayOf(now()));

  return new Hono<QueryEnv>()
    .get("/v1/search", session, (c) =>
      asked(models, c, reportSearch, searchQuestion, (model, question) =>
        ofUnit(models, c, reportSearch, meant(c, question), async ({ id }, { resolved }) => {
          const found =
            question.q === undefined
              ? await byNumber(c, model, question, id)
              : await byWords(c, model, question.q, question, id);
          if (found instanceof Response) return found;
          return c.json({ ...found, asOf: now(), ...(resolved && { resolved }) });
        }),
      ),
    )
    .get("/v1/duplicate-candidates", session, (c) =>
      asked(models, c, reportSearch, candidatesQuestion, (model, question) =>
        ofUnit(models, c, reportSearch, meant(c, question), async ({ id: unit }, { resolved }) => {
          const { receivedAt = now() } = question;
          const check = hitsFor(models, c, opener);
          const items = await likelyDuplicates({ model, finder, check }, { ...question, unit, receivedAt });
          return c.json({ items, asOf: now(), ...(resolved && { resolved }) });
        }),
      ),
    )
    .route("/", knownCaller(ports, models));
};

/** Where the page before ended, or the problem with its cursor. */
const withKey = async <Found>(
  c: Call,
  model: ReadModel,
  cursor: string | undefined,
  find: (after: string | undefined) => Promise<Found | Response>,
): Promise<Found | Response> => {
  const key = keyIn(model.key, cursor);
  return typeof key === "string" ? problem(c, key) : find(key.after);
};
