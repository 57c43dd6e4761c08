import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import type { boardAnswer } from "@sdc/query-api/answers";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

type Board = Pick<z.infer<typeof boardAnswer>, "items" | "plan" | "plans">;
type Answered = { readonly code?: string };

const HOME = { role: "home-affairs", unit: "so-noi-vu-2025b" } as const;
const CITY = "city-48";
const BINDING = { plan: "plan-2199", binds: false, source: "1/NQ-HĐND, 2026-11-01", from: "2025-07-01" };

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const board = async (unit: string, year: number) =>
    (await sdc.get<Board>(`/v1/obligations?unit=${unit}&year=${year}`, HOME)).body;
  const decide = (unit: string, more: object = {}) =>
    sdc.post<Answered>(`/v1/policy/${unit}/set-plan-binding`, { ...BINDING, ...more }, HOME);

  test("a board names the plans it is of, and what is only assumed of them", async () => {
    const { plan, plans } = await board(COMMUNE, 2026);
    expect(plan).toMatchObject({ id: "plan-2199", bindsHeirs: { assumed: true, verified: false } });
    expect(plans).toMatchObject([
      {
        id: "plan-2199",
        number: "2199/KH-UBND",
        territory: { name: "Quảng Nam", unit: "province-49" },
        window: { from: "2024-04-01" },
        bindsHeirs: { binds: true, by: "assumed", verified: false },
        related: [{ number: "100/NQ-HĐND", verified: false }],
      },
    ]);
  });

  test("only of a plan that is known, and only by the unit at the top, is it decided whether it binds heirs", async () => {
    expect((await decide(CITY, { plan: "plan-9" })).body.code).toBe("plan-unknown");
    expect((await decide(COMMUNE)).body.code).toBe("decided-above");
    const own = { role: "head-of-unit", unit: COMMUNE } as const;
    expect((await sdc.post(`/v1/policy/${CITY}/set-plan-binding`, BINDING, own)).status).toBe(403);
  });

  test("once decided, the heirs owe by it and the board says whose policy it is; what was owed before stays", async () => {
    expect((await board(COMMUNE, 2026)).items.length).toBeGreaterThan(0);
    const before = (await board("commune-20341", 2025)).items.map(({ node }) => node);
    expect((await decide(CITY)).status).toBe(200);
    await sdc.standalone.caughtUp();
    const { items, plans } = await board(COMMUNE, 2026);
    expect(items).toEqual([]);
    expect(plans[0]?.bindsHeirs).toMatchObject({
      binds: false,
      by: "policy",
      unit: CITY,
      source: BINDING.source,
      verified: false,
    });
    expect(before.length).toBeGreaterThan(0);
    expect((await board("commune-20341", 2025)).items.map(({ node }) => node)).toEqual(before);
    expect((await decide(CITY, { binds: true })).status).toBe(200);
    await sdc.standalone.caughtUp();
    expect((await board(COMMUNE, 2026)).items.length).toBeGreaterThan(0);
  });
});
