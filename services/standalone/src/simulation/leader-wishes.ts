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
