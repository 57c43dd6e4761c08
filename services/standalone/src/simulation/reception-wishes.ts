import type { Aggregate } from "@sdc/domain/aggregate";
import { citizenReceptionAggregate } from "@sdc/domain/citizen-reception/aggregate";
import { receptionBookAggregate } from "@sdc/domain/reception-book/aggregate";
import { receptionMatterAggregate } from "@sdc/domain/reception-matter/aggregate";
import { receptionScheduleAggregate } from "@sdc/domain/reception-schedule/aggregate";
import type { NonEmpty, Random } from "../demo/random.ts";
import type { Wish } from "./history.ts";

type Asked = Pick<Wish, "name" | "id" | "body">;
type AskedOf = Asked & { readonly aggregate: Aggregate };

/** What is asked of receptions: sensible and senseless commands mixed. `matter`: the id of one of them. */
export const receptionWish = (random: Random, matter: string, units: NonEmpty<string>): AskedOf => {
  const unit = random.pick(units);
  const on = random.pick(["2026-11-09", "2026-11-10"]);
  return random.pick<() => AskedOf>([
    () => ({ aggregate: receptionScheduleAggregate, ...scheduleWish(random, unit) }),
    () => ({ aggregate: citizenReceptionAggregate, ...sessionWish(random, `${unit}:${on}`) }),
    () => ({ aggregate: citizenReceptionAggregate, ...sessionWish(random, `${unit}:${on}`) }),
    () => ({ aggregate: receptionMatterAggregate, ...matterWish(random, matter, { unit, on }) }),
    () => ({ aggregate: receptionMatterAggregate, ...goingOnWish(random, matter, units) }),
    () => ({
      aggregate: receptionBookAggregate,
      name: "open",
      id: unit,
      body: { from: "2026-11-01", to: random.pick(["2026-11-30", "2026-10-01"]), reason: "in sổ" },
    }),
  ])();
};

const scheduleWish = (random: Random, id: string): Asked => {
  const days = [{ day: "2026-12-03" }, { day: random.pick(["2026-12-17", "2026-12-01"]) }];
  return random.pick<Asked>([
    {
      name: "publish",
      id,
      body: { from: "2026-12-01", to: "2026-12-31", days, place: "Trụ sở", on: "2026-11-18" },
    },
    {
      name: "move",
      id,
      body: { day: "2026-12-03", to: { day: "2026-12-04" }, reason: "họp", on: "2026-11-19" },
    },
  ]);
};

const sessionWish = (random: Random, id: string): Asked => {
  const receiver = random.pick(["an", "binh"]);
  const n = random.between(1, 2);
  const hold = (more: object): Asked => ({ name: "hold", id, body: { receiver, ...more } });
  return random.pick<Asked>([
    hold({ kind: "regular", as: "officer" }),
    hold({ kind: "regular", as: "officer" }),
    hold({ kind: "unscheduled", as: random.pick(["head", "deputy"]) }),
    hold({ kind: "appointment", as: "officer", bookedOn: "2026-11-02" }),
    { name: "turn-away", id, body: { n, people: 1, ground: "disturbing", reason: "gây rối" } },
    { name: "withdraw", id, body: { n, reason: "nhầm" } },
  ]);
};

const matterWish = (
  random: Random,
  id: string,
  where: { readonly unit: string; readonly on: string },
): Asked => ({
  name: "receive",
  id,
  body: {
    ...where,
    session: 1,
    class: random.pick(["petition", "petition", "denunciation"]),
    people: random.between(1, 6),
    content: "Chuyện của thôn",
    ...random.pick([{}, { citizens: [{ name: "Trần Thị B" }] }]),
  },
});

const goingOnWish = (random: Random, id: string, units: NonEmpty<string>): Asked => {
  const on = random.pick(["2026-11-10", "2026-11-18"]);
  const due = random.pick(["2026-11-23", "2026-11-24"]);
  return random.pick<Asked>([
    { name: "answer", id, body: { outcome: "answered", on, how: "in-person", text: "đã giải thích" } },
    { name: "hold-over", id, body: { on, reason: "cần xem xét" } },
    { name: "note-result", id, body: { on, text: "xong" } },
    { name: "become-report", id, body: { field: "land" } },
    { name: "join-report", id, body: { report: `report-${random.between(0, 4)}` } },
    { name: "flag", id, body: {} },
    { name: "unflag", id, body: { reason: "xem lại" } },
    { name: "remind", id, body: { due, days: [7], on: "2026-11-20" } },
    { name: "escalate", id, body: { due, on: "2026-11-27" } },
    { name: "pass-on", id, body: { from: random.pick(units), to: random.pick(units), on: "2026-12-01" } },
  ]);
};
