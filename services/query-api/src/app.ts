import { Hono } from "hono";
import { contextStorage } from "hono/context-storage";
import type * as z from "zod";
import { may, mayAnywhere } from "@sdc/access/may";
import { rightsToRead } from "@sdc/access/reading";
import { nodeOf } from "@sdc/domain/obligation/node-id";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { findNode } from "@sdc/law/unfold";
import { catalogue } from "@sdc/law/catalogue";
import { plan2199 } from "@sdc/law/plans/plan-2199";
import { type CaseFile, caseFile } from "@sdc/projections/case-file";
import { hotlineQueue, queuePartition } from "@sdc/projections/hotline-queue";
import { obligationBoard } from "@sdc/projections/obligation-board";
import { openWork } from "@sdc/projections/open-work";
import { posts, subjectPartition, unitPartition } from "@sdc/projections/posts";
import { reminders } from "@sdc/projections/reminders";
import { unitRegister } from "@sdc/projections/unit-register";
import { type Answered, asked, ofUnit, provinceWide } from "./asking.ts";
import { type Call, mayRead, type QueryEnv, placeOf } from "./rights.ts";
import { attachmentAnswer } from "./attachment.ts";
import { boardCsv } from "./board-csv.ts";
import { boardXlsx } from "./board-xlsx.ts";
import { boardOf } from "./board.ts";
import { evidenceOf } from "./node-evidence.ts";
import { calendarOf } from "./calendar-feed.ts";
import { mayKnowReport } from "./may-await.ts";
import { withoutSecrets } from "./without-secrets.ts";
import { digestQuery } from "./digest-query.ts";
import { formalQueries } from "./formal-queries.ts";
import { withDenunciation } from "./known-denunciation.ts";
import { isTheirsToSettle } from "./orphaned.ts";
import { openQuestions } from "./open-questions.ts";
import { protectionQueries } from "./protection-queries.ts";
import { sealedQueries } from "./sealed-queries.ts";
import { watchQueries } from "./watch-queries.ts";
import { matrixOf } from "./matrix.ts";
import { registeredUnitsOnly } from "./registered-units-only.ts";
import { remindersOf } from "./reminders.ts";
import { caseFileView } from "./case-file-view.ts";
import { hitsFor } from "./found-reports.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import type { ReadModel } from "@sdc/reading/read-models";
import { posterQuery } from "./poster-query.ts";
import { readerModels } from "./reader-models.ts";
import {
  boardQuestion,
  caseFileQuestion,
  evidenceQuestion,
  matrixQuestion,
  postsQuestion,
  queueQuestion,
  remindersQuestion,
  unitQuestion,
  waitingQuestion,
} from "./questions.ts";
import { statisticsQueries } from "./statistics-queries.ts";
import { sameNumbers } from "./same-numbers.ts";
import { searchQueries } from "./search.ts";
import { trainingQueries } from "./training-queries.ts";
import { matterQueries } from "./matter-queries.ts";
import { receptionBookQuery } from "./reception-book-query.ts";
import { receptionQueries } from "./reception-queries.ts";
import { calendarQuery } from "./calendar-query.ts";
import { dialogueQueries } from "./dialogue-queries.ts";
import { disseminationQuery } from "./dissemination-query.ts";
import { ordinaryWork, workWithoutHeir } from "./work-without-heir.ts";
import type { Ports } from "./ports.ts";
import { owingUnit } from "@sdc/reading/owing-unit";
import { plansOf } from "@sdc/reading/plans-of";
import { transferQueries } from "./transfer-queries.ts";
import { disciplineQueries } from "./discipline-queries.ts";
import { appraisalQuery } from "./appraisal-query.ts";
import { personnelQuery } from "./personnel-query.ts";
import { transferRuleQuery } from "./transfer-rule-query.ts";
import { honourRollQuery } from "./honour-roll-query.ts";
import { commitmentQueries } from "./commitment-queries.ts";
import { leaderLedgerQueries } from "./leader-ledger-queries.ts";
import { heldPosts } from "@sdc/reading/posts";
import { holderNow, inYear, unitShown, veryUnit } from "./resolved-unit.ts";

/** The kind of stream that a case file is about. */
const [REPORTS = ""] = caseFile.categories;

/** What departments and officers ask. Each answer comes from read models alone, after asking who reads. */
export const queryApi = (ports: Ports): Hono<QueryEnv> => {
  const { now } = ports;
  const models = readerModels(ports);
  const session = requireSession(ports.trust);
  const boardOn = ({
    year,
    asOf,
    units,
  }: Pick<z.output<typeof boardQuestion>, "year" | "asOf" | "units">) => {
    const today = dayOf(now());
    return { year, units, asOf: asOf === "now" ? today : asOf, today };
  };
  /** Undefined: there is none, or it is not this reader's: nobody learns which. */
  const readableFile = async (files: ReadModel, c: Call, id: string): Promise<CaseFile | undefined> => {
    const today = dayOf(now());
    // The projection wrote this row with this type.
    const file = (await files.get(`${REPORTS}/${id}`)) as CaseFile | undefined;
    if (file === undefined || !(await mayKnowReport(models, c, file, today))) return undefined;
    const isTheirs =
      (await mayRead(models, c, caseFile, file.unit)) ||
      (file.flagged === true && (await isTheirsToSettle(models, c, file.unit, today)));
    return isTheirs ? file : undefined;
  };
  return new Hono<QueryEnv>()
    .use(contextStorage())
    .use((c, next) => {
      c.set("today", dayOf(now()));
      return next();
    })
    .route("/", formalQueries(ports, models))
    .route("/", digestQuery(ports, models))
    .route("/", posterQuery(ports, models))
    .route("/", protectionQueries(ports, models))
    .route("/", watchQueries(ports, models))
    .route("/", sealedQueries(ports, models))
    .route("/", openQuestions(ports, models))
    .route("/", statisticsQueries(ports, models))
    .route("/", searchQueries(ports, models))
    .route("/", honourRollQuery(ports, models))
    .route("/", leaderLedgerQueries(ports, models))
    .route("/", commitmentQueries(ports, models))
    .route("/", transferQueries(ports, models))
    .route("/", disciplineQueries(ports, models))
    .route("/", appraisalQuery(ports, models))
    .route("/", personnelQuery(ports, models))
    .route("/", transferRuleQuery(ports, models))
    .route("/", trainingQueries(ports, models))
    .route("/", disseminationQuery(ports, models))
    .route("/", receptionQueries(ports, models))
    .route("/", matterQueries(ports, models))
    .route("/", receptionBookQuery(ports, models))
    .route("/", dialogueQueries(ports, models))
    .route("/", calendarQuery(ports, models))
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
        const file = await readableFile(files, c, c.req.param("id"));
        if (file === undefined) return problem(c, "not-found");
        const today = dayOf(now());
        const told = await withoutSecrets(models, c, await withDenunciation(models, c, file, today), today);
        const [shown, same] = await Promise.all([
          caseFileView(told, ports.opener),
          sameNumbers(models, file, hitsFor(models, c, ports.opener)),
        ]);
        const body = { ...shown, ...(same.length === 0 ? {} : { sameNumbers: same }) };
        return c.json(body, 200, { etag: `"${file.version}"` });
      }),
    )
    .get("/v1/case-files/:id/attachments/:n", session, (c) =>
      asked(models, c, caseFile, caseFileQuestion, async (files) => {
        const { id, n } = c.req.param();
        const file = await readableFile(files, c, id);
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
        return mayAnywhere(c.get("session"), provinceWide(rightsToRead(posts.name)))
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
        const rights = rightsToRead(obligationBoard.name);
        const on = { ...question, ...boardOn({ ...question, asOf }) };
        const { rows, noHeir, next } = await matrixOf(models, {
          ...on,
          ...key,
          mayRead: async (known, unit) =>
            may(c.get("session"), rights, await placeOf(known, unit, c.get("today"))),
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
        const today = dayOf(now());
        const ordinary = await ordinaryWork(models);
        const { items, next } = await workWithoutHeir(models, { today, limit, ...key, works: ordinary });
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
        return ofUnit(models, c, obligationBoard, node.unit, async (unit) => {
          const key = keyIn(board.key, after);
          if (typeof key === "string") return problem(c, key);
          const owed = findNode(await owingUnit(models, unit), node.node) ?? { key: node.node };
          const page = await evidenceOf(board, node.unit, owed, {
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
