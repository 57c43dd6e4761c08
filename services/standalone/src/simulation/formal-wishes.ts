import type { NonEmpty, Random } from "../demo/random.ts";
import type { Wish } from "./history.ts";

type Asked = Pick<Wish, "name" | "id" | "body">;

const doc = (date: string) => ({ number: "1", date });

/** What is asked of complaints: sensible and senseless commands mixed. */
export const complaintWish = (random: Random, id: string, units: NonEmpty<string>): Asked => {
  const unit = random.pick(units);
  const body = { body: "UBND xã", unit };
  return random.pick<Asked>([
    {
      name: "register",
      id,
      body: {
        unit,
        instance: "first",
        form: random.pick(["letter", "record"]),
        number: "15",
        receivedOn: "2026-10-01",
        about: "administrative-decision",
        against: body,
        competent: body,
        text: "Chuyện của thôn",
        complainant: { name: "Nguyễn Thị B" },
      },
    },
    { name: "accept", id, body: { notice: doc("2026-10-05") } },
    { name: "suspend", id, body: { decision: doc("2026-10-12"), reason: "chờ" } },
    { name: "resume", id, body: { decision: doc("2026-10-19") } },
    { name: "extend", id, body: { decision: doc("2026-10-20"), reason: "phức tạp" } },
    { name: "settle", id, body: { decision: doc("2026-11-02"), outcome: "upheld" } },
    { name: "pass-on", id, body: { from: random.pick(units), to: random.pick(units), on: "2026-12-01" } },
  ]);
};

/** The same of denunciations. */
export const denunciationWish = (random: Random, id: string, units: NonEmpty<string>): Asked =>
  random.pick<Asked>([
    {
      name: "register",
      id,
      body: {
        unit: random.pick(units),
        form: random.pick(["letter", "record"]),
        register: { number: "12/TC", body: "UBND", kept: "paper" },
        receivedOn: "2026-10-01",
        text: "Chuyện của thôn",
        deniedUnit: random.pick(units),
        deniedRank: random.pick(["head", "deputy", "other"]),
      },
    },
    {
      name: "record-check",
      id,
      body: {
        on: "2026-10-06",
        form: true,
        capacity: true,
        grounds: true,
        competent: random.pick([true, false]),
        ground: "Đ.12",
      },
    },
    { name: "accept", id, body: { decision: doc("2026-10-08") } },
    { name: "suspend", id, body: { decision: doc("2026-10-12"), reason: "chờ" } },
    { name: "resume", id, body: { decision: doc("2026-10-19") } },
    { name: "conclude", id, body: { conclusion: doc("2026-11-02"), outcome: "true" } },
    { name: "pass-on", id, body: { from: random.pick(units), to: random.pick(units), on: "2026-12-01" } },
  ]);
