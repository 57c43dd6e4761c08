import type { NonEmpty, Random } from "../demo/random.ts";
import type { Wish } from "./history.ts";

type Asked = Pick<Wish, "name" | "id" | "body">;

const doc = (date: string) => ({ number: "7/QĐ", date });

/** What is asked of commendations: sensible and senseless commands mixed. */
export const commendationWish = (random: Random, id: string, units: NonEmpty<string>): Asked => {
  const unit = random.pick(units);
  const nominees = [{ unit, subject: "lan" }, ...random.pick([[], [{ unit, subject: "lan" }], [{ unit }]])];
  return random.pick<Asked>([
    { name: "propose", id, body: { unit, on: "2026-10-02", nominees, form: "praise", merits: "Làm tốt" } },
    {
      name: "check",
      id,
      body: { on: "2026-10-05", body: "HĐTĐKT", outcome: random.pick(["fit", "fit", "not-fit"]) },
    },
    { name: "decide", id, body: { decision: doc(random.pick(["2026-10-09", "2026-10-01"])) } },
    { name: "decline", id, body: { on: "2026-10-08", reason: "chưa đủ" } },
    { name: "publish", id, body: { on: "2026-10-12", where: "Cổng", summary: "Dân chủ ở thôn" } },
    { name: "revoke", id, body: { decision: doc("2026-10-20"), reason: "khai sai" } },
    { name: "pass-on", id, body: { from: random.pick(units), to: random.pick(units), on: "2026-12-01" } },
  ]);
};

/** The same of rules on transfers. */
export const transferRuleWish = (random: Random, id: string): Asked => {
  const document = doc(random.pick(["2026-01-05", "2026-09-01"]));
  return random.pick<Asked>([
    { name: "issue", id, body: { document, title: "Quy định", from: "2026-09-01" } },
    { name: "repeal", id, body: { document, to: "2026-12-01" } },
  ]);
};

/** The same of transfers, of whoever may hold a deputy's post in the unit. */
export const leaderTransferWish = (random: Random, id: string, units: NonEmpty<string>): Asked => {
  const unit = random.pick(units);
  const decision = { ...doc("2026-10-09"), issuer: "UBND" };
  return random.pick<Asked>([
    {
      name: "propose",
      id,
      body: {
        unit,
        on: "2026-10-02",
        held: { unit, n: random.between(1, 2) },
        kind: "replacement",
        grounds: ["standing-lost"],
        text: "Nhiều dư luận",
      },
    },
    { name: "decide", id, body: { decision, effectiveOn: "2026-12-01", reason: "có căn cứ" } },
    { name: "refuse", id, body: { document: doc("2026-10-09"), reason: "chưa đủ" } },
    { name: "note-effect", id, body: { refused: [] } },
    { name: "pass-on", id, body: { from: unit, to: random.pick(units), on: "2026-12-01" } },
  ]);
};

/** The same of appraisals. */
export const appraisalWish = (random: Random, id: string): Asked => {
  const counts = { outstanding: 1, good: random.between(0, 9), completed: 0, "not-completed": 0 };
  const done = { on: "2026-11-03", document: doc("2026-11-03") };
  return random.pick<Asked>([
    {
      name: "adopt-criterion",
      id,
      body: { document: doc("2026-01-05"), title: "Tiêu chí", from: "2026-01-05" },
    },
    { name: "appraise-month", id, body: { period: random.pick(["2026-09", "2026-10"]), ...done, counts } },
    { name: "appraise-quarter", id, body: { period: "2026-Q3", ...done, counts } },
    { name: "appraise-year", id, body: { period: "2025", ...done, counts } },
    { name: "assess-body", id, body: { period: "2025", ...done, degree: "Tốt" } },
    { name: "withdraw", id, body: { n: random.between(1, 3), reason: "nhầm" } },
  ]);
};
