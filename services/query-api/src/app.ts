import { type Context, Hono } from "hono";
import type * as z from "zod";
import { may, mayAnywhere } from "@sdc/access/may";
import { readingRights } from "@sdc/access/reading";
import type { Projection } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import type { Opener } from "@sdc/core/sealing";
import { nodeOf } from "@sdc/domain/obligation/node-id";
import { parsed } from "@sdc/http/input";
import { problem } from "@sdc/http/problem";
import { requireSession, type SessionEnv, type Trust } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { catalogue } from "@sdc/law/catalogue";
import { plan } from "@sdc/law/plan";
import { type CaseFile, caseFile } from "@sdc/projections/case-file";
import { hotlineQueue, queuePartition } from "@sdc/projections/hotline-queue";
import { obligationBoard } from "@sdc/projections/obligation-board";
import { type RegisteredUnit, unitRegister } from "@sdc/projections/unit-register";
import { type AtLeast, reached } from "./at-least.ts";
import { boardCsv } from "./board-csv.ts";
import { boardOf, evidenceOf } from "./board.ts";
import { calendarOf } from "./calendar-feed.ts";
import { matrixOf } from "./matrix.ts";
import { caseFileView } from "./case-file-view.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { NotBuilt, type ReadModel, type ReadModels, readModels } from "./read-models.ts";
import {
  boardQuestion,
  caseFileQuestion,
  evidenceQuestion,
  matrixQuestion,
  queueQuestion,
  unitQuestion,
} from "./questions.ts";
import { findUnit, rememberingUnits, unitsAbove } from "./units.ts";

export type Ports = {
  readonly store: ReadStore;
  readonly opener: Opener;
  readonly trust: Trust;
  /** The present moment as a UTC instant. */
  readonly now: () => string;
};

/** The kind of stream that a case file is about. */
const [REPORTS = ""] = caseFile.categories;

type Call = Context<SessionEnv>;
type Answered = Promise<Response>;

/** What departments and officers ask. Each answer comes from read models alone, after asking who reads. */
export const queryApi = (ports: Ports): Hono<SessionEnv> => {
  const { opener, now } = ports;
  const models = readModels(ports.store);
  const session = requireSession(ports.trust);
  return new Hono<SessionEnv>()
    .get("/v1/hotline-queue", session, (c) =>
      asked(models, c, hotlineQueue, queueQuestion, (queue, question) => {
        const { unit = c.get("session").unit, status, after, limit } = question;
        return ofUnit(models, c, hotlineQueue, unit, async () => {
          const key = keyIn(queue.key, after);
          if (typeof key === "string") return problem(c, key);
          const page = await queue.range(queuePartition(unit, status), {
            limit,
            order: "descending",
            ...key,
          });
          const items = page.items.map(({ value }) => value);
          return c.json({ items, next: cursorFrom(queue.key, page.next), asOf: now() });
        });
      }),
    )
    .get("/v1/case-files/:id", session, (c) =>
      asked(models, c, caseFile, caseFileQuestion, async (files) => {
        // The projection wrote this row with this type.
        const file = (await files.get(`${REPORTS}/${c.req.param("id")}`)) as CaseFile | undefined;
        if (file === undefined || !(await mayRead(models, c, caseFile, file.unit)))
          return problem(c, "not-found");
        return c.json(await caseFileView(file, opener), 200, { etag: `"${file.version}"` });
      }),
    )
    .get("/v1/units/:id", session, (c) =>
      asked(models, c, unitRegister, unitQuestion, async () => {
        const unit = await findUnit(models, c.req.param("id"));
        return unit === undefined ? problem(c, "not-found") : c.json(unit);
      }),
    )
    .get("/v1/obligations", session, (c) =>
      asked(models, c, obligationBoard, boardQuestion, (_, { unit: id = c.get("session").unit, year }) =>
        ofUnit(models, c, obligationBoard, id, async (unit) => {
          const asOf = now();
          const items = await boardOf(models, unit, year, dayOf(asOf));
          const { id: planId, number, bindsHeirs } = plan;
          return c.json({
            items,
            unit,
            year,
            asOf,
            plan: { id: planId, number, bindsHeirs },
            registeredUnitsOnly,
          });
        }),
      ),
    )
    .get("/v1/obligations.csv", session, (c) =>
      asked(models, c, obligationBoard, boardQuestion, (_, { unit: id = c.get("session").unit, year }) =>
        ofUnit(models, c, obligationBoard, id, async (unit) => {
          const items = await boardOf(models, unit, year, dayOf(now()));
          return c.body(boardCsv(unit, year, items), 200, {
            "content-type": "text/csv; charset=utf-8",
            "content-disposition": `attachment; filename="${unit.id}-${year}.csv"`,
          });
        }),
      ),
    )
    .get("/v1/obligations.ics", session, (c) =>
      asked(models, c, obligationBoard, boardQuestion, (_, { unit: id = c.get("session").unit, year }) =>
        ofUnit(models, c, obligationBoard, id, async (unit) => {
          const asOf = now();
          const items = await boardOf(models, unit, year, dayOf(asOf));
          return c.body(calendarOf(unit, year, items, asOf), 200, {
            "content-type": "text/calendar; charset=utf-8",
          });
        }),
      ),
    )
    .get("/v1/obligation-matrix", session, (c) =>
      asked(models, c, obligationBoard, matrixQuestion, async (board, { year, asOf, kind, after, limit }) => {
        const key = keyIn(board.key, after);
        if (typeof key === "string") return problem(c, key);
        const day = asOf === "now" ? dayOf(now()) : asOf;
        const rights = readingRights(obligationBoard.readers);
        const known = rememberingUnits(models);
        const { rows, next } = await matrixOf(known, {
          year,
          asOf: day,
          kind,
          limit,
          ...key,
          mayRead: async (unit) =>
            may(c.get("session"), rights, { unit: unit.id, above: await unitsAbove(known, unit) }),
        });
        return c.json({
          items: rows,
          obligations: catalogue.map(({ id, duty }) => ({ id, duty })),
          next: cursorFrom(board.key, next),
          year,
          asOf: day,
          registeredUnitsOnly,
        });
      }),
    )
    .get("/v1/obligations/:node/evidence", session, (c) =>
      asked(models, c, obligationBoard, evidenceQuestion, (board, { after, limit }) => {
        const node = nodeOf(c.req.param("node"));
        if (node === undefined) return problem(c, "not-found");
        return ofUnit(models, c, obligationBoard, node.unit, async () => {
          const key = keyIn(board.key, after);
          if (typeof key === "string") return problem(c, key);
          const page = await evidenceOf(board, node.unit, node.node, limit, key.after);
          return c.json({ items: page.items, next: cursorFrom(board.key, page.next) });
        });
      }),
    );
};

const registeredUnitsOnly = {
  vi: "Chỉ gồm các đơn vị đã đăng ký trong sổ.",
  en: "Registered units only.",
};

/** Parses the question, waits for the versions it asks for, then answers from the version that is read now. */
const asked = async <Question extends z.ZodObject<{ atLeast: z.ZodType<readonly AtLeast[] | undefined> }>>(
  models: ReadModels,
  c: Call,
  projection: Projection,
  schema: Question,
  answer: (model: ReadModel, question: z.output<Question>) => Response | Answered,
): Answered => {
  if (!mayAnywhere(c.get("session"), readingRights(projection.readers))) return problem(c, "forbidden");
  const question = parsed(c, schema, inAddress(c));
  if ("refused" in question) return question.refused;
  try {
    const model = await models.of(projection);
    if (!(await reached(model, projection, question.value.atLeast ?? [])))
      return problem(c, "not-yet", { headers: { "retry-after": "1" } });
    return await answer(model, question.value);
  } catch (error) {
    if (!(error instanceof NotBuilt)) throw error;
    return problem(c, "not-built", { headers: { "retry-after": "5" } });
  }
};

/** Every parameter once, but `atLeast`, which may come several times. */
const inAddress = (c: Call): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [
      name,
      name === "atLeast" || values.length > 1 ? values : (values[0] ?? ""),
    ]),
  );

const mayRead = async (models: ReadModels, c: Call, projection: Projection, id: string): Promise<boolean> => {
  const unit = await findUnit(models, id);
  const above = unit === undefined ? [] : await unitsAbove(models, unit);
  return may(c.get("session"), readingRights(projection.readers), { unit: id, above });
};

/** Answers about one unit to whoever may read there; an unknown unit is not found. */
const ofUnit = async (
  models: ReadModels,
  c: Call,
  projection: Projection,
  id: string,
  answer: (unit: RegisteredUnit) => Answered,
): Answered => {
  if (!(await mayRead(models, c, projection, id))) return problem(c, "forbidden");
  const unit = await findUnit(models, id);
  return unit === undefined ? problem(c, "not-found") : answer(unit);
};
