import fc from "fast-check";
import { expect, test } from "vitest";
import { eventsOf } from "@sdc/core/commit";
import type { Event as DenunciationEvent } from "@sdc/domain/denunciation/schema";
import type { Event as ReportEvent } from "@sdc/domain/hotline-report/schema";
import { addDays } from "@sdc/law/local-day";
import { type Asking, course, type Course } from "./kept-over-time-testing.ts";

const UNITS = ["city", "xa-a", "xa-b", "xa-c"] as const;
const PERSONS = ["an", "binh", "chi", "dung"] as const;
const RANKS = ["head", "deputy"] as const;
const FIRST = "2026-01-05";
const decision = { number: "1", date: "2025-12-20", issuer: "UBND" };

const unit = fc.constantFrom(...UNITS);
const person = fc.constantFrom(...PERSONS);
const rank = fc.constantFrom(...RANKS);
const which = fc.nat(5);
const official = fc.oneof(
  fc.record({ unit, rank }),
  fc.record({ unit, rank: fc.constant("other" as const), subject: person }),
);

type Step =
  | {
      readonly do: "appoint";
      readonly unit: string;
      readonly rank: string;
      readonly who: string;
      readonly as: string;
    }
  | { readonly do: "leave"; readonly unit: string; readonly n: number }
  | {
      readonly do: "receive";
      readonly unit: string;
      readonly officials: readonly object[];
      readonly flagged: boolean;
    }
  | { readonly do: "name"; readonly which: number; readonly official: object }
  | { readonly do: "assign" | "transfer"; readonly which: number; readonly unit: string }
  | { readonly do: "merge"; readonly which: number; readonly into: number }
  | { readonly do: "turn"; readonly which: number; readonly unit: string; readonly rank: string }
  | { readonly do: "denounce"; readonly at: string; readonly unit: string; readonly rank: string }
  | {
      readonly do: "end";
      readonly unit: string;
      readonly how: "merge" | "split";
      readonly into: string;
      readonly and: string;
    };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("appoint" as const),
      unit,
      rank,
      who: person,
      as: fc.constantFrom("holder", "acting"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("leave" as const), unit, n: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("receive" as const),
      unit,
      officials: fc.array(official, { maxLength: 2 }),
      flagged: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("name" as const), which, official }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("assign" as const, "transfer" as const), which, unit }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("merge" as const), which, into: which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("turn" as const),
      which,
      unit,
      rank: fc.constantFrom("head", "other"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("denounce" as const),
      at: unit,
      unit,
      rank: fc.constantFrom("head", "deputy", "other"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("end" as const),
      unit: fc.constantFrom("xa-a", "xa-b"),
      how: fc.constantFrom("merge" as const, "split" as const),
      into: fc.constantFrom("xa-b", "xa-c"),
      and: fc.constantFrom("xa-c", "city"),
    }),
  },
);
/** Whether the register has heard of what happened, and its clock has run, before somebody looks. */
const moment = fc.record({ step, days: fc.nat(3), isHeard: fc.boolean(), isTicked: fc.boolean() });

/** What was said of who heads what, kept apart from the register's own reading of it. */
type Held = { readonly unit: string; readonly who: string; readonly from: string; to?: string };

const told = async (here: Course, n: number, { do: what, ...of }: Step, held: Held[]): Promise<void> => {
  const day = here.today();
  const report = (index: number) => `hotline-report/r${index}`;
  const given = of as Record<string, unknown>;
  switch (what) {
    case "appoint": {
      const {
        unit: where,
        rank: post,
        who,
        as,
      } = given as { unit: string; rank: string; who: string; as: string };
      const isNow = await here.order(`post/${where}`, "appoint", {
        post,
        subject: who,
        as,
        from: day,
        decision,
      });
      if (isNow) held.push({ unit: where, who, from: day });
      return;
    }
    case "leave": {
      const { unit: where, n: number } = given as { unit: string; n: number };
      const isNow = await here.order(`post/${where}`, "end-appointment", { n: number, to: day, reason: "…" });
      const one = held.filter((of_) => of_.unit === where)[number - 1];
      if (isNow && one !== undefined) one.to = day;
      return;
    }
    case "receive": {
      const {
        unit: where,
        officials,
        flagged,
      } = given as { unit: string; officials: object[]; flagged: boolean };
      await here.order(report(n), "receive", {
        unit: where,
        channel: "phone",
        receivedAt: `${day}T00:30:00.000Z`,
        field: "grassroots-democracy",
        place: "xóm Đình",
        text: "thu quỹ không niêm yết",
        officials,
        ...(flagged ? { flagged } : { reporter: { name: "MARKER", phone: "0911222333" } }),
      });
      return;
    }
    case "name":
      await here.order(report(given["which"] as number), "name-official", { official: given["official"] });
      return;
    case "assign":
      await here.order(report(given["which"] as number), "assign", { unit: given["unit"] });
      return;
    case "transfer":
      await here.order(report(given["which"] as number), "transfer", { unit: given["unit"], reason: "…" });
      return;
    case "merge":
      await here.order(report(given["which"] as number), "merge-into", {
        report: `r${String(given["into"])}`,
      });
      return;
    case "turn":
      await here.order(report(given["which"] as number), "classify-formal", {
        kind: "denunciation",
        document: { form: "letter", number: "9", date: day },
        ground: "Đ.8",
        denunciation: {
          register: { number: "12/TC", body: "UBND", kept: "paper" },
          receivedOn: day,
          text: "…",
          deniedUnit: given["unit"],
          deniedRank: given["rank"],
        },
      });
      return;
    case "denounce":
      await here.order(`denunciation/d${n}`, "register", {
        unit: given["at"],
        form: "record",
        register: { number: "12/TC", body: "UBND", kept: "paper" },
        receivedOn: day,
        text: "…",
        deniedUnit: given["unit"],
        deniedRank: given["rank"],
      });
      return;
    case "end": {
      const {
        unit: ending,
        how,
        into,
        and,
      } = given as { unit: string; how: string; into: string; and: string };
      const parts = [into, and].map((heir) => ({ unit: heir, places: [] }));
      const body = how === "merge" ? { into } : { parts };
      const isNow = await here.order(`org-unit/${ending}`, how, { ...body, effectiveOn: day });
      if (isNow)
        for (const one of held)
          if (one.unit === ending && (one.to === undefined || one.to > day)) one.to = day;
    }
  }
};

type Denounced = Pick<
  Extract<DenunciationEvent, { type: "denunciation-registered" }>,
  "unit" | "deniedUnit" | "deniedRank" | "report"
>;

/** What the log itself says of every case: whom a report names, and where and about whom a denunciation is. */
const casesIn = async ({ log }: Course) => {
  const names = new Map<string, Set<string>>();
  const denounced = new Map<string, Denounced>();
  for await (const { commits } of log.scan())
    for (const commit of commits) {
      const [kind, id = ""] = commit.stream.split("/");
      if (kind === "hotline-report")
        for (const { event } of eventsOf<ReportEvent>(commit))
          if (event.type === "official-named")
            names.set(id, (names.get(id) ?? new Set()).union(new Set(event.official.subjects)));
      if (kind !== "denunciation") continue;
      for (const { event } of eventsOf<DenunciationEvent>(commit)) {
        const before = denounced.get(id);
        if (event.type === "denunciation-registered") {
          const { unit: at, deniedUnit, deniedRank, report } = event;
          denounced.set(id, { unit: at, deniedUnit, deniedRank, report });
        } else if (event.type === "denunciation-passed-on" && before !== undefined)
          denounced.set(id, { ...before, unit: event.to });
      }
    }
  return { names, denounced };
};

/** Everything that somebody may ask, about each case and each unit. */
const questions = (
  ids: readonly string[],
  denunciations: readonly string[],
  at: string,
): readonly string[] => [
  ...ids.map((id) => `/v1/case-files/${id}`),
  ...denunciations.map((id) => `/v1/denunciations/${id}`),
  ...["hotline-queue", "flagged-reports", "denunciations", "legal-clocks", "reminders", "protections"].map(
    (list) => `/v1/${list}?unit=${at}&limit=200`,
  ),
  `/v1/digests/${at}`,
  `/v1/obligations?unit=${at}&year=2026`,
  `/v1/search?q=thu+quy&unit=${at}&scope=below`,
  `/v1/duplicate-candidates?place=xom+dinh&unit=${at}`,
  `/v1/statistics/cases?unit=${at}&scope=below&figure=turns&from=2026-01-01&to=2027-01-01&limit=200`,
  `/v1/statistics/cases?table=denunciations&unit=${at}&figure=turns&from=2026-01-01&to=2027-01-01`,
  "/v1/work-without-heir",
  "/v1/flagged-work-without-heir",
];

test("whoever is named, whoever acts for them and everybody under them get nothing of it at any moment, nor of a denunciation of their head, through appointments, promotions, transfers and mergers", async () => {
  const met = { closed: 0, seen: 0, denied: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(moment, { minLength: 12, maxLength: 22 }),
      fc.noShrink(fc.infiniteStream(fc.nat(1000))),
      async (moments, luck) => {
        const here = await course();
        try {
          here.goOnTo("2025-12-31");
          for (const id of UNITS) {
            const parent = id === "city" ? {} : { parent: "city" };
            await here.order(`org-unit/${id}`, "establish", {
              id,
              kind: id === "city" ? "province" : "commune",
              name: id,
              effectiveOn: "2025-07-01",
              ...parent,
            });
            for (const post of RANKS)
              await here.order(`post/${id}`, "create-post", {
                post,
                title: post,
                rank: post,
                from: "2025-07-01",
              });
          }
          await here.hear();
          here.goOnTo(FIRST);
          const held: Held[] = [];
          let n = 0;
          for (const { step: next, days, isHeard, isTicked } of moments) {
            here.goOnTo(addDays(here.today(), days));
            await told(here, n, next, held);
            if (next.do === "receive") n = (n + 1) % 6;
            if (isHeard) await here.hear();
            if (isTicked) await here.tick();
            await look(here, held, luck, met);
          }
          await here.hear();
          await here.tick();
          for (let last = 0; last < 6; last++) await look(here, held, luck, met);
        } finally {
          here.close();
        }
      },
    ),
    { numRuns: 60, seed: 5, endOnFailure: true },
  );
  // It has met what it is about: somebody from whom something was kept, and somebody who saw something.
  expect(met.closed).toBeGreaterThan(300);
  expect(met.seen).toBeGreaterThan(300);
  expect(met.denied).toBeGreaterThan(100);
});

/** Somebody looks: whatever they may ask, they get nothing that is kept from them. */
const look = async (
  here: Course,
  held: readonly Held[],
  luck: Iterator<number>,
  met: { closed: number; seen: number; denied: number },
): Promise<void> => {
  const drawn = <Item>(items: readonly Item[]): Item => {
    const item = items[Number(luck.next().value) % items.length];
    if (item === undefined) throw new Error("there is nobody to ask");
    return item;
  };
  const day = here.today();
  const at = drawn(UNITS);
  const asking: Asking = {
    subject: drawn([...PERSONS, "nobody"]),
    role: drawn(["operator", "case-officer", "head-of-unit", "head-of-unit"] as const),
    unit: at,
  };
  const { names, denounced } = await casesIn(here);
  const reports = Array.from({ length: 6 }, (_, index) => `r${index}`);
  const over = held.filter(
    (one) => one.unit === at && one.from <= day && (one.to === undefined || day < one.to),
  );
  const isOver = (who: string) => over.some((one) => one.who === who);
  const isTop = at === "city";
  const kept = reports.filter((id) => {
    const named = names.get(id) ?? new Set<string>();
    const isClosed = [...named].some(isOver);
    return named.has(asking.subject) || (isClosed && (!isTop || isOver(asking.subject)));
  });
  const denied = [...denounced].filter(
    ([, one]) =>
      asking.role !== "head-of-unit" ||
      // What a report has become says what it said.
      kept.includes(one.report ?? "") ||
      (one.unit === at && one.deniedUnit === at && one.deniedRank !== "other"),
  );
  const all = questions(reports, [...denounced.keys()], at);
  const answers = await Promise.all(all.map((path) => here.ask(asking, path)));
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  const text = answers.map((answer) => answer.text).join("\n");
  const shown = (id: string) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text);
  expect([asking, day, kept.filter(shown)]).toEqual([asking, day, []]);
  expect([asking, day, denied.map(([id]) => id).filter(shown)]).toEqual([asking, day, []]);
  for (const table of ["reports", "denunciations"]) await expectFiguresOfListed(here, asking, table);
  // Who reported, or denounced after all, is said to nobody.
  expect(text).not.toMatch(/MARKER|0911222333/);
  met.closed += kept.length;
  met.denied += denied.length;
  met.seen += reports.filter(shown).length;
};

/** A figure holds exactly what its list shows: nothing of what is kept from who asks is counted for them. */
const expectFiguresOfListed = async (here: Course, asking: Asking, table: string): Promise<void> => {
  const asked = `table=${table}&unit=${asking.unit}&from=2026-01-01&to=2027-01-01`;
  const [figures, cases] = await Promise.all([
    here.ask(asking, `/v1/statistics?${asked}`),
    here.ask(asking, `/v1/statistics/cases?${asked}&figure=turns&limit=200`),
  ]);
  expect([asking, table, figures.status]).toEqual([asking, table, cases.status]);
  if (figures.status !== 200) return;
  const { total } = JSON.parse(figures.text) as { total: { figures: { turns: number } } };
  const { items } = JSON.parse(cases.text) as { items: readonly object[] };
  expect([asking, here.today(), table, total.figures.turns]).toEqual([
    asking,
    here.today(),
    table,
    items.length,
  ]);
};
