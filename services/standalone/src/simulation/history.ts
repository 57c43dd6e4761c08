import type { Aggregate } from "@sdc/domain/aggregate";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { obligationAggregate } from "@sdc/domain/obligation/aggregate";
import { orgUnitAggregate } from "@sdc/domain/org-unit/aggregate";
import { policyAggregate } from "@sdc/domain/policy/aggregate";
import type { NonEmpty, Random } from "../demo/random.ts";

export type Wish = {
  readonly aggregate: Aggregate;
  readonly id: string;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key: string;
  readonly at: string;
};

type Asked = Pick<Wish, "name" | "id" | "body">;

/** From here on the reactors tell; a few wishes are from before. */
export const SINCE = "2026-11-20T03:00:00.000Z";
const EARLY = "2026-11-19T03:00:00.000Z";

const STREAMS = 5;
const UNITS: NonEmpty<string> = ["commune-0", "commune-1", "commune-2", "commune-3", "commune-4"];
const DUTIES: NonEmpty<string> = ["IV.1.b:2026", "II.1.h:2026"];

const SHORT = "Chuyện của thôn";
/** Makes a message too large to carry its commit, and a stream long enough for a snapshot. */
const LONG = "ệ".repeat(19_000);
const MEDIUM = "ệ".repeat(2500);

/** What people ask for in one run: five streams of each aggregate, sensible and senseless commands mixed; some ask twice. */
export const wishesBy = (random: Random, count: number): readonly Wish[] => {
  // Long texts cost time, so only some histories have them.
  const texts: NonEmpty<string> = random.chance(0.3) ? [SHORT, MEDIUM, LONG, LONG] : [SHORT];
  const asked = (): { readonly aggregate: Aggregate } & Asked => {
    switch (
      random.pick<"unit" | "report" | "duty" | "policy">([
        "unit",
        "report",
        "report",
        "report",
        "duty",
        "policy",
      ])
    ) {
      case "unit":
        return { aggregate: orgUnitAggregate, ...unitWish(random) };
      case "report":
        return { aggregate: hotlineReportAggregate, ...reportWish(random, texts) };
      case "duty":
        return { aggregate: obligationAggregate, ...evidenceWish(random) };
      case "policy":
        return { aggregate: policyAggregate, ...policyWish(random) };
    }
  };
  const born = UNITS.map((id): Wish => ({
    aggregate: orgUnitAggregate,
    name: "establish",
    id,
    key: `establish-${id}`,
    body: { id, kind: "commune", name: "Xã", effectiveOn: "2025-07-01" },
    at: EARLY,
  }));
  const later: Wish[] = [];
  while (later.length < count) {
    const [first, ...others] = later;
    if (first !== undefined && random.chance(0.15)) later.push(random.pick([first, ...others]));
    else later.push({ ...asked(), key: `wish-${later.length}`, at: random.chance(0.1) ? EARLY : SINCE });
  }
  return [...born, ...later];
};

const unitWish = (random: Random): Asked => {
  const id = random.pick(UNITS);
  return random.pick([
    { name: "rename", id, body: { name: `Xã ${random.between(1, 3)}`, effectiveOn: "2025-08-01" } },
    { name: "dissolve", id, body: { effectiveOn: "2026-12-01", heirs: [random.pick(UNITS)] } },
  ]);
};

const policyWish = (random: Random): Asked => {
  const id = random.pick(UNITS);
  return random.pick<Asked>([
    {
      name: "set-service-level",
      id,
      body: {
        days: random.between(1, 5),
        count: "working-days",
        from: random.pick(["2026-11-19", "2026-11-20"]),
      },
    },
    {
      name: "set-review-interval",
      id,
      body: {
        obligation: random.pick(["II.2.a", "IV.1.b"]),
        months: random.between(1, 3),
        from: random.pick(["2026-11-19", "2026-11-20"]),
      },
    },
    {
      name: "set-report-period",
      id,
      body: { year: 2026, from: "2025-11-16", to: "2026-11-15", estimated: random.chance(0.5) },
    },
  ]);
};

const reportWish = (random: Random, texts: NonEmpty<string>): Asked => {
  const id = `report-${random.between(0, STREAMS - 1)}`;
  // Not too often: a closed report takes no more.
  if (random.chance(0.05)) return { name: "close", id, body: {} };
  return random.pick<Asked>([
    {
      name: "receive",
      id,
      body: {
        unit: random.pick(UNITS),
        channel: "phone",
        receivedAt: EARLY,
        field: random.pick(["grassroots-democracy", "land"]),
        text: random.pick(texts),
      },
    },
    { name: "classify", id, body: { kind: random.pick(["question", "reflection", "petition", "opinion"]) } },
    { name: "assign", id, body: { unit: random.pick(UNITS) } },
    { name: "accept", id, body: {} },
    { name: "reply", id, body: { text: random.pick(texts) } },
  ]);
};

const evidenceWish = (random: Random): Asked => {
  const unit = random.between(0, STREAMS - 1);
  const id = `commune-${unit}:${DUTIES[unit % DUTIES.length]}`;
  const n = random.between(1, 2);
  return random.pick<Asked>([
    {
      name: "file-evidence",
      id,
      body: {
        docType: "Báo cáo",
        number: `${random.between(1, 3)}/BC`,
        date: "2026-11-01",
        issuer: "UBND",
        title: "Năm 2026",
        signer: "CT",
        secrecy: "none",
      },
    },
    { name: "confirm-evidence", id, body: { n } },
    { name: "return-evidence", id, body: { n, reason: "thiếu phụ lục" } },
    { name: "withdraw-evidence", id, body: { n, reason: "nhầm" } },
  ]);
};
