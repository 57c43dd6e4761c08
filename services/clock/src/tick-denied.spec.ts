import { beforeEach, expect, test } from "vitest";
import { registerInMemory } from "./register-testing.ts";

let register: Awaited<ReturnType<typeof registerInMemory>>;
/** North under city; An comes to head north on 10 March. */
beforeEach(async () => {
  register = await registerInMemory();
  for (const [id, parent] of Object.entries({ city: undefined, north: "city" }))
    await register.order(`org-unit/${id}`, "establish", {
      id,
      kind: "village",
      name: id,
      effectiveOn: "2025-07-01",
      ...(parent === undefined ? {} : { parent }),
    });
  const post = { post: "truong-thon", title: "Trưởng thôn", rank: "head", from: "2025-07-01" };
  await register.order("post/north", "create-post", post);
  const appointed = { post: "truong-thon", subject: "an", as: "holder", from: "2026-03-10" };
  const decision = { number: "1", date: "2026-03-01", issuer: "UBND" };
  await register.order("post/north", "appoint", { ...appointed, decision }, "2026-03-02");
});

const denounce = (id: string, more: object = {}) =>
  register.order(
    `denunciation/${id}`,
    "register",
    {
      unit: "north",
      form: "letter",
      register: { number: "12/TC", body: "UBND", kept: "paper" },
      receivedOn: "2026-03-02",
      text: "…",
      deniedRank: "other",
      ...more,
    },
    "2026-03-02",
  );
const protect = (id: string, about: string) =>
  register.order(
    `protection/${id}`,
    "request",
    {
      unit: "north",
      about,
      form: "phone",
      receivedOn: "2026-03-02",
      whom: "denouncer",
      wanted: ["property"],
      text: "…",
    },
    "2026-03-02",
  );
const raised = async (id: string) =>
  (await register.eventsIn(`denunciation/${id}`)).filter((type) => type === "denunciation-denied-appointed")
    .length;

test("on the day on which somebody denounced comes to head its unit the superior has it, once, also after days without the clock", async () => {
  await denounce("d1", { deniedSubject: "an" });
  await denounce("d2", { deniedSubject: "binh" });
  await denounce("d3");
  for (const [day, times] of [
    ["2026-03-09", 0],
    ["2026-03-12", 1],
    ["2026-03-13", 1],
  ] as const) {
    expect((await register.tick(day)).troubles).toEqual([]);
    expect([await raised("d1"), await raised("d2"), await raised("d3")]).toEqual([times, 0, 0]);
  }
});

test("protection beside it goes to the level above as well, once, also where the case has ended", async () => {
  const lies = async (id: string) =>
    (await register.eventsIn(`protection/${id}`)).filter((type) => type === "protection-raised").length;
  await denounce("d1", { deniedSubject: "an" });
  await denounce("d2", { deniedSubject: "binh" });
  await denounce("d3", { deniedSubject: "an" });
  for (const [id, of] of Object.entries({ p1: "d1", p2: "d2", p3: "d3", p4: "d1" }))
    await protect(id, `denunciation/${of}`);
  await register.order(
    "denunciation/d3",
    "record-check",
    {
      on: "2026-03-03",
      form: true,
      capacity: true,
      grounds: true,
      competent: false,
      ground: "Đ.12",
    },
    "2026-03-03",
  );
  const away = { to: { body: "Thanh tra" }, notice: { number: "4/TB", date: "2026-03-04" } };
  await register.order("denunciation/d3", "forward", away, "2026-03-04");
  await register.order("protection/p4", "withdraw", { on: "2026-03-05" }, "2026-03-05");
  for (const [day, times] of [
    ["2026-03-09", 0],
    ["2026-03-12", 1],
    ["2026-03-13", 1],
  ] as const) {
    expect((await register.tick(day)).troubles).toEqual([]);
    const all = await Promise.all(["p1", "p2", "p3", "p4"].map(lies));
    expect(all).toEqual([times, 0, times, 0]);
  }
});
