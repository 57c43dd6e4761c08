import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { keyOf } from "@sdc/core/projection";
import { clockPartition, legalClocks } from "@sdc/projections/legal-clocks";
import { projections } from "@sdc/projections/projections";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

type Told = { readonly stream: string; readonly code?: string };

const CITY = "city-48";
const OTHER = "commune-20341-2025b";
/** Merged into COMMUNE on 2025-07-01. */
const BEFORE = "commune-20335";
const body = (unit: string) => ({ body: "UBND", unit });
const doc = (date: string) => ({ number: "1", date });

const complaint = (more: object = {}) => ({
  unit: COMMUNE,
  instance: "first",
  form: "letter",
  number: "15",
  receivedOn: "2026-03-02",
  about: "administrative-decision",
  against: body(COMMUNE),
  competent: body(COMMUNE),
  text: "MARKER-COMPLAINT",
  complainant: { name: "MARKER-NAME", phone: "0900123987" },
  ...more,
});
const denunciation = (more: object = {}) => ({
  unit: COMMUNE,
  form: "record",
  register: { number: "12/TC", body: "UBND", kept: "paper" },
  receivedOn: "2026-03-02",
  text: "MARKER-DENUNCIATION",
  deniedUnit: COMMUNE,
  deniedRank: "other",
  ...more,
});

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const head = (unit: string) => ({ role: "head-of-unit", unit }) as const;
  const officer = { role: "case-officer", unit: COMMUNE } as const;
  const dumped = async (wanted: (name: string) => boolean) => {
    await sdc.standalone.caughtUp();
    const dumps = projections
      .filter(({ name }) => wanted(name))
      .map((projection) => Array.fromAsync(sdc.standalone.store.dump(keyOf(projection))));
    return (await Promise.all(dumps)).flat().join("\n");
  };

  test("a first complaint is accepted and settled, a second one goes to the superior and names the first", async () => {
    const first = await sdc.post<Told>("/v1/complaint", complaint(), officer);
    expect(first.status).toBe(201);
    const path = `/v1/${first.body.stream}`;
    const steps: [string, object][] = [
      ["accept", { notice: doc("2026-03-05") }],
      ["settle", { decision: doc("2026-04-01"), outcome: "dismissed" }],
    ];
    for (const [name, asked] of steps)
      expect([name, (await sdc.post(`${path}/${name}`, asked, officer)).status]).toEqual([name, 200]);
    const again = await sdc.post<Told>(`${path}/settle`, steps[1]?.[1], officer);
    expect([again.status, again.body.code]).toEqual([409, "complaint-ended"]);

    const second = {
      instance: "second",
      of: idOf(first.body.stream),
      unit: CITY,
      competent: body(CITY),
      // The act of the unit before: its work came to the commune, and the city is above that.
      against: body(BEFORE),
      decision: doc("2025-06-02"),
    };
    const wrong = await sdc.post<Told>(
      "/v1/complaint",
      complaint({ ...second, unit: COMMUNE, competent: body(COMMUNE) }),
      officer,
    );
    expect([wrong.status, wrong.body.code]).toEqual([422, "competence-wrong"]);
    expect((await sdc.post("/v1/complaint", complaint(second), head(CITY))).status).toBe(201);
    const nowhere = await sdc.post<Told>("/v1/complaint", complaint({ ...second, of: "c9" }), head(CITY));
    expect([nowhere.status, nowhere.body.code]).toEqual([422, "first-unknown"]);

    await sdc.standalone.caughtUp();
    const page = await sdc.standalone.store.range(keyOf(legalClocks), clockPartition(COMMUNE), {
      from: "2026-04",
      to: "2026-05",
      limit: 10,
    });
    expect(page.items.map(({ value }) => value)).toMatchObject([
      {
        stream: first.body.stream,
        clock: "sending",
        rule: "KN-2011.send",
        due: "2026-04-06",
        verified: false,
      },
    ]);
  });

  test("an operator registers no complaint, an officer no denunciation, and no head the one against them", async () => {
    const asked = async (path: string, sent: object, who: Parameters<Opened["post"]>[2]) => {
      const { status, body: told } = await sdc.post<Told>(path, sent, who);
      return [status, told.code];
    };
    expect(await asked("/v1/complaint", complaint(), {})).toEqual([403, "forbidden"]);
    expect(await asked("/v1/denunciation", denunciation(), officer)).toEqual([403, "forbidden"]);
    expect(await asked("/v1/denunciation", denunciation(), head(OTHER))).toEqual([403, "forbidden"]);
    expect(await asked("/v1/denunciation", denunciation({ deniedRank: "head" }), head(COMMUNE))).toEqual([
      409,
      "superior-competent",
    ]);
    for (const sent of [denunciation({ form: "phone" }), denunciation({ denouncer: "Nguyễn Văn A" })])
      expect((await sdc.post("/v1/denunciation", sent, head(COMMUNE))).status).toBe(400);
  });

  test("the head whom a denunciation is about can't find it by naming it: neither as the one a further goes on from, nor in a link", async () => {
    const about = denunciation({ unit: CITY, deniedRank: "head" });
    const { stream } = (await sdc.post<Told>("/v1/denunciation", about, head(CITY))).body;
    const own = (await sdc.post<Told>("/v1/denunciation", denunciation(), head(COMMUNE))).body.stream;
    const naming = async (of: string) => {
      const further = denunciation({ of: idOf(of), receivedOn: "2026-04-01" });
      const told = [
        await sdc.post<Told>("/v1/denunciation", further, head(COMMUNE)),
        await sdc.post<Told>(`/v1/${own}/link`, { to: of, as: "related" }, head(COMMUNE)),
      ];
      return told.map(({ status, body: { code } }) => [status, code]);
    };
    const absent = await naming("denunciation/00000000000000000000000000");
    expect(absent).toEqual([
      [422, "earlier-unknown"],
      [422, "target-unknown"],
    ]);
    expect(await naming(stream)).toEqual(absent);
    // The level above names one that lies below.
    const raised = denunciation({ unit: CITY, of: idOf(own), receivedOn: "2026-04-01" });
    expect((await sdc.post("/v1/denunciation", raised, head(CITY))).status).toBe(201);
  });

  test("a denunciation stands in its own two read models and in no other; what was said of either in none in the clear", async () => {
    const begun = await sdc.post<Told>("/v1/denunciation", denunciation(), head(COMMUNE));
    expect(begun.status).toBe(201);
    const { stream } = begun.body;
    const further = denunciation({ of: idOf(stream), receivedOn: "2026-04-01" });
    expect((await sdc.post("/v1/denunciation", further, head(COMMUNE))).status).toBe(201);

    const isItsOwn = (name: string) => name.startsWith("denunciation-");
    expect(await dumped(isItsOwn)).toContain(stream);
    const others = await dumped((name) => !isItsOwn(name));
    expect(others).toContain("complaint/");
    expect(others).not.toContain("denunciation");
    expect(await dumped(() => true)).not.toMatch(/MARKER|0900123987/);
    const commits = (await Array.fromAsync(sdc.standalone.log.scan())).flatMap((one) => one.commits);
    const log = commits.map(({ body: bytes }) => Buffer.from(bytes).toString()).join("\n");
    expect(log).toContain("denunciation-registered");
    expect(log).not.toMatch(/MARKER|0900123987/);
    expect(sdc.lines.join("\n")).not.toMatch(/MARKER|0900123987/);
    for (const file of readdirSync(sdc.folder, { recursive: true, withFileTypes: true }))
      expect(file.isFile() && readFileSync(join(file.parentPath, file.name)).includes("MARKER")).toBe(false);
  });
});
