import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { build } from "@sdc/core/build";
import { type Commit, emptyHead, type Head } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { switchTo } from "@sdc/core/live";
import { type Ports, project } from "@sdc/core/project";
import type { Page, ReadStore } from "@sdc/core/read-store";
import { KINDS } from "@sdc/domain/hotline-report/kinds";
import type { Event } from "@sdc/domain/hotline-report/schema";
import type { Event as UnitEvent } from "@sdc/domain/org-unit/schema";
import { sqliteEventLog } from "@sdc/event-store/sqlite";
import { obligationBoard } from "@sdc/projections/obligation-board";
import { policies } from "@sdc/projections/policies";
import { unitRegister } from "@sdc/projections/unit-register";
import { matrixOf, type MatrixPage, type MatrixQuestion } from "@sdc/query-api/matrix";
import { type ReadModels, readModels } from "@sdc/reading/read-models";
import { unitsAbove } from "@sdc/reading/units";
import { sqliteReadStore } from "@sdc/read-store/sqlite";
import { type ListedUnit, listedUnits } from "@sdc/standalone/import-units";
import { withEngine } from "./cost/engine.ts";
import { shown, tableOf } from "./cost/table.ts";
import { courseOf } from "./course.ts";
import { quantileOf } from "./unfold.ts";

const EVENTS = 1_000_000;
const PAGES = 200;
/** Units a page. */
const UNITS = 20;
const YEAR = 2026;
const AS_OF = `${YEAR}-12-31`;
/** Streams that are written side by side. */
const AT_ONCE = 2000;
const HOUR_MS = 3_600_000;
const READ_MODELS = [unitRegister, obligationBoard, policies];

/** Pages of the matrix with a million events behind them, on SQLite. */
export const benchMatrixSqlite = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), "sdc-bench-"));
  const db = new DatabaseSync(join(folder, "log.sqlite"));
  try {
    const log = sqliteEventLog(db, "bench");
    const store = sqliteReadStore(db);
    const units = await establish(log);
    const reports = Math.ceil((EVENTS - units) / courseOf().length);
    const filled = await secondsOf(async () => {
      for (let first = 0; first < reports; first += AT_ONCE)
        await receive(log, first, Math.min(AT_ONCE, reports - first));
    });
    const built = await secondsOf(() => build({ log, store }, READ_MODELS));
    for (const projection of READ_MODELS) await switchTo(store, projection);

    const tally = tallied(store);
    const models = readModels(tally.store);
    const walk: { readonly after?: string }[] = [{}];
    const times: number[] = [];
    let rows = 0;
    for (let page = 0; page < PAGES; page++) {
      const place = walk.shift() ?? {};
      const start = performance.now();
      const answer = await pageOf(models, place);
      times.push(performance.now() - start);
      rows += answer.rows.length;
      walk.push(answer.next === undefined ? {} : { after: answer.next });
    }
    const a = (n: number) => shown(n / PAGES);
    return [
      `${(units + reports * courseOf().length).toLocaleString("en")} events: ${reports.toLocaleString("en")} reports in ${YEAR}, ${units} of units (filled in ${filled.toFixed(0)} s, read models built in ${built.toFixed(0)} s)`,
      `${PAGES} pages of at most ${UNITS} units, ${a(rows)} units a page`,
      `a page: median ${quantileOf(times, 0.5).toFixed(1)} ms, p99 ${quantileOf(times, 0.99).toFixed(1)} ms (asked: ≤ 50), of it inside the store ${a(tally.ms)} ms on average`,
      `a page: ${a(tally.reads)} store reads, ${a(tally.rows)} rows read, ${a(tally.figures)} of them figures`,
    ].join("\n");
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
};

/** The first page of communes on DynamoDB Local: its reads must follow the figures, not the reports. */
export const benchMatrixDynamo = async (): Promise<string> => {
  const cases = [
    { name: "no reports", reports: 0, likeFirst: 1 },
    { name: "100 reports", reports: 100, likeFirst: 100 },
    { name: "2,000 reports", reports: 2000, likeFirst: 2000 },
    { name: "2,000 reports on the days of the 100", reports: 2000, likeFirst: 100 },
  ];
  const lines: string[][] = [];
  for (const { name, reports, likeFirst } of cases)
    lines.push([name, ...(await metered(reports, likeFirst))]);
  return tableOf(["a page with", "figures", "rows", "store reads", "read units"], lines);
};

const metered = (reports: number, likeFirst: number): Promise<readonly string[]> =>
  withEngine(async ({ log, store, meter }) => {
    await establish(log);
    await receive(log, 0, reports, { likeFirst, communes: communes().slice(0, UNITS), atOnce: 50 });
    await delivered({ log, store });
    for (const projection of READ_MODELS) await switchTo(store, projection);
    const tally = tallied(store);
    // A clock that stands: which versions are live is asked once, before the meter runs.
    const models = readModels(tally.store, () => 0);
    for (const projection of READ_MODELS) await models.of(projection);
    const { read } = await meter.of(() => pageOf(models, { kind: "commune" }));
    return [tally.figures, tally.rows, tally.reads, read].map(shown);
  });

/** Projects commit by commit as a queue would, so that counters which went back to zero stay behind as they do there. */
const delivered = async (ports: Ports): Promise<void> => {
  for await (const { commits } of ports.log.scan())
    for (const together of Map.groupBy(inSteps(commits), ({ version }) => version).values()) {
      const [failure] = await project(ports, READ_MODELS, together);
      if (failure !== undefined) throw failure.error;
    }
};

const inSteps = (commits: readonly Commit[]): readonly Commit[] =>
  commits.toSorted((a, b) => a.version - b.version);

/** One page as the API answers it, for somebody who may read every unit. */
const pageOf = (models: ReadModels, question: Partial<MatrixQuestion>): Promise<MatrixPage> =>
  matrixOf(models, {
    year: YEAR,
    asOf: AS_OF,
    units: "now",
    today: AS_OF,
    limit: UNITS,
    mayRead: async (known, unit) => {
      await unitsAbove(known, unit);
      return true;
    },
    ...question,
  });

/** The store with counts of what is asked of it; `ms` is what it takes before it gives a promise. */
const tallied = (store: ReadStore) => {
  const tally = { reads: 0, rows: 0, figures: 0, ms: 0 };
  const timed = <Answer>(read: () => Answer): Answer => {
    const start = performance.now();
    const answer = read();
    tally.ms += performance.now() - start;
    tally.reads++;
    return answer;
  };
  const counted: ReadStore = {
    ...store,
    async get(...given) {
      const found = await timed(() => store.get(...given));
      if (found !== undefined) tally.rows++;
      return found;
    },
    async range(...given) {
      const page: Page = await timed(() => store.range(...given));
      tally.rows += page.items.length;
      if (/^(?:figures|days)\//.test(given[1])) tally.figures += page.items.length;
      return page;
    },
  };
  return Object.assign(tally, { store: counted });
};

/** The communes that stand today, in the order of the matrix. */
const communes = (): readonly string[] =>
  listedUnits()
    .filter(({ kind, validTo }) => kind === "commune" && validTo === undefined)
    .map(({ id }) => id)
    .toSorted();

const by = { subject: "system:import", unit: "system" };

/** Records every unit of the registry; returns how many events that were. */
const establish = async (log: EventLog): Promise<number> => {
  const written = listedUnits().map((unit) => ({ stream: `org-unit/${unit.id}`, events: lifeOf(unit) }));
  await Promise.all(written.map(({ stream, events }) => append(log, emptyHead(log.tenant, stream), events)));
  return written.reduce((all, { events }) => all + events.length, 0);
};

const lifeOf = (unit: ListedUnit): readonly UnitEvent[] => {
  const { kind, name, parent, validFrom, validTo, successors = [] } = unit;
  const stamp = { at: "2026-01-01T00:00:00.000Z", by };
  const above = parent === undefined ? {} : { parent };
  return [
    { type: "unit-established", kind, name, effectiveOn: validFrom, ...above, ...stamp },
    ...(validTo === undefined
      ? []
      : [{ type: "unit-dissolved" as const, effectiveOn: validTo, heirs: [...successors], ...stamp }]),
  ];
};

const append = async (log: EventLog, head: Head, events: readonly (Event | UnitEvent)[]): Promise<Head> => {
  const draft = { command: `${head.stream}@${head.next}.`, at: Date.parse(events[0]?.at ?? ""), events };
  const appended = await log.append(head, draft);
  if (appended.outcome === "conflict") throw new Error("nobody else writes here");
  return appended.head;
};

/** Reports from number `first` on, a commit for each step; step by step, so that those of one lie far apart. */
const receive = async (
  log: EventLog,
  first: number,
  count: number,
  { likeFirst = Infinity, communes: to = communes(), atOnce = count } = {},
): Promise<void> => {
  for (let done = 0; done < count; done += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - done) }, (_, n) => first + done + n);
    const heads = numbers.map((n) => emptyHead(log.tenant, `hotline-report/${n}`));
    const courses = numbers.map((n) => courseOfReport(n % likeFirst, to[n % to.length] ?? ""));
    for (const step of courseOf().keys())
      await Promise.all(
        heads.map(async (head, n) => {
          heads[n] = await append(log, head, courses[n]?.slice(step, step + 1) ?? []);
        }),
      );
  }
};

/** A report's events: on any day of the year, of two fields and all kinds, answered within two weeks. */
const courseOfReport = (n: number, unit: string): readonly Event[] => {
  const received = Date.UTC(YEAR, 0, 1) + drawn(n, "hour", 365 * 24) * HOUR_MS;
  const replied = received + drawn(n, "answered", 14 * 24) * HOUR_MS + 5 * HOUR_MS;
  const field = drawn(n, "field", 2) === 0 ? "grassroots-democracy" : "land";
  const kind = KINDS[drawn(n, "kind", KINDS.length)] ?? "reflection";
  return courseOf().map((event, step) => {
    const ms = step < 4 ? received + step * HOUR_MS : replied + step;
    const stamp = { at: new Date(ms).toISOString(), by: { ...event.by, unit } };
    if (event.type === "report-received") return { ...event, ...stamp, unit, field, receivedAt: stamp.at };
    if (event.type === "report-classified") return { ...event, ...stamp, kind, field };
    if (event.type === "report-assigned") return { ...event, ...stamp, unit };
    return { ...event, ...stamp };
  });
};

/** A number below `below` that looks random and is the same in every run. */
const drawn = (n: number, what: string, below: number): number =>
  createHash("sha256").update(`${n} ${what}`).digest().readUInt32BE() % below;

const secondsOf = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
