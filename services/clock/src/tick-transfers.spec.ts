import { expect, test } from "vitest";
import { registerInMemory } from "./register-testing.ts";

const DAY = "2026-05-15";

test("posts follow a transfer that no reaction heard of, with the clock's next run and once", async () => {
  const register = await registerInMemory();
  const unit = (id: string, more: object) =>
    register.order(`org-unit/${id}`, "establish", { id, name: id, effectiveOn: "2025-07-01", ...more }, DAY);
  await unit("above", { kind: "village" });
  await unit("below", { kind: "village", parent: "above" });
  const order = (stream: string, name: string, body: object) => register.order(stream, name, body, DAY);
  const from = "2026-01-01";
  const decision = { number: "8/QĐ", date: "2026-05-05", issuer: "UBND" };
  const post = { post: "chu-tich", title: "CT", rank: "head", from };
  await order("post/below", "create-post", post);
  await order("post/below", "appoint", { post: "chu-tich", subject: "an", as: "holder", from, decision });
  const document = { number: "3/QĐ", date: "2026-03-02" };
  await order("transfer-rule/above", "issue", { document, title: "Quy định", from: "2026-03-02" });
  await order("leader-transfer/t1", "propose", {
    unit: "above",
    on: "2026-05-02",
    held: { unit: "below", n: 1 },
    kind: "replacement",
    grounds: ["standing-lost"],
    text: "…",
  });
  await order("leader-transfer/t1", "decide", { decision, effectiveOn: "2026-06-01", reason: "…" });
  for (const day of [DAY, "2026-05-16"]) expect((await register.tick(day)).troubles).toEqual([]);
  expect(await register.eventsIn("post/below")).toEqual(["post-created", "appointed", "appointment-ended"]);
  expect((await register.eventsIn("leader-transfer/t1")).at(-1)).toBe("leader-transfer-effected");
});
