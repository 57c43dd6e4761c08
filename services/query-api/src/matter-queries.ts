import { Hono } from "hono";
import { secretRights } from "@sdc/access/reading";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { ruleOf } from "@sdc/domain/legal-clock";
import {
  flaggedMatters,
  mattersOfReport,
  openMatters,
  receptionMatters,
} from "@sdc/projections/reception-matters";
import type { MatterFile, MatterItem } from "@sdc/projections/reception-matters/file";
import type { ReadModels } from "@sdc/reading/read-models";
import { asked, ofUnit } from "./asking.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { knownMatter } from "./known-matter.ts";
import { kept, openedTexts } from "./opened-texts.ts";
import type { Ports } from "./ports.ts";
import { caseFileQuestion } from "./questions.ts";
import { flaggedMattersQuestion, receptionMattersQuestion } from "./reception-questions.ts";
import { holderNow, veryUnit } from "./resolved-unit.ts";
import { type Call, mayRead, type QueryEnv, type Readable } from "./rights.ts";

/** The protected part, which fewer read. */
const flaggedPart: Readable = { ...receptionMatters, rights: secretRights["flagged-report"] };

/** Matters of receptions that wait for an answer, those that are protected for their few readers, and each by itself. */
export const matterQueries = (
  { opener, trust, now }: Pick<Ports, "opener" | "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
  const session = requireSession(trust);
  const meantIn = (
    c: Call,
    { unit = c.get("session").unit, units }: { unit?: string | undefined; units: string },
  ) => (units === "then" ? veryUnit(unit, dayOf(now())) : holderNow(unit, dayOf(now())));

  return new Hono<QueryEnv>()
    .get("/v1/reception-matters", session, (c) =>
      asked(models, c, receptionMatters, receptionMattersQuestion, (model, { report, after, limit, ...of }) =>
        ofUnit(models, c, receptionMatters, meantIn(c, of), async (unit, { resolved }) => {
          const key = keyIn(model.key, after);
          if (typeof key === "string") return problem(c, key);
          const partition = report === undefined ? openMatters(unit.id) : mattersOfReport(report);
          const page = await model.range(partition, { limit, ...key });
          // The projection wrote these rows with this type.
          const found = page.items.map(({ value }) => value as MatterItem);
          const readable = await Promise.all(
            found.map((one) => mayRead(models, c, receptionMatters, one.unit)),
          );
          return c.json({
            items: found.filter((_, index) => readable[index]),
            next: cursorFrom(model.key, page.next),
            asOf: now(),
            ...(resolved && { resolved }),
          });
        }),
      ),
    )
    .get("/v1/flagged-reception-matters", session, (c) =>
      asked(models, c, flaggedPart, flaggedMattersQuestion, (model, { after, limit, ...of }) =>
        ofUnit(models, c, flaggedPart, meantIn(c, of), async (unit, { resolved }) => {
          const key = keyIn(model.key, after);
          if (typeof key === "string") return problem(c, key);
          const page = await model.range(flaggedMatters(unit.id), { limit, order: "descending", ...key });
          return c.json({
            items: page.items.map(({ value }) => value),
            next: cursorFrom(model.key, page.next),
            asOf: now(),
            ...(resolved && { resolved }),
          });
        }),
      ),
    )
    .get("/v1/reception-matters/:id", session, (c) =>
      asked(models, c, receptionMatters, caseFileQuestion, async (model) => {
        const file = await knownMatter(models, c, model, c.req.param("id"), dayOf(now()));
        if (file === undefined) return problem(c, "not-found");
        const { citizens, clocks, ...rest } = file;
        return c.json(
          {
            ...(await openedTexts(rest, opener)),
            ...(citizens === undefined ? {} : { citizens: citizens.map(kept) }),
            clocks: cited(clocks),
          },
          200,
          { etag: `"${file.version}"` },
        );
      }),
    );
};

const cited = (clocks: MatterFile["clocks"]) =>
  clocks.map((clock) => {
    const rule = ruleOf(clock);
    return { ...clock, ...(rule && { citation: rule.citation }) };
  });
