import * as fc from "fast-check";
import { expect, test } from "vitest";
import { switchTo } from "@sdc/core/live";
import { keyOf, type Projection } from "@sdc/core/projection";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import type { Event as UnitEvent } from "@sdc/domain/org-unit/schema";
import { post } from "@sdc/domain/post/decider";
import { type Known, standingIn } from "@sdc/domain/post/over";
import type { Event as PostEvent } from "@sdc/domain/post/schema";
import { denunciationFile } from "@sdc/projections/denunciation-file";
import { denunciationSubjects } from "@sdc/projections/denunciation-subjects";
import { keptReports } from "@sdc/projections/kept-reports";
import { posts } from "@sdc/projections/posts";
import { unitRegister } from "@sdc/projections/unit-register";
import { memoryReadStore } from "@sdc/read-store/memory";
import { keptFrom, reportsUnderNamed } from "./kept-from.ts";
import { readModels } from "./read-models.ts";
import { withoutKept } from "./without-kept.ts";

const TODAY = "2026-11-20";
const stamp = { at: `${TODAY}T02:00:00.000Z`, by: { subject: "hoa", unit: "city" } };
const decision = { number: "1", date: "2025-12-20", issuer: "UBND" };
const PARENTS: Readonly<Record<string, string | undefined>> = { city: undefined, a: "city", b: "city" };
const UNITS = Object.keys(PARENTS);
const PERSONS = ["an", "binh", "chi"];

type Held = { unit: string; subject: string; rank: "head" | "deputy"; from: string; to?: string };
type Report = { unit: string; names: readonly string[] };

const unitEvents = (id: string): readonly UnitEvent[] => {
  const parent = PARENTS[id];
  return [
    {
      type: "unit-established",
      kind: "commune",
      name: id,
      effectiveOn: "2025-07-01",
      ...(parent === undefined ? {} : { parent }),
      ...stamp,
    },
  ];
};
const postEvents = (held: readonly Held[]): readonly PostEvent[] => [
  ...(["head", "deputy"] as const).map((rank): PostEvent => ({
    type: "post-created",
    post: rank,
    title: rank,
    rank,
    from: "2025-07-01",
    ...stamp,
  })),
  ...held.map(({ unit: _unit, rank, ...more }, n): PostEvent => ({
    type: "appointed",
    n: n + 1,
    post: rank,
    as: "holder",
    decision,
    ...more,
    ...stamp,
  })),
];
const reportEvents = ({ unit, names }: Report): readonly ReportEvent[] => [
  { type: "report-received", unit, channel: "web", receivedAt: stamp.at, field: "land", text: "…", ...stamp },
  ...names.map((subject): ReportEvent => ({
    type: "official-named",
    official: { unit: "a", rank: "other", subjects: [subject] },
    ...stamp,
  })),
];

const modelsOf = async (
  held: readonly Held[],
  reports: readonly Report[],
  more: {
    readonly units?: Readonly<Record<string, readonly UnitEvent[]>>;
    readonly told?: readonly (readonly ReportEvent[])[];
  } = {},
) => {
  const store = memoryReadStore();
  const keep = async <State, Event>(
    projection: Projection<State, Event>,
    stream: string,
    events: readonly Event[],
  ) => {
    let state: State | undefined;
    for (const [index, event] of events.entries())
      state = projection.evolve(state, event, { stream, version: index + 1 });
    const puts = state === undefined ? [] : projection.rows(state, stream);
    const change = { stream, from: 0, to: events.length, state, puts, drops: [], counts: [] };
    await store.save([{ projection: keyOf(projection), ...change }]);
  };
  for (const projection of [unitRegister, posts, keptReports, denunciationSubjects, denunciationFile])
    await switchTo(store, projection);
  for (const id of UNITS) {
    await keep(unitRegister, `org-unit/${id}`, more.units?.[id] ?? unitEvents(id));
    await keep(posts, `post/${id}`, postEvents(held.filter(({ unit }) => unit === id)));
  }
  for (const [n, events] of [...reports.map(reportEvents), ...(more.told ?? [])].entries())
    await keep(keptReports, `hotline-report/r${n}`, events);
  return readModels(store);
};

const unit = fc.constantFrom(...UNITS);
const person = fc.constantFrom(...PERSONS);
const held = fc.record(
  {
    unit,
    subject: person,
    rank: fc.constantFrom("head" as const, "deputy" as const),
    from: fc.constantFrom("2026-01-01", TODAY, "2026-11-21"),
    to: fc.constantFrom(TODAY, "2026-12-01"),
  },
  { requiredKeys: ["unit", "subject", "rank", "from"] },
);
const report = fc.record({ unit, names: fc.uniqueArray(person, { maxLength: 2 }) });

test("whoever is named, and whoever works under somebody named, sees nothing of it, over random appointments", async () => {
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(held, { maxLength: 6 }),
      fc.array(report, { maxLength: 5 }),
      async (appointments, reports) => {
        const models = await modelsOf(appointments, reports);
        const known: Known = {
          units: Object.fromEntries(
            UNITS.map((id) => [
              id,
              { established: true, kind: "commune", name: id, from: "2025-07-01", heirs: [] },
            ]),
          ),
          posts: Object.fromEntries(
            UNITS.map((id) => [
              id,
              postEvents(appointments.filter((one) => one.unit === id)).reduce(
                (state, event) => post.evolve(state, event),
                post.initial,
              ),
            ]),
          ),
        };
        const isOver = (who: string, where: string) => standingIn(known, who, where, TODAY) !== undefined;
        for (const at of UNITS)
          for (const subject of [...PERSONS, "nobody"]) {
            const expected = reports.flatMap(({ names }, n) => {
              const isClosed = names.some((one) => isOver(one, at));
              const isTop = PARENTS[at] === undefined;
              const hidden = names.includes(subject) || (isClosed && (!isTop || isOver(subject, at)));
              return hidden ? [`hotline-report/r${n}`] : [];
            });
            kept += expected.length;
            expect(await keptFrom(models, { subject, unit: at }, TODAY)).toEqual(new Set(expected));
          }
        const under = reports.flatMap(({ unit: where, names }, n) =>
          names.some((one) => isOver(one, where)) ? [`hotline-report/r${n}`] : [],
        );
        expect((await reportsUnderNamed(models, TODAY)).map(({ stream }) => stream)).toEqual(under);
      },
    ),
    { numRuns: 150, seed: 11 },
  );
  expect(kept).toBeGreaterThan(500);
});

test("named by a post that nobody is recorded in, it is kept from whoever has that role in that unit, until the person is named", async () => {
  const byPost = (subjects: readonly string[]): ReportEvent => ({
    type: "official-named",
    official: { unit: "city", rank: "head", subjects: [...subjects] },
    ...stamp,
  });
  const [received] = reportEvents({ unit: "city", names: [] });
  if (received === undefined) throw new Error("no report");
  const models = await modelsOf([], [], {
    told: [
      [received, byPost([])],
      [received, byPost([]), byPost(["an"])],
    ],
  });
  const kept = async (subject: string, at: string, role: string) => [
    ...(await keptFrom(models, { subject, unit: at, roles: [role] }, TODAY)),
  ];
  expect(await kept("chi", "city", "head-of-unit")).toEqual(["hotline-report/r0"]);
  expect(await kept("chi", "city", "case-officer")).toEqual([]);
  expect(await kept("chi", "a", "head-of-unit")).toEqual([]);
  expect(await kept("an", "city", "head-of-unit")).toEqual(["hotline-report/r1", "hotline-report/r0"]);
});

test("on no day does whoever is named, or anybody of a unit that somebody named is over, get to see anything, wherever the report went, whatever became of units", async () => {
  const days = ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-25"];
  const seen = { kept: 0, free: 0, byPost: 0 };
  const between = fc.record({ from: fc.constantFrom(...days), to: fc.constantFrom(...days, undefined) });
  const appointment = fc.record({
    unit,
    subject: person,
    rank: fc.constantFrom("head" as const, "deputy" as const),
  });
  /** A report that is handed on, merged and taken out again, reopened: what became of it changes nothing. */
  const moved = fc.record({
    unit,
    names: fc.uniqueArray(person, { minLength: 1, maxLength: 2 }),
    to: fc.array(unit, { maxLength: 3 }),
    ended: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(appointment, between), { maxLength: 6 }),
      fc.array(moved, { minLength: 1, maxLength: 3 }),
      fc.record({ ends: fc.constantFrom(...days), heir: fc.constantFrom("a", "city") }),
      async (drawn, reports, { ends, heir }) => {
        const appointments = drawn
          .map(([one, { from, to }]): Held => ({ ...one, from, ...(to === undefined ? {} : { to }) }))
          .filter(({ from, to }) => to === undefined || from < to);
        const units: Record<string, readonly UnitEvent[]> = Object.fromEntries(
          UNITS.map((id) => [id, unitEvents(id)]),
        );
        // Into a unit beside it, or dissolved into the one above: its posts end with it.
        units["b"] = [
          ...unitEvents("b"),
          heir === "a"
            ? { type: "unit-merged", into: "a", effectiveOn: ends, ...stamp }
            : { type: "unit-dissolved", effectiveOn: ends, heirs: ["city"], ...stamp },
        ];
        const told = reports.map(({ unit: first, names, to, ended }): readonly ReportEvent[] => [
          ...reportEvents({ unit: first, names }),
          ...to.map((next): ReportEvent => ({ type: "report-assigned", unit: next, ...stamp })),
          ...(ended ? [{ type: "report-closed", ...stamp } as const] : []),
        ]);
        const models = await modelsOf(appointments, [], { units, told });
        for (const day of days)
          for (const at of UNITS)
            for (const subject of [...PERSONS, "nobody"]) {
              const kept = await keptFrom(models, { subject, unit: at }, day);
              for (const [n, { names }] of reports.entries()) {
                const isThere = at !== "b" || day < ends;
                const over = appointments.filter(
                  ({ unit: where, from, to }) =>
                    where === at && isThere && from <= day && (to === undefined || day < to),
                );
                const isUnder = over.some((one) => names.includes(one.subject));
                // At the top somebody has to handle it; those over it are the ones who see nothing.
                const isLast = PARENTS[at] === undefined && !over.some((one) => one.subject === subject);
                const hidden = names.includes(subject) || (isUnder && !isLast);
                seen[hidden ? "kept" : "free"] += 1;
                if (hidden && !names.includes(subject)) seen.byPost += 1;
                expect([day, at, subject, kept.has(`hotline-report/r${n}`)]).toEqual([
                  day,
                  at,
                  subject,
                  hidden,
                ]);
              }
            }
      },
    ),
    { numRuns: 60, seed: 21 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(100);
});

test("lists are as full without what is kept, and what mentions it no longer does", async () => {
  const store = memoryReadStore();
  const name = "hotline-queue";
  await switchTo(store, { name, version: 1 });
  const rows = Array.from({ length: 9 }, (_, n) => ({
    partition: "p",
    sort: `${n}#r${n}`,
    value: { id: `r${n}`, links: [{ to: "hotline-report/r4" }, { to: "hotline-report/r44" }], into: "r4" },
  }));
  const change = { stream: "s", from: 0, to: 1, state: {}, puts: rows, drops: [], counts: [] };
  await store.save([{ projection: `${name}@1`, ...change }]);
  const bare = rows.map(({ sort, value: { id } }) => ({ partition: "q", sort, value: { id } }));
  await store.save([{ projection: `${name}@1`, ...change, stream: "t", puts: bare }]);
  const of = (kept: readonly string[]) =>
    withoutKept(readModels(store), async () => new Set(kept)).of({ name });
  const model = await of(["hotline-report/r4", "hotline-report/r1"]);

  const seen: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 9; page++) {
    const { items, next } = await model.range("q", { limit: 2, ...(after === undefined ? {} : { after }) });
    seen.push(...items.map(({ sort }) => sort));
    after = next;
    if (next === undefined) break;
    expect(items).toHaveLength(2);
  }
  expect(seen).toEqual([0, 2, 3, 5, 6, 7, 8].map((n) => `${n}#r${n}`));
  expect(await model.get("p", "4#r4")).toBeUndefined();
  expect(await model.get("p", "3#r3")).toEqual({ id: "r3", links: [{ to: "hotline-report/r44" }] });
  expect(await (await of([])).get("p", "3#r3")).toEqual(rows[3]?.value);
});
