import type { NonEmpty, Random } from "../demo/random.ts";
import type { Wish } from "./history.ts";

type Asked = Pick<Wish, "name" | "id" | "body">;

const doc = (date: string) => ({ number: "7/QĐ", date });
const PEOPLE = ["lan", "binh", "cuong", "dung", "hoa"] as const;

/** What is asked of a disciplinary case: sensible and senseless commands mixed. */
export const disciplineWish = (random: Random, id: string, units: NonEmpty<string>): Asked => {
  const unit = random.pick(units);
  const measure = random.pick(["reprimand", "warning", "dismissal", "demotion"]);
  const members = ["binh", "cuong", random.pick(PEOPLE)].map((subject, index) => ({
    subject,
    role: index === 0 ? "chair" : "member",
  }));
  const meeting = { on: "2026-10-05", minutes: doc("2026-10-05"), attended: true };
  const opened: Asked = {
    name: "open",
    id,
    body: {
      unit,
      on: "2026-09-07",
      person: { subject: "hoa", unit, kind: "civil-servant", standing: "staff" },
      detectedOn: "2026-09-01",
      acts: [
        { committedOn: random.pick(["2026-08-03", "2010-01-04"]), ground: "obstruction", text: "Cản trở" },
      ],
    },
  };
  const step = random.pick(["self-criticism", "council"]);
  return random.pick<Asked>([
    opened,
    opened,
    { name: "add-act", id, body: { act: { committedOn: "2026-08-10", ground: "other", text: "Khác" } } },
    { name: "declare-relative", id, body: { subject: random.pick(PEOPLE) } },
    {
      name: "record-verification",
      id,
      body: { document: doc("2026-09-10"), found: "substantiated", text: "Có" },
    },
    { name: "summon", id, body: { step, document: doc("2026-09-21"), meetingOn: "2026-10-05" } },
    { name: "hold-self-criticism", id, body: meeting },
    { name: "establish-council", id, body: { document: doc("2026-10-06"), members } },
    { name: "record-council", id, body: { ...meeting, on: "2026-10-07", minutes: doc("2026-10-07") } },
    { name: "skip-step", id, body: { step, on: "2026-10-06", basis: "Đ.2 k.10" } },
    { name: "skip-step", id, body: { step, on: "2026-10-06", basis: "Đ.2 k.10" } },
    { name: "extend-time", id, body: { document: doc("2026-10-06"), reason: "phức tạp" } },
    { name: "defer", id, body: { ground: "illness", document: doc("2026-10-06") } },
    { name: "resume", id, body: { because: "ground-ended", document: doc("2026-10-07") } },
    {
      name: "decide",
      id,
      body: {
        decision: { ...doc("2026-10-12"), issuer: "UBND" },
        acts: [{ n: 1, measure }],
        measure,
        effectiveFrom: "2026-10-12",
        reason: "có căn cứ",
      },
    },
    {
      name: "exempt",
      id,
      body: { ground: "emergency", document: doc("2026-10-12"), reason: "bất khả kháng" },
    },
    {
      name: "drop",
      id,
      body: { because: "not-established", document: doc("2026-10-12"), reason: "không rõ" },
    },
    { name: "note-delivered", id, body: { on: "2026-10-13" } },
    { name: "note-appeal", id, body: { complaint: "c1" } },
    {
      name: "revoke",
      id,
      body: {
        because: "found-wrong",
        document: doc("2026-11-02"),
        again: random.pick([true, false]),
        reason: "nhầm",
      },
    },
    { name: "end-effect", id, body: { to: "2026-11-15" } },
    { name: "pass-on", id, body: { from: unit, to: random.pick(units), on: "2026-12-01" } },
    {
      name: "remind",
      id,
      body: { clock: "handling", due: "2026-11-30", days: [7], on: "2026-11-23" },
    },
    { name: "escalate", id, body: { clock: "handling", due: "2026-11-30", on: "2026-12-01" } },
  ]);
};
