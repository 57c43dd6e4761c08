import { type Context, Hono } from "hono";
import type * as z from "zod";
import { may, mayAnywhere } from "@sdc/access/may";
import { readingRights } from "@sdc/access/reading";
import { keyOf, type Projection } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import type { Opener } from "@sdc/core/sealing";
import { nodeOf } from "@sdc/domain/obligation/node-id";
import { parsed } from "@sdc/http/input";
import { problem } from "@sdc/http/problem";
import { requireSession, type SessionEnv, type Trust } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { plan } from "@sdc/law/plan";
import { type CaseFile, caseFile } from "@sdc/projections/case-file";
import { hotlineQueue, queuePartition } from "@sdc/projections/hotline-queue";
import { obligationBoard } from "@sdc/projections/obligation-board";
import { type RegisteredUnit, unitRegister } from "@sdc/projections/unit-register";
import { type AtLeast, reached } from "./at-least.ts";
import { boardOf, evidenceOf } from "./board.ts";
import { caseFileView } from "./case-file-view.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import {
  boardQuestion,
  caseFileQuestion,
  evidenceQuestion,
  queueQuestion,
  unitQuestion,
} from "./questions.ts";
import { findUnit, unitsAbove } from "./units.ts";

export type Ports = {
  readonly store: ReadStore;
  readonly opener: Opener;
  readonly trust: Trust;
  /** The present moment as a UTC instant. */
  readonly now: () => string;
};

type Call = Context<SessionEnv>;
type Answered = Promise<Response>;

/** What departments and officers ask. Each answer comes from read models alone, after asking who reads. */
export const queryApi = (ports: Ports): Hono<SessionEnv> => {
  const { store, opener, now } = ports;
  const session = requireSession(ports.trust);
  return new Hono<SessionEnv>()
    .get("/v1/hotline-queue", session, (c) =>
      asked(ports, c, hotlineQueue, queueQuestion, ({ unit = c.get("session").unit, status, after, limit }) =>
        ofUnit(ports, c, hotlineQueue, unit, async () => {
          const key = keyIn(keyOf(hotlineQueue), after);
          if (key === "invalid") return problem(c, "cursor-invalid");
          const partition = queuePartition(unit, status);
          const page = await store.range(keyOf(hotlineQueue), partition, {
            limit,
            order: "descending",
            ...key,
          });
          const items = page.items.map(({ value }) => value);
          return c.json({ items, next: cursorFrom(keyOf(hotlineQueue), page.next), asOf: now() });
        }),
      ),
    )
    .get("/v1/case-files/:id", session, (c) =>
      asked(ports, c, caseFile, caseFileQuestion, async () => {
        // The projection wrote this row with this type.
        const file = (await store.get(keyOf(caseFile), "case", c.req.param("id"))) as CaseFile | undefined;
        if (file === undefined || !(await mayRead(ports, c, caseFile, file.unit)))
          return problem(c, "not-found");
        return c.json(await caseFileView(file, opener), 200, { etag: `"${file.version}"` });
      }),
    )
    .get("/v1/units/:id", session, (c) =>
      asked(ports, c, unitRegister, unitQuestion, async () => {
        const unit = await findUnit(store, c.req.param("id"));
        return unit === undefined ? problem(c, "not-found") : c.json(unit);
      }),
    )
    .get("/v1/obligations", session, (c) =>
      asked(ports, c, obligationBoard, boardQuestion, ({ unit: id = c.get("session").unit, year }) =>
        ofUnit(ports, c, obligationBoard, id, async (unit) => {
          const asOf = now();
          const items = await boardOf(store, unit, year, dayOf(asOf));
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
    .get("/v1/obligations/:node/evidence", session, (c) =>
      asked(ports, c, obligationBoard, evidenceQuestion, ({ after, limit }) => {
        const node = nodeOf(c.req.param("node"));
        if (node === undefined) return problem(c, "not-found");
        return ofUnit(ports, c, obligationBoard, node.unit, async () => {
          const key = keyIn(keyOf(obligationBoard), after);
          if (key === "invalid") return problem(c, "cursor-invalid");
          const page = await evidenceOf(store, node.unit, node.node, limit, key.after);
          return c.json({ items: page.items, next: cursorFrom(keyOf(obligationBoard), page.next) });
        });
      }),
    );
};

const registeredUnitsOnly = {
  vi: "Chỉ gồm các đơn vị đã đăng ký trong sổ.",
  en: "Registered units only.",
};

/** Parses the question, waits for the versions it asks for, then answers. */
const asked = async <Question extends z.ZodObject<{ atLeast: z.ZodType<readonly AtLeast[] | undefined> }>>(
  { store }: Ports,
  c: Call,
  projection: Projection,
  schema: Question,
  answer: (question: z.output<Question>) => Response | Answered,
): Answered => {
  if (!mayAnywhere(c.get("session"), readingRights(projection.readers))) return problem(c, "forbidden");
  const question = parsed(c, schema, inAddress(c));
  if ("refused" in question) return question.refused;
  if (!(await reached(store, projection, question.value.atLeast ?? [])))
    return problem(c, "not-yet", { headers: { "retry-after": "1" } });
  return answer(question.value);
};

/** Every parameter once, but `atLeast`, which may come several times. */
const inAddress = (c: Call): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [
      name,
      name === "atLeast" || values.length > 1 ? values : (values[0] ?? ""),
    ]),
  );

const mayRead = async ({ store }: Ports, c: Call, projection: Projection, id: string): Promise<boolean> => {
  const unit = await findUnit(store, id);
  const above = unit === undefined ? [] : await unitsAbove(store, unit);
  return may(c.get("session"), readingRights(projection.readers), { unit: id, above });
};

/** Answers about one unit to whoever may read there; an unknown unit is not found. */
const ofUnit = async (
  ports: Ports,
  c: Call,
  projection: Projection,
  id: string,
  answer: (unit: RegisteredUnit) => Answered,
): Answered => {
  if (!(await mayRead(ports, c, projection, id))) return problem(c, "forbidden");
  const unit = await findUnit(ports.store, id);
  return unit === undefined ? problem(c, "not-found") : answer(unit);
};
