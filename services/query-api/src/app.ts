import { type Context, Hono } from "hono";
import type * as z from "zod";
import { may, mayAnywhere } from "@sdc/access/may";
import { readingRights } from "@sdc/access/reading";
import type { Rights } from "@sdc/access/roles";
import type { Projection } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import { nodeOf } from "@sdc/domain/obligation/node-id";
import { parsed } from "@sdc/http/input";
import { problem } from "@sdc/http/problem";
import { requireSession, type SessionEnv, type Trust } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { catalogue } from "@sdc/law/catalogue";
import { plan2199 } from "@sdc/law/plans/plan-2199";
import { type CaseFile, caseFile } from "@sdc/projections/case-file";
import { hotlineQueue, queuePartition } from "@sdc/projections/hotline-queue";
import { obligationBoard } from "@sdc/projections/obligation-board";
import { openWork } from "@sdc/projections/open-work";
import { posts, subjectPartition, unitPartition } from "@sdc/projections/posts";
import { reminders } from "@sdc/projections/reminders";
import { type RegisteredUnit, unitRegister } from "@sdc/projections/unit-register";
import { attachmentAnswer, type AttachmentPorts } from "./attachment.ts";
import { type AtLeast, reached } from "./at-least.ts";
import { boardCsv } from "./board-csv.ts";
import { boardXlsx } from "./board-xlsx.ts";
import { boardOf, evidenceOf } from "./board.ts";
import { calendarOf } from "./calendar-feed.ts";
import { matrixOf } from "./matrix.ts";
import { remindersOf } from "./reminders.ts";
import { caseFileView } from "./case-file-view.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { NotBuilt, type ReadModel, type ReadModels, readModels } from "@sdc/reading/read-models";
import {
  boardQuestion,
  caseFileQuestion,
  evidenceQuestion,
  matrixQuestion,
  postsQuestion,
  questionErrors,
  queueQuestion,
  remindersQuestion,
  unitQuestion,
  waitingQuestion,
} from "./questions.ts";
import { workWithoutHeir } from "./work-without-heir.ts";
import { plansOf } from "@sdc/reading/plans-of";
import { heldPosts } from "@sdc/reading/posts";
import { findUnit, unitsAbove } from "@sdc/reading/units";
import {
  type FoundUnit,
  holderNow,
  inYear,
  type Meant,
  unitMeant,
  unitShown,
  veryUnit,
} from "./resolved-unit.ts";

export type Ports = AttachmentPorts & {
  readonly store: ReadStore;
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
  const { now } = ports;
  const models = readModels(ports.store);
  const session = requireSession(ports.trust);
  const boardOn = ({
    year,
    asOf,
    units,
  }: Pick<z.output<typeof boardQuestion>, "year" | "asOf" | "units">) => {
    const today = dayOf(now());
    return { year, units, asOf: asOf === "now" ? today : asOf, today };
  };
  return new Hono<SessionEnv>()
    .get("/v1/hotline-queue", session, (c) =>
      asked(models, c, hotlineQueue, queueQuestion, (queue, question) => {
        const { unit: id = c.get("session").unit, units, status, after, limit } = question;
        const today = dayOf(now());
        const meant = units === "then" ? veryUnit(id, today) : holderNow(id, today);
        return ofUnit(models, c, hotlineQueue, meant, async (unit, { resolved }) => {
          const key = keyIn(queue.key, after);
          if (typeof key === "string") return problem(c, key);
          const page = await queue.range(queuePartition(unit.id, status), {
            limit,
            order: "descending",
            ...key,
          });
          const items = page.items.map(({ value }) => value);
          const shown = { items, next: cursorFrom(queue.key, page.next), asOf: now() };
          return c.json({ ...shown, ...(resolved && { resolved }) });
        });
      }),
    )
    .get("/v1/case-files/:id", session, (c) =>
      asked(models, c, caseFile, caseFileQuestion, async (files) => {
        const file = await readableFile(models, files, c, c.req.param("id"));
        if (file === undefined) return problem(c, "not-found");
        return c.json(await caseFileView(file, ports.opener), 200, { etag: `"${file.version}"` });
      }),
    )
    .get("/v1/case-files/:id/attachments/:n", session, (c) =>
      asked(models, c, caseFile, caseFileQuestion, async (files) => {
        const { id, n } = c.req.param();
        const file = await readableFile(models, files, c, id);
        return file === undefined
          ? problem(c, "not-found")
          : attachmentAnswer(ports, c, `${REPORTS}/${id}`, file, n);
      }),
    )
    .get("/v1/units/:id", session, (c) =>
      asked(models, c, unitRegister, unitQuestion, async (_, { asOf }) => {
        const today = dayOf(now());
        const on = { asOf: asOf === "now" ? today : asOf, today };
        const unit = await unitShown(models, c.req.param("id"), on);
        return unit === undefined ? problem(c, "not-found") : c.json(unit);
      }),
    )
    .get("/v1/posts", session, (c) =>
      asked(models, c, posts, postsQuestion, (model, { subject, asOf, after, limit, ...of }) => {
        const answer = async (partition: string): Answered => {
          const key = keyIn(model.key, after);
          if (typeof key === "string") return problem(c, key);
          const on = asOf === "now" ? dayOf(now()) : asOf;
          const { items, next } = await heldPosts(models, partition, { on, limit, ...key });
          return c.json({ items, next: cursorFrom(model.key, next), ...(on && { asOf: on }) });
        };
        if (subject === undefined)
          return ofUnit(models, c, posts, of.unit ?? c.get("session").unit, ({ id }) =>
            answer(unitPartition(id)),
          );
        // A person's posts may lie in any unit.
        return mayAnywhere(c.get("session"), provinceWide(readingRights(posts.readers)))
          ? answer(subjectPartition(subject))
          : problem(c, "forbidden");
      }),
    )
    .get("/v1/obligations", session, (c) =>
      asked(models, c, obligationBoard, boardQuestion, (_, { unit: id = c.get("session").unit, ...of }) =>
        ofUnit(models, c, obligationBoard, inYear(id, of.year, dayOf(now())), async (unit, { resolved }) => {
          const items = await boardOf(models, unit, boardOn(of));
          const { id: planId, number, bindsHeirs } = plan2199;
          return c.json({
            items,
            unit,
            ...(resolved && { resolved }),
            year: of.year,
            asOf: of.asOf === "now" ? now() : of.asOf,
            units: of.units,
            plan: { id: planId, number, bindsHeirs },
            plans: await plansOf(models, unit, boardOn(of).asOf),
            registeredUnitsOnly,
          });
        }),
      ),
    )
    .get("/v1/obligations.csv", session, (c) =>
      asked(models, c, obligationBoard, boardQuestion, (_, { unit: id = c.get("session").unit, ...of }) =>
        ofUnit(models, c, obligationBoard, inYear(id, of.year, dayOf(now())), async (unit) => {
          const items = await boardOf(models, unit, boardOn(of));
          return c.body(boardCsv(unit, of.year, items), 200, {
            "content-type": "text/csv; charset=utf-8",
            "content-disposition": `attachment; filename="${unit.id}-${of.year}.csv"`,
          });
        }),
      ),
    )
    .get("/v1/obligations.xlsx", session, (c) =>
      asked(models, c, obligationBoard, boardQuestion, (_, { unit: id = c.get("session").unit, ...of }) =>
        ofUnit(models, c, obligationBoard, inYear(id, of.year, dayOf(now())), async (unit) => {
          const items = await boardOf(models, unit, boardOn(of));
          return c.body(await boardXlsx(unit, of.year, items), 200, {
            "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "content-disposition": `attachment; filename="${unit.id}-${of.year}.xlsx"`,
          });
        }),
      ),
    )
    .get("/v1/obligations.ics", session, (c) =>
      asked(models, c, obligationBoard, boardQuestion, (_, { unit: id = c.get("session").unit, ...of }) =>
        ofUnit(models, c, obligationBoard, inYear(id, of.year, dayOf(now())), async (unit) => {
          const items = await boardOf(models, unit, boardOn(of));
          return c.body(calendarOf(unit, of.year, items, now()), 200, {
            "content-type": "text/calendar; charset=utf-8",
          });
        }),
      ),
    )
    .get("/v1/obligation-matrix", session, (c) =>
      asked(models, c, obligationBoard, matrixQuestion, async (board, { asOf, after, ...question }) => {
        const key = keyIn(board.key, after);
        if (typeof key === "string") return problem(c, key);
        const rights = readingRights(obligationBoard.readers);
        const on = { ...question, ...boardOn({ ...question, asOf }) };
        const { rows, noHeir, next } = await matrixOf(models, {
          ...on,
          ...key,
          mayRead: async (known, unit) =>
            may(c.get("session"), rights, { unit: unit.id, above: await unitsAbove(known, unit) }),
        });
        return c.json({
          items: rows,
          ...(noHeir && { noHeir }),
          obligations: catalogue.map(({ id, duty }) => ({ id, duty })),
          next: cursorFrom(board.key, next),
          year: on.year,
          units: on.units,
          asOf: on.asOf,
          registeredUnitsOnly,
        });
      }),
    )
    .get("/v1/work-without-heir", session, (c) =>
      asked(models, c, openWork, waitingQuestion, async (works, { after, limit }) => {
        const key = keyIn(works.key, after);
        if (typeof key === "string") return problem(c, key);
        const { items, next } = await workWithoutHeir(models, { today: dayOf(now()), limit, ...key });
        return c.json({ items, next: cursorFrom(works.key, next), asOf: now() });
      }),
    )
    .get("/v1/reminders", session, (c) =>
      asked(models, c, reminders, remindersQuestion, (model, { unit: id, after, limit }) =>
        ofUnit(models, c, reminders, id ?? c.get("session").unit, async (unit) => {
          const key = keyIn(model.key, after);
          if (typeof key === "string") return problem(c, key);
          const asOf = now();
          const page = await remindersOf(models, model, { unit: unit.id, today: dayOf(asOf), limit, ...key });
          return c.json({ items: page.items, next: cursorFrom(model.key, page.next), asOf });
        }),
      ),
    )
    .get("/v1/obligations/:node/evidence", session, (c) =>
      asked(models, c, obligationBoard, evidenceQuestion, (board, { asOf, figure, after, limit }) => {
        const node = nodeOf(c.req.param("node"));
        if (node === undefined) return problem(c, "not-found");
        return ofUnit(models, c, obligationBoard, node.unit, async () => {
          const key = keyIn(board.key, after);
          if (typeof key === "string") return problem(c, key);
          const page = await evidenceOf(board, node.unit, node.node, {
            asOf: asOf === "now" ? dayOf(now()) : asOf,
            figure,
            limit,
            ...key,
          });
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
  const question = parsed(c, schema, inAddress(c), questionErrors);
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

/** Undefined: there is none, or it is not this reader's: nobody learns which. */
const readableFile = async (
  models: ReadModels,
  files: ReadModel,
  c: Call,
  id: string,
): Promise<CaseFile | undefined> => {
  // The projection wrote this row with this type.
  const file = (await files.get(`${REPORTS}/${id}`)) as CaseFile | undefined;
  return file !== undefined && (await mayRead(models, c, caseFile, file.unit)) ? file : undefined;
};

const provinceWide = (rights: Rights): Rights =>
  Object.fromEntries(Object.entries(rights).filter(([, reach]) => reach === "province"));

const mayRead = async (models: ReadModels, c: Call, projection: Projection, id: string): Promise<boolean> => {
  const unit = await findUnit(models, id);
  const above = unit === undefined ? [] : await unitsAbove(models, unit);
  return may(c.get("session"), readingRights(projection.readers), { unit: id, above });
};

/**
 * Answers about one unit to whoever may read there; an unknown unit is not found. `named`: an id, or what an address
 * means by an old id or a code; who names no unit means their own.
 */
const ofUnit = async (
  models: ReadModels,
  c: Call,
  projection: Projection,
  named: string | Meant,
  answer: (unit: RegisteredUnit, found: FoundUnit) => Answered,
): Answered => {
  const found = await foundBy(models, c, named);
  const id = found?.unit.id ?? (typeof named === "string" ? named : named.asked);
  if (!(await mayRead(models, c, projection, id))) return problem(c, "forbidden");
  if (found === undefined) return problem(c, "not-found");
  const answered = await answer(found.unit, found);
  if (found.resolved !== undefined && answered.ok) answered.headers.set("content-location", addressOf(c, id));
  return answered;
};

const foundBy = async (
  models: ReadModels,
  c: Call,
  named: string | Meant,
): Promise<FoundUnit | undefined> => {
  if (typeof named !== "string")
    return unitMeant(models, c.req.query("unit") === undefined ? veryUnit(named.asked, named.day) : named);
  const unit = await findUnit(models, named);
  return unit && { unit };
};

/** The same address, naming the unit that answers. */
const addressOf = (c: Call, unit: string): string => {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set("unit", unit);
  return `${pathname}?${searchParams.toString()}`;
};
