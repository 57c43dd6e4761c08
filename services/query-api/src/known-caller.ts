import { Hono } from "hono";
import { mayAnywhere } from "@sdc/access/may";
import { rightsToRead } from "@sdc/access/reading";
import { CONTACTS } from "@sdc/core/finding";
import { parsed } from "@sdc/http/input";
import { jsonBody, limitedBody } from "@sdc/http/json-body";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { personPartition, reportsOfPerson } from "@sdc/projections/reports-of-person";
import type { ReadModels } from "@sdc/reading/read-models";
import { whenBuilt } from "./asking.ts";
import { hitsFor, idIn, shownHit } from "./found-reports.ts";
import type { Ports } from "./ports.ts";
import { callerQuestion, searchErrors } from "./search-questions.ts";
import type { QueryEnv } from "./rights.ts";

/** Nobody has so many open reports that an operator would read more of them while somebody waits on the phone. */
const SHOWN_MAX = 20;
/** So many cases of a caller are looked up at once. */
const AT_ONCE = 20;

/**
 * The open reports of whoever is calling or writing, by a number or an address that stays in the vault. Who is known but has
 * nothing that this reader may read is answered like a stranger.
 */
export const knownCaller = ({ opener, finder, trust, now }: Ports, models: ReadModels): Hono<QueryEnv> =>
  new Hono<QueryEnv>().post("/v1/known-caller", requireSession(trust), limitedBody, async (c) => {
    if (!mayAnywhere(c.get("session"), rightsToRead(reportsOfPerson.name))) return problem(c, "forbidden");
    const body = await jsonBody(c);
    if ("refused" in body) return body.refused;
    const question = parsed(c, callerQuestion, body.value, searchErrors);
    if ("refused" in question) return question.refused;
    return whenBuilt(c, async () => {
      const by = CONTACTS.find((one) => question.value[one] !== undefined);
      const value = by && question.value[by];
      const persons = by === undefined || value === undefined ? [] : await finder.knownPersons({ by, value });
      const items = await openReportsOf(persons);
      return c.json({ items, asOf: now() });
    });

    /** One id for each case that they came with; of what has ended nothing is left. */
    async function openReportsOf(persons: readonly string[]) {
      const model = await models.of(reportsOfPerson);
      const check = hitsFor(models, c, opener);
      const items: ReturnType<typeof shownHit>[] = [];
      for (let at = 0; at < persons.length && items.length < SHOWN_MAX; at += AT_ONCE) {
        const pages = await Promise.all(
          persons
            .slice(at, at + AT_ONCE)
            .map((person) => model.range(personPartition(person), { order: "descending", limit: SHOWN_MAX })),
        );
        const found = pages
          .flatMap((page) => page.items.map(({ sort }) => sort))
          .toSorted()
          .toReversed();
        items.push(...(await check(found.map(idIn))).map(shownHit));
      }
      return items.slice(0, SHOWN_MAX);
    }
  });
