import { Hono } from "hono";
import type * as z from "zod";
import { secretRights } from "@sdc/access/reading";
import type { Json, Range } from "@sdc/core/read-store";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { type ComplaintFile, complaintFile, complaintPartition } from "@sdc/projections/complaint-file";
import { denunciationFile, denunciationsKnownTo } from "@sdc/projections/denunciation-file";
import { flaggedPartition, hotlineQueue } from "@sdc/projections/hotline-queue";
import { clockPartition, legalClocks } from "@sdc/projections/legal-clocks";
import { openWork } from "@sdc/projections/open-work";
import type { RunningClock } from "@sdc/projections/running-clocks";
import type { WatchedRow } from "@sdc/projections/watched-clocks";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { type Answered, asked, ofUnit } from "./asking.ts";
import { type Call, hasRights, mayRead, type QueryEnv, type Readable } from "./rights.ts";
import { complaintClockDays, denunciationClockDays } from "./clock-days.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { cited, complaintView, denunciationView } from "./formal-view.ts";
import { knownDenunciation } from "./known-denunciation.ts";
import type { Ports } from "./ports.ts";
import { caseFileQuestion, caseListQuestion, waitingQuestion } from "./questions.ts";
import { holderNow, veryUnit } from "./resolved-unit.ts";
import { secretWork } from "./secret-work.ts";
import { complaintWithoutSecrets } from "./without-secrets.ts";
import { workWithoutHeir } from "./work-without-heir.ts";

type List = {
  readonly model: ReadModel;
  readonly partitionOf: (unit: string) => string | Promise<string>;
  readonly shown: (row: Json) => unknown;
  readonly order: NonNullable<Range["order"]>;
};

/** The queue's protected part, which fewer read than the queue. */
const flaggedReports: Readable = { ...hotlineQueue, rights: secretRights["flagged-report"] };

/** The same part of the open work. */
const flaggedWork: Readable = { ...openWork, rights: secretRights["flagged-report"] };

/** Complaints, denunciations, their clocks, and protected reports. What is not the reader's is as if it were not there. */
export const formalQueries = ({ opener, trust, now }: Ports, models: ReadModels): Hono<QueryEnv> => {
  const session = requireSession(trust);

  const page = (
    c: Call,
    readable: Readable,
    { unit: id = c.get("session").unit, units, after, limit }: z.output<typeof caseListQuestion>,
    { model, partitionOf, shown, order }: List,
  ): Answered => {
    const today = dayOf(now());
    const meant = units === "then" ? veryUnit(id, today) : holderNow(id, today);
    return ofUnit(models, c, readable, meant, async (unit, { resolved }) => {
      const key = keyIn(model.key, after);
      if (typeof key === "string") return problem(c, key);
      const found = await model.range(await partitionOf(unit.id), { limit, order, ...key });
      return c.json({
        items: found.items.map(({ value }) => shown(value)),
        next: cursorFrom(model.key, found.next),
        asOf: now(),
        ...(resolved && { resolved }),
      });
    });
  };

  const complaintOf = async (model: ReadModel, c: Call): Promise<ComplaintFile | undefined> => {
    // The projection wrote this row with this type.
    const file = (await model.get(`complaint/${c.req.param("id")}`)) as ComplaintFile | undefined;
    return file !== undefined && (await mayRead(models, c, complaintFile, file.unit))
      ? complaintWithoutSecrets(models, c, file)
      : undefined;
  };

  const denunciationOf = (model: ReadModel, c: Call, stream = `denunciation/${c.req.param("id")}`) =>
    knownDenunciation(models, c, model, stream, dayOf(now()));

  return new Hono<QueryEnv>()
    .get("/v1/complaints", session, (c) =>
      asked(models, c, complaintFile, caseListQuestion, (model, question) =>
        page(c, complaintFile, question, {
          model,
          partitionOf: complaintPartition,
          shown: withCitations,
          order: "descending",
        }),
      ),
    )
    .get("/v1/complaints/:id", session, (c) =>
      asked(models, c, complaintFile, caseFileQuestion, async (model) => {
        const file = await complaintOf(model, c);
        if (file === undefined) return problem(c, "not-found");
        return c.json(await complaintView(file, opener), 200, { etag: `"${file.version}"` });
      }),
    )
    .get("/v1/complaints/:id/clocks/:clock/days", session, (c) =>
      asked(models, c, complaintFile, caseFileQuestion, async (model) => {
        const file = await complaintOf(model, c);
        const days = file && complaintClockDays(file, c.req.param("clock"));
        return days === undefined ? problem(c, "not-found") : c.json(days);
      }),
    )
    .get("/v1/denunciations", session, (c) =>
      asked(models, c, denunciationFile, caseListQuestion, (model, question) =>
        page(c, denunciationFile, question, {
          model,
          partitionOf: async (unit) => {
            const isOwn = await hasRights(models, c, secretRights["denunciation/own"], unit);
            return denunciationsKnownTo(isOwn ? "own" : "above", unit);
          },
          shown: withCitations,
          order: "descending",
        }),
      ),
    )
    .get("/v1/denunciations/:id", session, (c) =>
      asked(models, c, denunciationFile, caseFileQuestion, async (model) => {
        const file = await denunciationOf(model, c);
        if (file === undefined) return problem(c, "not-found");
        return c.json(await denunciationView(file, opener), 200, { etag: `"${file.version}"` });
      }),
    )
    .get("/v1/denunciations/:id/clocks/:clock/days", session, (c) =>
      asked(models, c, denunciationFile, caseFileQuestion, async (model) => {
        const file = await denunciationOf(model, c);
        const days = file && denunciationClockDays(file, c.req.param("clock"));
        return days === undefined ? problem(c, "not-found") : c.json(days);
      }),
    )
    .get("/v1/legal-clocks", session, (c) =>
      asked(models, c, legalClocks, caseListQuestion, (model, question) =>
        page(c, legalClocks, question, {
          model,
          partitionOf: clockPartition,
          // The projection wrote these rows with this type.
          shown: (row) => cited(row as WatchedRow),
          order: "ascending",
        }),
      ),
    )
    .get("/v1/flagged-reports", session, (c) =>
      asked(models, c, flaggedReports, caseListQuestion, (model, question) =>
        page(c, flaggedReports, question, {
          model,
          partitionOf: flaggedPartition,
          shown: (row) => row,
          order: "descending",
        }),
      ),
    )
    .get("/v1/flagged-work-without-heir", session, (c) =>
      asked(models, c, flaggedWork, waitingQuestion, async (works, { after, limit }) => {
        const key = keyIn(works.key, after);
        if (typeof key === "string") return problem(c, key);
        const { items, next } = await workWithoutHeir(models, {
          today: dayOf(now()),
          limit,
          ...key,
          works: await secretWork(models, c.get("session")),
        });
        return c.json({ items, next: cursorFrom(works.key, next), asOf: now() });
      }),
    );
};

const withCitations = (row: Json): unknown => {
  // The projections wrote these rows with clocks.
  const item = row as { readonly clocks: readonly RunningClock[] };
  return { ...item, clocks: item.clocks.map(cited) };
};
