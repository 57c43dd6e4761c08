import { Hono } from "hono";
import type * as z from "zod";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { posts } from "@sdc/projections/posts";
import { decisionsFor } from "@sdc/reading/decisions";
import { type ReadModels, readModels } from "@sdc/reading/read-models";
import { type Answered, asked, ofUnit } from "./asking.ts";
import { csvOf } from "./csv.ts";
import { keptStays } from "./kept-stays.ts";
import { ledgerQuestion, type ledgersAnswer, ledgersQuestion } from "./leader-ledger-answers.ts";
import { ledgerTable } from "./leader-ledger-table.ts";
import { ledgerOf, ledgersIn, sumOfLedgers } from "./leader-ledgers.ts";
import { byRank, ranked } from "./ledger-ranking.ts";
import type { Ports } from "./ports.ts";
import { keptFromReader } from "./reader-models.ts";
import { inYear } from "./resolved-unit.ts";
import type { Call, QueryEnv } from "./rights.ts";
import { xlsxOf } from "./xlsx.ts";

type Ledgers = z.infer<typeof ledgersAnswer>;

const note = {
  vi: "Chỉ xếp thứ tự theo tỷ lệ đúng hạn kèm mẫu số, không theo số lượng phản ánh; đơn vị có ít vụ hơn mức tối thiểu không được xếp.",
  en: "Ranked by the on-time rate with its denominator alone, never by how many reports there were; too few cases rank nobody.",
};

/** hồ sơ theo dõi người đứng đầu: of one person over all posts they held, and of the heads of a unit and those below. */
export const leaderLedgerQueries = (
  { store, trust, now }: Pick<Ports, "store" | "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
  const session = requireSession(trust);
  const whole = readModels(store);
  const keptFrom = keptFromReader(whole, now);
  const dayAsked = (asOf: string): string => (asOf === "now" ? dayOf(now()) : asOf);
  const keptReports = async () => keptStays(whole, "reports", await keptFrom());

  const ledgers = (c: Call, answer: (found: Ledgers) => Response | Answered): Answered =>
    asked(models, c, posts, ledgersQuestion, (_, question) => {
      const { unit: id = c.get("session").unit, year, scope, order } = question;
      const [asOf, today] = [dayAsked(question.asOf), dayOf(now())];
      return ofUnit(models, c, posts, inYear(id, year, today), async (unit, { resolved }) => {
        const [kept, decisions] = await Promise.all([keptReports(), decisionsFor(models, unit)]);
        const found = { session: c.get("session"), asOf, today, kept };
        const minimum = decisions.rankingMinimum(today);
        const rows = ranked(await ledgersIn(models, unit, { ...found, year, scope }), minimum?.cases);
        return answer({
          items: [...(order === "on-time" ? byRank(rows) : rows)],
          unit: { id: unit.id, name: unit.name },
          ...(resolved && { resolved }),
          year,
          scope,
          order,
          minimum: minimum ? { cases: minimum.cases, unit: minimum.unit, source: "policy" } : null,
          note,
          asOf: question.asOf === "now" ? now() : asOf,
        });
      });
    });
  const fileName = ({ unit, year }: Ledgers) => `nguoi-dung-dau-${unit.id}-${year}`;

  return new Hono<QueryEnv>()
    .get("/v1/leader-ledgers", session, (c) => ledgers(c, (found) => c.json(found)))
    .get("/v1/leader-ledgers.csv", session, (c) =>
      ledgers(c, (found) =>
        c.body(csvOf(ledgerTable(found.items)), 200, {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="${fileName(found)}.csv"`,
        }),
      ),
    )
    .get("/v1/leader-ledgers.xlsx", session, (c) =>
      ledgers(c, async (found) => {
        const sheet = { name: fileName(found), table: ledgerTable(found.items), wide: ["Đơn vị"] };
        return c.body(await xlsxOf([sheet]), 200, {
          "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "content-disposition": `attachment; filename="${fileName(found)}.xlsx"`,
        });
      }),
    )
    .get("/v1/leader-ledgers/:subject", session, (c) =>
      asked(models, c, posts, ledgerQuestion, async (_, question) => {
        const subject = c.req.param("subject").normalize("NFC");
        const asOf = dayAsked(question.asOf);
        const found = { session: c.get("session"), asOf, today: dayOf(now()), kept: await keptReports() };
        const rows = await ledgerOf(models, subject, found);
        // Whoever heads nothing and whoever may not be seen are the same.
        if (rows.length === 0) return problem(c, "not-found");
        return c.json({
          subject,
          rows,
          total: sumOfLedgers(rows),
          asOf: question.asOf === "now" ? now() : asOf,
        });
      }),
    );
};
