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
    ...toldWishes(random, id, "acceptance", units),
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
    ...toldWishes(random, id, "intake", units),
    { name: "conclude", id, body: { conclusion: doc("2026-11-02"), outcome: "true" } },
    { name: "pass-on", id, body: { from: random.pick(units), to: random.pick(units), on: "2026-12-01" } },
  ]);

/** What the register's clock says of one of its times. */
const toldWishes = (random: Random, id: string, clock: string, units: NonEmpty<string>): readonly Asked[] => {
  const told = { clock, due: random.pick(["2026-10-12", "2026-10-13"]) };
  return [
    { name: "remind", id, body: { ...told, days: random.pick([[3], [3, 1]]), on: "2026-10-11" } },
    { name: "escalate", id, body: { ...told, on: "2026-10-14", to: random.pick(units) } },
  ];
};

/** A report that turns out to be one of them, with what its own register asks; and the note that the case is open. */
export const classWish = (random: Random, id: string, units: NonEmpty<string>): Asked => {
  const unit = random.pick(units);
  const body = { body: "UBND xã", unit };
  const asked = { document: { form: "letter", number: "9", date: "2026-10-01" }, ground: "Đ.8" };
  return random.pick<Asked>([
    {
      name: "classify-formal",
      id,
      body: {
        ...asked,
        kind: "complaint-first",
        complaint: {
          number: "15",
          receivedOn: "2026-10-01",
          about: "administrative-act",
          against: body,
          competent: body,
          complainant: { name: "Nguyễn Thị B" },
        },
      },
    },
    {
      name: "classify-formal",
      id,
      body: {
        ...asked,
        kind: "denunciation",
        denunciation: {
          register: { number: "12/TC", body: "UBND", kept: "paper" },
          receivedOn: "2026-10-01",
          text: "Chuyện của thôn",
          deniedUnit: unit,
          deniedRank: random.pick(["head", "other"]),
        },
      },
    },
    { name: "note-case-opened", id, body: { to: "complaint/complaint-0", unit } },
  ]);
};

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
