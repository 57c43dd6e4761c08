import { beforeEach, expect, test } from "vitest";
import { registerInMemory } from "./register-testing.ts";

const DAY = "2026-03-02";
let register: Awaited<ReturnType<typeof registerInMemory>>;

/** North under city; a case of north is opened, whose 90 days are over with 31 May 2026. */
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
  await register.order(
    "disciplinary-case/k1",
    "open",
    {
      unit: "north",
      on: DAY,
      person: { subject: "hoa", unit: "north", kind: "civil-servant", standing: "staff" },
      detectedOn: DAY,
      acts: [{ committedOn: "2026-02-02", ground: "other", text: "…" }],
    },
    DAY,
  );
});

const eventsFrom = async (day: string) => {
  expect((await register.tick(day)).troubles).toEqual([]);
  return (await register.eventsIn("disciplinary-case/k1")).slice(1);
};

test("the head is reminded of the time to decide, and the level above is told once it is over; each once", async () => {
  await register.tick("2026-04-30");
  expect(await eventsFrom("2026-05-01")).toEqual([]);
  const reminded = "disciplinary-case-reminded";
  expect(await eventsFrom("2026-05-02")).toEqual([reminded]);
  expect(await eventsFrom("2026-05-30")).toEqual([reminded, reminded]);
  expect(await eventsFrom("2026-06-03")).toEqual([reminded, reminded, "disciplinary-case-escalated"]);
  expect(await eventsFrom("2026-06-04")).toHaveLength(3);
});

test("a case of a unit that has ended passes to its heir", async () => {
  await register.order("org-unit/north", "dissolve", { effectiveOn: "2026-05-01", heirs: ["city"] }, DAY);
  await register.tick("2026-04-30");
  expect(await eventsFrom("2026-05-01")).toEqual(["disciplinary-case-passed-on"]);
});
