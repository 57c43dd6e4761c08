import { beforeEach, describe, expect, test } from "vitest";
import { type Opener } from "@sdc/core/sealing";
import { passOnWorkOf } from "./pass-on-work.ts";
import { type ReactionPorts } from "./reaction.ts";
import { registerInMemory, TODAY, YESTERDAY } from "./register-testing.ts";

const TOMORROW = "2026-11-21";

let register: Awaited<ReturnType<typeof registerInMemory>>;
beforeEach(async () => {
  register = await registerInMemory();
});

describe("a unit that was merged into another one", () => {
  test("each open case goes to the heir with one entry, however often it is heard of; closed ones stay", async () => {
    const { receive, order, dissolve, hear, entries, workAt, appended } = register;
    for (const id of ["r1", "r2", "r3"]) await receive(id, "unit-a");
    for (const [name, body] of [
      ["classify", { kind: "question" }],
      ["reply", { text: "…" }],
      ["close", {}],
    ] as const)
      await order("hotline-report/r3", name, body);
    await dissolve("unit-a", TODAY, ["unit-b"]);
    const heard = [...appended];
    for (let n = 0; n < 3; n++) await hear(heard);
    for (const id of ["r1", "r2"]) expect(await entries(id)).toEqual([`unit-a → unit-b on ${TODAY}`]);
    expect(await entries("r3")).toEqual([]);
    expect(await workAt("unit-a")).toEqual([]);
    expect(await workAt("unit-b")).toEqual(["hotline-report/r1", "hotline-report/r2"]);
  });

  test("a flagged case, which stands in no ordinary list, goes to the heir as well", async () => {
    const { receive, dissolve, hear, entries, appended } = register;
    await receive("r1", "unit-a", { flagged: true });
    await dissolve("unit-a", TODAY, ["unit-b"]);
    await hear(appended);
    expect(await entries("r1")).toEqual([`unit-a → unit-b on ${TODAY}`]);
  });

  test("an open complaint, denunciation, protection and watch go to the heir as well; what has ended stays", async () => {
    const { ports, dissolve, hear, appended } = register;
    const at = `${YESTERDAY}T01:00:00.000Z`;
    const stamp = { at, by: { subject: "lan", unit: "unit-a" } };
    const registered = {
      unit: "unit-a",
      receivedOn: YESTERDAY,
      number: "15",
      register: { number: "12/TC", body: "UBND", kept: "paper" },
      instance: "first",
      about: "administrative",
      competent: { unit: "unit-a" },
      against: { unit: "unit-a" },
      deniedRank: "other",
      complainant: { name: "Nguyễn Văn C" },
      decision: { number: "2", date: YESTERDAY },
      clocks: [],
    };
    const happened = async (stream: string, ...types: readonly string[]) => {
      const { head } = await ports.log.read(stream);
      const events = types.map((type) => ({ ...registered, type, ...stamp }));
      await ports.log.append(head, { command: `${stream}.`, at: Date.parse(at), events });
    };
    for (const kind of ["complaint", "denunciation"]) {
      await happened(`${kind}/open`, `${kind}-registered`);
      await happened(`${kind}/ended`, `${kind}-registered`, `${kind}-terminated`);
    }
    await happened("protection/open", "protection-requested");
    await happened("protection/ended", "protection-requested", "protection-withdrawn");
    await happened("retaliation-watch/open", "retaliation-watch-begun");
    await happened("retaliation-watch/ended", "retaliation-watch-begun", "retaliation-watch-ended");
    await dissolve("unit-a", TODAY, ["unit-b"]);
    await hear([...appended]);
    const last = async (stream: string) => (await ports.log.read(stream)).commits.at(-1)?.types;
    for (const kind of ["complaint", "denunciation"]) {
      expect(await last(`${kind}/open`)).toEqual([`${kind}-passed-on`]);
      expect(await last(`${kind}/ended`)).toEqual([`${kind}-registered`, `${kind}-terminated`]);
    }
    expect(await last("protection/open")).toEqual(["protection-passed-on"]);
    expect(await last("protection/ended")).toEqual(["protection-requested", "protection-withdrawn"]);
    expect(await last("retaliation-watch/open")).toEqual(["retaliation-watch-passed-on"]);
    expect(await last("retaliation-watch/ended")).toEqual([
      "retaliation-watch-begun",
      "retaliation-watch-ended",
    ]);
  });

  test("a yearly report under way goes to the heir, who goes on with it; one that was received stays", async () => {
    const { order, dissolve, hear, workAt, appended, ports } = register;
    await order("org-unit/commune-a", "establish", commune("commune-a"));
    await order("org-unit/commune-b", "establish", commune("commune-b"));
    const of = (year: number) => `yearly-report/commune-a:IV.1.b:${year}`;
    const paper = {
      docType: "Báo cáo",
      number: "12/BC",
      date: "2026-11-01",
      issuer: "UBND",
      title: "Kết quả năm",
      signer: "CT",
      secrecy: "none",
    };
    for (const year of [2025, 2026]) {
      await order(of(year), "draft", { title: "Kết quả năm" }, TODAY, "commune-a");
      await order(of(year), "sign", paper, TODAY, "commune-a");
      await order(of(year), "submit", {}, TODAY, "commune-a");
    }
    await order(of(2025), "receive", {});
    await order(of(2026), "send-back", { reason: "thiếu phụ lục" });
    await dissolve("commune-a", TODAY, ["commune-b"]);
    const heard = [...appended];
    for (let n = 0; n < 3; n++) await hear(heard);
    expect(await workAt("commune-a")).toEqual([]);
    expect(await workAt("commune-b")).toEqual([of(2026)]);
    await order(of(2026), "draft", { title: "Kết quả năm, bổ sung" }, TODAY, "commune-b");
    const types = (await ports.log.read(of(2026))).commits.flatMap((commit) => commit.types);
    expect(types.filter((type) => type === "yearly-report-passed-on")).toHaveLength(1);
    expect(types.at(-1)).toBe("yearly-report-drafted");
  });

  test("work goes through one succession after another to the unit that stands, in one step", async () => {
    const { receive, dissolve, hear, entries, appended } = register;
    await receive("r1", "unit-a");
    await dissolve("unit-a", "2026-11-10", ["unit-b"]);
    await dissolve("unit-b", YESTERDAY, ["unit-c"]);
    await hear(appended);
    expect(await entries("r1")).toEqual([`unit-a → unit-c on ${TODAY}`]);
  });

  test("work stays until the day of effect has come", async () => {
    const { ports, receive, dissolve, hear, entries, appended } = register;
    await receive("r1", "unit-a");
    await dissolve("unit-a", TOMORROW, ["unit-b"]);
    await hear(appended);
    expect(await entries("r1")).toEqual([]);
    expect((await passOnWorkOf(ports, "unit-a", TOMORROW)).passed).toEqual(["hotline-report/r1"]);
    expect(await entries("r1")).toEqual([`unit-a → unit-b on ${TOMORROW}`]);
  });

  test("what somebody gave to another unit in the meantime is left where it is", async () => {
    const { ports, receive, order, dissolve, entries } = register;
    await receive("r1", "unit-a");
    await dissolve("unit-a", TODAY, ["unit-b"]);
    const models: ReactionPorts["models"] = readModelsOf(register, "r1", "unit-a");
    await order("hotline-report/r1", "classify", { kind: "question" });
    await order("hotline-report/r1", "assign", { unit: "unit-c" });
    expect(await passOnWorkOf({ ...ports, models }, "unit-a", TODAY)).toEqual({
      passed: [],
      open: 0,
      troubles: [],
    });
    expect(await entries("r1")).toEqual([]);
  });
});

const commune = (id: string) => ({ id, kind: "commune", name: id, effectiveOn: "2025-07-01" });

/** Read models that have not heard yet that a report is no longer at that unit. */
const readModelsOf = (
  { ports }: Awaited<ReturnType<typeof registerInMemory>>,
  id: string,
  unit: string,
): ReactionPorts["models"] => ({
  async of(projection) {
    const model = await ports.models.of(projection);
    const stream = `hotline-report/${id}`;
    const row = { sort: stream, value: { stream, unit, since: YESTERDAY } };
    return projection.name === "open-work" ? { ...model, range: async () => ({ items: [row] }) } : model;
  },
});

test("a report that is entered for, or comes to, a unit that has ended goes on to its heir", async () => {
  const { receive, dissolve, hear, entries, workAt, appended } = register;
  await dissolve("unit-a", TODAY, ["unit-b"]);
  appended.splice(0);
  await receive("r1", "unit-a");
  await receive("r2", "unit-c");
  await hear(appended);
  expect(await entries("r1")).toEqual([`unit-a → unit-b on ${TODAY}`]);
  expect(await entries("r2")).toEqual([]);
  expect(await workAt("unit-b")).toEqual(["hotline-report/r1"]);
});

test("a commit that is too large to be carried is read where it stands", async () => {
  const { receive, dissolve, hear, entries, appended } = register;
  await dissolve("unit-a", TODAY, ["unit-b"]);
  appended.splice(0);
  await receive("r1", "unit-a");
  await hear(appended.map(({ stream, version, count }) => ({ stream, version, count })));
  expect(await entries("r1")).toEqual([`unit-a → unit-b on ${TODAY}`]);
});

describe("a unit without a known heir", () => {
  test("its work stays where everybody sees it, until somebody names one", async () => {
    const { ports, order, receive, dissolve, hear, entries, workAt, appended } = register;
    await receive("r1", "unit-a");
    await dissolve("unit-a", YESTERDAY, []);
    await hear(appended);
    expect(await workAt("unit-a")).toEqual(["hotline-report/r1"]);
    expect(await passOnWorkOf(ports, "unit-a", TODAY)).toEqual({ passed: [], open: 1, troubles: [] });
    await order("org-unit/unit-a", "name-heirs", { parts: [{ unit: "unit-b" }] });
    await hear(appended);
    expect(await entries("r1")).toEqual([`unit-a → unit-b on ${TODAY}`]);
  });

  test("what waited at a unit before it passes on too, once its heir is named", async () => {
    const { order, receive, dissolve, hear, entries, appended } = register;
    await receive("r1", "unit-a");
    await dissolve("unit-a", "2026-11-10", ["unit-b"]);
    await dissolve("unit-b", YESTERDAY, []);
    await hear(appended);
    expect(await entries("r1")).toEqual([]);
    appended.splice(0);
    await order("org-unit/unit-b", "name-heirs", { parts: [{ unit: "unit-c" }] });
    await hear(appended);
    expect(await entries("r1")).toEqual([`unit-a → unit-c on ${TODAY}`]);
  });
});

describe("a unit that was divided", () => {
  const split = () =>
    register.order("org-unit/unit-a", "split", {
      effectiveOn: TODAY,
      parts: [
        { unit: "unit-b", places: ["Thôn Đông"] },
        { unit: "unit-c", places: ["Thôn Tây"] },
      ],
    });

  test("a report goes where its place lies; without one, or with another one, it stays", async () => {
    const { receive, hear, entries, workAt, appended } = register;
    await receive("r1", "unit-a", { place: "thôn đông" });
    await receive("r2", "unit-a", { place: "Thôn Tây" });
    await receive("r3", "unit-a", { place: "Thôn Bắc" });
    await receive("r4", "unit-a");
    await split();
    for (let n = 0; n < 2; n++) await hear(appended);
    expect(await entries("r1")).toEqual([`unit-a → unit-b on ${TODAY}`]);
    expect(await entries("r2")).toEqual([`unit-a → unit-c on ${TODAY}`]);
    expect(await workAt("unit-a")).toEqual(["hotline-report/r3", "hotline-report/r4"]);
  });

  test("a place whose key was destroyed is no place", async () => {
    const { receive, hear, workAt, destroyed, appended } = register;
    await receive("r1", "unit-a", { place: "Thôn Đông" });
    destroyed.add("case:hotline-report/r1");
    await split();
    await hear(appended);
    expect(await workAt("unit-a")).toEqual(["hotline-report/r1"]);
  });

  test("a vault that can't be asked holds up nothing else, and is told of", async () => {
    const { ports, receive, workAt } = register;
    await receive("r1", "unit-a", { place: "Thôn Đông" });
    await receive("r2", "unit-a");
    await split();
    const opener: Opener = {
      async open() {
        throw new Error("the vault is shut");
      },
    };
    const done = await passOnWorkOf({ ...ports, opener }, "unit-a", TODAY);
    expect(done).toMatchObject({ passed: [], open: 2, troubles: [new Error("the vault is shut")] });
    expect(await workAt("unit-a")).toHaveLength(2);
  });

  test("no place is written or told in the clear", async () => {
    const { receive, hear, appended } = register;
    await receive("r1", "unit-a", { place: "Thôn Đông" });
    await split();
    const heard = [...appended];
    appended.splice(0);
    await hear(heard);
    expect(appended).toHaveLength(1);
    for (const { body } of appended) expect(Buffer.from(body).toString()).not.toMatch(/Đông/);
  });
});
