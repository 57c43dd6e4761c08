import { Hono } from "hono";
import type * as z from "zod";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { complaintFile } from "@sdc/projections/complaint-file";
import {
  caseDialoguesOf,
  dialogueFile,
  type DialogueItem,
  dialoguesOf,
  type QuestionItem,
  questionsOf,
} from "@sdc/projections/dialogue-file";
import { everyRow } from "@sdc/reading/every-row";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { type Answered, asked, ofUnit } from "./asking.ts";
import { csvOf } from "./csv.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { dialoguesFileQuestion, dialoguesQuestion } from "./dialogue-questions.ts";
import { dialogueQuestionTable, dialogueTable } from "./dialogue-table.ts";
import { dialogueView, withoutProtected } from "./dialogue-view.ts";
import { knownComplaint, knownDialogue } from "./known-dialogue.ts";
import { openedTexts } from "./opened-texts.ts";
import type { Ports } from "./ports.ts";
import { caseFileQuestion } from "./questions.ts";
import { holderNow, veryUnit } from "./resolved-unit.ts";
import type { Call, QueryEnv } from "./rights.ts";
import type { Table } from "./table.ts";
import { xlsxOf } from "./xlsx.ts";

/** The kind of stream that a session is. */
const [SESSIONS = ""] = dialogueFile.categories;

/** Dialogues of a unit and what was asked there, for whoever reads the unit; those in a complaint for its readers alone. */
export const dialogueQueries = (
  { opener, trust, now }: Pick<Ports, "opener" | "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
  const session = requireSession(trust);
  const today = () => dayOf(now());
  const meant = (
    c: Call,
    { unit: id = c.get("session").unit, units }: z.output<typeof dialoguesFileQuestion>,
  ) => (units === "then" ? veryUnit(id, today()) : holderNow(id, today()));

  const page = (
    c: Call,
    partitionOf: (unit: string) => string,
    order: "ascending" | "descending",
    shown: (rows: readonly unknown[]) => Promise<readonly unknown[]> | readonly unknown[],
  ): Answered =>
    asked(models, c, dialogueFile, dialoguesQuestion, (model, { after, limit, ...question }) =>
      ofUnit(models, c, dialogueFile, meant(c, question), async (unit, { resolved }) => {
        const key = keyIn(model.key, after);
        if (typeof key === "string") return problem(c, key);
        const found = await model.range(partitionOf(unit.id), { limit, order, ...key });
        return c.json({
          items: await shown(found.items.map(({ value }) => value)),
          next: cursorFrom(model.key, found.next),
          asOf: now(),
          ...(resolved && { resolved }),
        });
      }),
    );

  /** Of all of a unit: a file has no pages. */
  const file = (
    c: Call,
    type: "csv" | "xlsx",
    tableOf: (model: ReadModel, unit: string) => Promise<{ readonly name: string; readonly table: Table }>,
  ): Answered =>
    asked(models, c, dialogueFile, dialoguesFileQuestion, (model, question) =>
      ofUnit(models, c, dialogueFile, meant(c, question), async (unit) =>
        asFile(c, type, unit.id, await tableOf(model, unit.id)),
      ),
    );

  // The projection wrote these rows with this type.
  const opened = async (c: Call, rows: readonly unknown[]) =>
    openedTexts(await withoutProtected(models, c, rows as readonly QuestionItem[], today()), opener);
  const sessions = async (model: ReadModel, unit: string) => {
    const rows = await everyRow(model, dialoguesOf(unit));
    // The projection wrote these rows with this type.
    return { name: "doi-thoai", table: dialogueTable(rows.map(({ value }) => value as DialogueItem)) };
  };
  const questions = (c: Call) => async (model: ReadModel, unit: string) => {
    const rows = await everyRow(model, questionsOf(unit));
    const table = dialogueQuestionTable(
      await opened(
        c,
        rows.map(({ value }) => value),
      ),
    );
    return { name: "cau-hoi-doi-thoai", table };
  };

  return new Hono<QueryEnv>()
    .get("/v1/dialogues", session, (c) => page(c, dialoguesOf, "descending", (rows) => rows))
    .get("/v1/dialogues.csv", session, (c) => file(c, "csv", sessions))
    .get("/v1/dialogues.xlsx", session, (c) => file(c, "xlsx", sessions))
    .get("/v1/dialogue-questions", session, (c) =>
      page(c, questionsOf, "ascending", (rows) => opened(c, rows)),
    )
    .get("/v1/dialogue-questions.csv", session, (c) => file(c, "csv", questions(c)))
    .get("/v1/dialogue-questions.xlsx", session, (c) => file(c, "xlsx", questions(c)))
    .get("/v1/dialogues/:id", session, (c) =>
      asked(models, c, dialogueFile, caseFileQuestion, async (model) => {
        const found = await knownDialogue(models, c, model, `${SESSIONS}/${c.req.param("id")}`);
        if (found === undefined) return problem(c, "not-found");
        const view = await dialogueView({ models, opener }, c, found, today());
        return c.json(view, 200, { etag: `"${found.version}"` });
      }),
    )
    .get("/v1/complaints/:id/dialogues", session, (c) =>
      asked(models, c, complaintFile, caseFileQuestion, async () => {
        const complaint = await knownComplaint(models, c, c.req.param("id"));
        if (complaint === undefined) return problem(c, "not-found");
        const model = await models.of(dialogueFile);
        const rows = await everyRow(model, caseDialoguesOf(complaint.id));
        return c.json({ items: rows.map(({ value }) => value) });
      }),
    );
};

const asFile = async (
  c: Call,
  type: "csv" | "xlsx",
  unit: string,
  { name, table }: { readonly name: string; readonly table: Table },
): Promise<Response> => {
  const named = { "content-disposition": `attachment; filename="${name}-${unit}.${type}"` };
  return type === "csv"
    ? c.body(csvOf(table), 200, { ...named, "content-type": "text/csv; charset=utf-8" })
    : c.body(await xlsxOf([{ name: unit, table, wide: ["Chủ đề", "Nội dung câu hỏi"] }]), 200, {
        ...named,
        "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      });
};
