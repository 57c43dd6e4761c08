import { Hono } from "hono";
import type * as z from "zod";
import { nameOn } from "@sdc/domain/org-unit/in-effect";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { receptionMatters } from "@sdc/projections/reception-matters";
import type { ReadModels } from "@sdc/reading/read-models";
import { findUnit } from "@sdc/reading/units";
import { type Answered, asked, ofUnit } from "./asking.ts";
import { csvOf } from "./csv.ts";
import { knownMatter } from "./known-matter.ts";
import { openedTexts } from "./opened-texts.ts";
import type { Ports } from "./ports.ts";
import { PRINTED_HEADERS } from "./printed-page.ts";
import type { ReceptionBook } from "./reception-answers.ts";
import { bookTable } from "./reception-book-table.ts";
import { bookLines, openedPeople, openingOf } from "./reception-book.ts";
import { bookPage, receiptPage } from "./reception-pages.ts";
import { receiptQuestion, receptionBookQuestion } from "./reception-questions.ts";
import { holderNow, veryUnit } from "./resolved-unit.ts";
import type { Call, QueryEnv } from "./rights.ts";
import { xlsxOf } from "./xlsx.ts";

const FORM = "Mẫu số 03, Thông tư 04/2021/TT-TTCP";

type Question = z.output<typeof receptionBookQuestion>;

/** The reception book of a unit as an answer, as files and for the printer; and the receipt of what was handed over. */
export const receptionBookQuery = (
  { opener, trust, now }: Pick<Ports, "opener" | "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
  const session = requireSession(trust);

  const mayOpen = async (c: Call, unit: string, n: number, { from, to }: Pick<Question, "from" | "to">) =>
    (await openingOf(models, {
      unit,
      n,
      by: c.get("session").subject,
      today: dayOf(now()),
      from,
      to,
    })) !== undefined;

  const book = (c: Call, answer: (book: ReceptionBook) => Response | Answered): Answered =>
    asked(models, c, receptionMatters, receptionBookQuestion, (_, question) => {
      const { unit: id = c.get("session").unit, units, from, to, opening } = question;
      const today = dayOf(now());
      const meant = units === "then" ? veryUnit(id, today) : holderNow(id, today);
      return ofUnit(models, c, receptionMatters, meant, async (unit, { resolved }) => {
        if (opening !== undefined && !(await mayOpen(c, unit.id, opening, question)))
          return problem(c, "forbidden");
        const withCitizens = opening !== undefined;
        const lines = await bookLines({ models, opener }, unit.id, { from, to, withCitizens });
        const of = { id: unit.id, name: nameOn(unit, today) };
        return answer({
          unit: of,
          ...(resolved && { resolved }),
          from,
          to,
          form: FORM,
          lines: [...lines],
          asOf: now(),
        });
      });
    });
  const fileName = ({ unit, from, to }: ReceptionBook) => `so-tiep-cong-dan-${unit.id}-${from}-${to}`;

  return new Hono<QueryEnv>()
    .get("/v1/reception-book", session, (c) => book(c, (found) => c.json(found)))
    .get("/v1/reception-book.csv", session, (c) =>
      book(c, (found) =>
        c.body(csvOf(bookTable(found)), 200, {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="${fileName(found)}.csv"`,
        }),
      ),
    )
    .get("/v1/reception-book.xlsx", session, (c) =>
      book(c, async (found) => {
        const wide = ["Họ tên, địa chỉ", "Nội dung vụ việc", "Theo dõi kết quả giải quyết", "Ghi chú"];
        return c.body(await xlsxOf([{ name: "Sổ tiếp công dân", table: bookTable(found), wide }]), 200, {
          "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "content-disposition": `attachment; filename="${fileName(found)}.xlsx"`,
        });
      }),
    )
    .get("/v1/reception-book.html", session, (c) =>
      book(c, async (found) => c.body(await bookPage(found), 200, PRINTED_HEADERS)),
    )
    .get("/v1/reception-matters/:id/receipt.html", session, (c) =>
      asked(models, c, receptionMatters, receiptQuestion, async (model, { opening }) => {
        const file = await knownMatter(models, c, model, c.req.param("id"), dayOf(now()));
        if (file?.documents === undefined) return problem(c, "not-found");
        const { heldAt, on } = file;
        if (opening !== undefined && !(await mayOpen(c, heldAt, opening, { from: on, to: on })))
          return problem(c, "forbidden");
        const [people = []] = opening === undefined ? [] : await openedPeople([file], opener);
        const unit = await findUnit(models, heldAt);
        const receipt = {
          unit: unit === undefined ? heldAt : nameOn(unit, on),
          on,
          name: people[0]?.name,
          address: people[0]?.address,
          documents: (await openedTexts(file.documents, opener)).map(({ title }) => asText(title)),
        };
        return c.body(await receiptPage(receipt), 200, PRINTED_HEADERS);
      }),
    );
};

/** What the schema allows before it is sealed never stands in a row. */
const asText = (value: unknown): string | { readonly erased: true } =>
  typeof value === "string" ? value : { erased: true };
