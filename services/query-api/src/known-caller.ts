import { Hono } from "hono";
import { mayAnywhere } from "@sdc/access/may";
import { readingRights } from "@sdc/access/reading";
import { CONTACTS } from "@sdc/core/finding";
import { parsed } from "@sdc/http/input";
import { jsonBody, limitedBody } from "@sdc/http/json-body";
import { problem } from "@sdc/http/problem";
import { requireSession, type SessionEnv } from "@sdc/http/session";
import { personPartition, reportsOfPerson } from "@sdc/projections/reports-of-person";
import type { ReadModels } from "@sdc/reading/read-models";
import { whenBuilt } from "./asking.ts";
import { hitsFor, idIn, shownHit } from "./found-reports.ts";
import type { Ports } from "./ports.ts";
import { callerQuestion, searchErrors } from "./search-questions.ts";

/** Nobody has so many open reports that an operator would read more of them while somebody waits on the phone. */
const SHOWN_MAX = 20;
const PAGES_MAX = 5;

/**
 * The open reports of whoever is calling or writing, by a number or an address that stays in the vault. Who is known but has
 * nothing that this reader may read is answered like a stranger.
 */
export const knownCaller = ({ opener, finder, trust, now }: Ports, models: ReadModels): Hono<SessionEnv> =>
  new Hono<SessionEnv>().post("/v1/known-caller", requireSession(trust), limitedBody, async (c) => {
    if (!mayAnywhere(c.get("session"), readingRights(reportsOfPerson.readers)))
      return problem(c, "forbidden");
    const body = await jsonBody(c);
    if ("refused" in body) return body.refused;
    const question = parsed(c, callerQuestion, body.value, searchErrors);
    if ("refused" in question) return question.refused;
    return whenBuilt(c, async () => {
      const by = CONTACTS.find((one) => question.value[one] !== undefined);
      const value = by && question.value[by];
      const person =
        by === undefined || value === undefined ? undefined : await finder.knownPerson({ by, value });
      const items = person === undefined ? [] : await openReportsOf(person);
      return c.json({ items, asOf: now() });
    });

    async function openReportsOf(person: string) {
      const model = await models.of(reportsOfPerson);
      const check = hitsFor(models, c, opener);
      const items: ReturnType<typeof shownHit>[] = [];
      let after: string | undefined;
      for (let pages = 0; pages < PAGES_MAX && items.length < SHOWN_MAX; pages++) {
        const page = await model.range(personPartition(person), {
          order: "descending",
          limit: SHOWN_MAX,
          ...(after === undefined ? {} : { after }),
        });
        items.push(...(await check(page.items.map(({ sort }) => idIn(sort)))).map(shownHit));
        after = page.next;
        if (after === undefined) break;
      }
      return items.slice(0, SHOWN_MAX);
    }
  });
