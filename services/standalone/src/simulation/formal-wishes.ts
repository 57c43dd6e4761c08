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

/** The same of protection, asked for in cases that may be there and units that may have them. */
export const protectionWish = (
  random: Random,
  id: string,
  units: NonEmpty<string>,
  cases: NonEmpty<string>,
): Asked => {
  const decided = { decision: doc(random.pick(["2026-10-10", "2026-10-20"])), reason: "có căn cứ" };
  const measures = [{ kind: "property", by: "Công an xã", text: "trông coi" }];
  const register = { number: "3/BV", body: "UBND", kept: "paper" };
  return random.pick<Asked>([
    {
      name: "request",
      id,
      body: {
        unit: random.pick(units),
        about: random.pick(cases),
        form: "phone",
        receivedOn: "2026-10-02",
        whom: random.pick(["denouncer", "relative"]),
        wanted: ["property"],
        text: "Chuyện của thôn",
      },
    },
    { name: "confirm-in-writing", id, body: { receivedOn: "2026-10-05", register } },
    {
      name: "record-check",
      id,
      body: { on: "2026-10-06", outcome: random.pick(["grounds", "no-grounds"]), text: "đã xem" },
    },
    { name: "apply", id, body: { ...decided, measures } },
    { name: "refuse", id, body: decided },
    { name: "change", id, body: { ...decided, measures } },
    { name: "end", id, body: decided },
    { name: "withdraw", id, body: { on: "2026-10-07" } },
    { name: "pass-on", id, body: { from: random.pick(units), to: random.pick(units), on: "2026-12-01" } },
  ]);
};
