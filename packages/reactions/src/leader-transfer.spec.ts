import { beforeEach, describe, expect, test } from "vitest";
import { knownPosts } from "@sdc/domain/post/known-posts";
import { postsFollow } from "./leader-transfer-decided-posts-follow.ts";
import { registerInMemory, TODAY, YESTERDAY } from "./register-testing.ts";

const decision = { number: "8/QĐ", date: YESTERDAY, issuer: "UBND" };
const NEXT_MONTH = "2026-12-20";

let register: Awaited<ReturnType<typeof registerInMemory>>;
beforeEach(async () => begin());

const proposed = async (id = "t1", unit = "unit-a") =>
  register.order(`leader-transfer/${id}`, "propose", {
    unit,
    on: YESTERDAY,
    held: { unit: "unit-e", n: 1 },
    kind: "transfer",
    grounds: ["standing-lost"],
    text: "…",
  });
const decided = async () => {
  await proposed();
  await register.order("leader-transfer/t1", "decide", {
    decision,
    effectiveOn: NEXT_MONTH,
    to: { unit: "unit-e", post: "pho", as: "holder" },
    successor: { subject: "binh", as: "acting" },
    reason: "…",
  });
};
const appointments = async () => (await knownPosts(register.ports.log, ["unit-e"]))["unit-e"]?.appointments;
const lastOf = async (id: string) =>
  (await register.ports.log.read(`leader-transfer/${id}`)).commits.at(-1)?.types;

describe("a transfer that was decided", () => {
  const followed = [
    { n: 1, post: "chu-tich", subject: "an", to: NEXT_MONTH },
    { n: 2, post: "pho", subject: "an", from: NEXT_MONTH },
    { n: 3, post: "chu-tich", subject: "binh", as: "acting", from: NEXT_MONTH },
  ];

  test("is followed by the posts with its day of effect, once, however often it is heard of", async () => {
    await decided();
    const heard = [...register.appended];
    for (let n = 0; n < 3; n++) await register.hear(heard);
    expect(await appointments()).toMatchObject(followed);
    expect(await appointments()).toHaveLength(3);
    expect(await lastOf("t1")).toEqual(["leader-transfer-effected"]);
  });

  test("goes on where it was cut: after each write, what is left is done and nothing twice", async () => {
    for (const writes of [0, 1, 2, 3]) {
      await begin();
      await decided();
      let left = writes;
      const { log } = register.ports;
      const cut: typeof log = {
        ...log,
        append: async (head, draft) => {
          if (left-- === 0) throw new Error("killed");
          return log.append(head, draft);
        },
      };
      await expect(postsFollow({ ...register.ports, log: cut }, "leader-transfer/t1")).rejects.toThrow(
        "killed",
      );
      expect(await postsFollow(register.ports, "leader-transfer/t1")).toEqual([]);
      expect(await appointments()).toMatchObject(followed);
      expect(await lastOf("t1")).toEqual(["leader-transfer-effected"]);
    }
  });

  test("whose posts have changed meanwhile says what they refused, and that somebody has to look", async () => {
    await decided();
    const ended = { n: 1, to: "2026-12-01", reason: "nghỉ" };
    await register.order("post/unit-e", "end-appointment", ended);
    const troubles = await postsFollow(register.ports, "leader-transfer/t1");
    expect(troubles).toHaveLength(1);
    const { commits } = await register.ports.log.read("leader-transfer/t1");
    expect(Buffer.from(commits.at(-1)?.body ?? "").toString()).toContain(
      "end-appointment: ends-earlier-already",
    );
    expect(await appointments()).toHaveLength(3);
  });
});

test("one that was not decided goes to the heir of the unit that decides, and changes no post", async () => {
  await proposed();
  await register.dissolve("unit-a", TODAY, ["unit-b"]);
  await register.hear([...register.appended]);
  expect(await lastOf("t1")).toEqual(["leader-transfer-passed-on"]);
  expect(await appointments()).toHaveLength(1);
  expect(await register.workAt("unit-b")).toEqual(["leader-transfer/t1"]);
});

test("a commendation that was not published goes to the heir; one that was stays where it was given", async () => {
  const { order } = register;
  const nominees = [{ unit: "unit-a", subject: "an" }];
  for (const id of ["open", "given"]) {
    const stream = `commendation/${id}`;
    await order(stream, "propose", { unit: "unit-a", on: YESTERDAY, nominees, form: "praise", merits: "…" });
    await order(stream, "check", { on: YESTERDAY, body: "HĐTĐKT", outcome: "fit" });
  }
  await order("commendation/given", "decide", { decision: { number: "7/QĐ", date: YESTERDAY } });
  await order("commendation/given", "publish", { on: YESTERDAY, where: "Cổng", summary: "Tốt" });
  await register.dissolve("unit-a", TODAY, ["unit-b"]);
  await register.hear([...register.appended]);
  expect(await register.workAt("unit-a")).toEqual([]);
  expect(await register.workAt("unit-b")).toEqual(["commendation/open"]);
});

/** A register of its own: a commune with a head under a unit that has a rule. */
const begin = async () => {
  register = await registerInMemory();
  const { order } = register;
  const unit = { id: "unit-e", kind: "commune", name: "E", parent: "unit-a", effectiveOn: "2025-07-01" };
  await order("org-unit/unit-e", "establish", unit);
  const from = "2026-01-01";
  await order("post/unit-e", "create-post", { post: "chu-tich", title: "CT", rank: "head", from });
  await order("post/unit-e", "create-post", { post: "pho", title: "PCT", rank: "deputy", from });
  await order("post/unit-e", "appoint", { post: "chu-tich", subject: "an", as: "holder", from, decision });
  const document = { number: "3/QĐ", date: "2026-03-02" };
  await order("transfer-rule/unit-a", "issue", { document, title: "Quy định", from: "2026-03-02" });
};
