import { beforeEach, expect, test } from "vitest";
import { openProtectionOf } from "@sdc/reading/protections";
import { registerInMemory, TODAY } from "./register-testing.ts";

let register: Awaited<ReturnType<typeof registerInMemory>>;
const post = { post: "truong-thon", title: "Trưởng thôn", rank: "head", from: "2025-07-01" };
const decision = { number: "1", date: "2025-07-01", issuer: "UBND" };
const appoint = (unit: string, subject: string, from = "2025-07-01") =>
  register.order(`post/${unit}`, "appoint", { post: post.post, subject, as: "holder", from, decision });
const protect = (id: string, about: string, unit = "north") =>
  register.order(`protection/${id}`, "request", {
    unit,
    about,
    form: "phone",
    receivedOn: TODAY,
    whom: "denouncer",
    wanted: ["property"],
    text: "…",
  });
const at = async (id: string) =>
  (await openProtectionOf(register.ports.log, `protection/${id}`)).map(({ unit }) => unit);

/** Hamlet under north, north and south under city; north headed by An. */
beforeEach(async () => {
  register = await registerInMemory();
  for (const [id, parent] of Object.entries({
    city: undefined,
    north: "city",
    south: "city",
    hamlet: "north",
  }))
    await register.order(`org-unit/${id}`, "establish", {
      id,
      kind: "village",
      name: id,
      effectiveOn: "2025-07-01",
      ...(parent === undefined ? {} : { parent }),
    });
  await register.order("post/north", "create-post", post);
  await appoint("north", "an");
  for (const id of ["r1", "r2"]) await register.receive(id, "north");
  await protect("p1", "hotline-report/r1");
  await protect("p2", "hotline-report/r2");
});

test("the head of its unit is named later: the level above decides on protection, heard in any order and again", async () => {
  await register.order("hotline-report/r1", "name-official", { official: { unit: "north", rank: "head" } });
  for (const commits of [register.appended.toReversed(), register.appended]) {
    await register.hear(commits);
    expect([await at("p1"), await at("p2")]).toEqual([["city"], ["north"]]);
  }
});

test("somebody named comes to head the unit that decides, though the report lies with a unit below", async () => {
  const official = { unit: "south", rank: "other", subject: "binh" };
  await register.receive("r3", "hamlet");
  await protect("p3", "hotline-report/r3");
  await register.order("hotline-report/r3", "name-official", { official });
  await register.hear(register.appended);
  expect(await at("p3")).toEqual(["north"]);
  const before = register.appended.length;
  await register.order("post/north", "create-post", { ...post, post: "pho", rank: "deputy" });
  await register.order("post/north", "appoint", {
    post: "pho",
    subject: "binh",
    as: "holder",
    from: TODAY,
    decision,
  });
  await register.hear(register.appended.slice(before));
  expect([await at("p3"), await at("p2")]).toEqual([["city"], ["north"]]);
});
