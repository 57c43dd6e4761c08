import type { Accepted } from "@sdc/core/handle";
import { isRefusal, type Refusal } from "@sdc/core/refusal";
import type { EventLog } from "@sdc/core/event-log";
import type { Sealer } from "@sdc/core/sealing";
import type { WarmStates } from "@sdc/core/warm-states";
import type { Aggregate } from "@sdc/domain/aggregate";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { obligationAggregate } from "@sdc/domain/obligation/aggregate";
import { orgUnitAggregate } from "@sdc/domain/org-unit/aggregate";
import { commandId } from "@sdc/http/idempotency";
import type { Random } from "../demo/random.ts";
import { Trouble } from "./faults.ts";

export type Wish = {
  readonly aggregate: Aggregate;
  readonly id: string;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key: string;
};

const AT = "2026-11-20T03:00:00.000Z";
const STREAMS = 5;
const UNITS = Array.from({ length: STREAMS }, (_, n) => `commune-${n}`);

/** What people ask for in one run: five streams of each aggregate, sensible and senseless commands mixed. */
export const wishesBy = (random: Random, count: number): readonly Wish[] => {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[random.between(0, items.length - 1)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const unitWish = () => {
    const id = pick(UNITS);
    return pick([
      { name: "rename", id, body: { name: `Xã ${random.between(1, 3)}`, effectiveOn: "2025-08-01" } },
      { name: "dissolve", id, body: { effectiveOn: "2026-12-01", heirs: [pick(UNITS)] } },
    ]);
  };
  const reportWish = () => {
    const id = `report-${random.between(0, STREAMS - 1)}`;
    return pick([
      {
        name: "receive",
        id,
        body: {
          unit: pick(UNITS),
          channel: "phone",
          receivedAt: AT,
          field: pick(["grassroots-democracy", "land"]),
          text: "Chuyện của thôn",
        },
      },
      { name: "classify", id, body: { kind: pick(["question", "reflection", "petition", "opinion"]) } },
      { name: "assign", id, body: { unit: pick(UNITS) } },
      { name: "accept", id, body: {} },
      { name: "reply", id, body: { text: "Đã xử lý" } },
      { name: "close", id, body: {} },
    ]);
  };
  const evidenceWish = () => {
    const id = `${pick(UNITS)}:${pick(["IV.1.b:2026", "II.1.h:2026"])}`;
    const n = random.between(1, 2);
    return pick([
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
  const born = UNITS.map((id) => ({
    aggregate: orgUnitAggregate,
    name: "establish",
    id,
    key: `establish-${id}`,
    body: { id, kind: "commune", name: "Xã", effectiveOn: "2025-07-01" },
  }));
  const asked = Array.from({ length: count }, (_, index) => {
    const aggregate = pick([
      orgUnitAggregate,
      hotlineReportAggregate,
      hotlineReportAggregate,
      obligationAggregate,
    ]);
    const wish =
      aggregate === orgUnitAggregate
        ? unitWish()
        : aggregate === obligationAggregate
          ? evidenceWish()
          : reportWish();
    return { aggregate, ...wish, key: `wish-${index}` };
  });
  return [...born, ...asked];
};

/** What became of a wish: acknowledged with its answer, refused, or given up without knowing. */
export type Outcome = { readonly wish: Wish; readonly answer: Accepted | Refusal | undefined };

const TRIES_MAX = 6;

/** Asks until an answer comes, with the same key each time, as a careful client does; gives up after some tries. */
export const ask = async (
  ports: { readonly log: EventLog; readonly sealer: Sealer; readonly warm?: WarmStates },
  wish: Wish,
): Promise<Outcome> => {
  const { aggregate, id, name, body, key } = wish;
  const by = { subject: "lan", unit: "city-48" };
  const command = await commandId(
    { subject: by.subject, route: `${aggregate.kind}/${id}/${name}`, key, body },
    ports.sealer.fingerprint,
  );
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    try {
      return { wish, answer: await aggregate.execute(ports, { id, name, body, at: AT, by, command }) };
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
    }
  }
  return { wish, answer: undefined };
};

export const isAcknowledged = (outcome: Outcome): outcome is Outcome & { readonly answer: Accepted } =>
  outcome.answer !== undefined && !isRefusal(outcome.answer);
