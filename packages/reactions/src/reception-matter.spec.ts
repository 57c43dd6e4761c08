import { beforeEach, expect, test } from "vitest";
import { eventsOf } from "@sdc/core/commit";
import { receptionMatterBecameReportBegins } from "./reception-matter-became-report-begins.ts";
import { concerning } from "./reaction.ts";
import { registerInMemory, TODAY, YESTERDAY } from "./register-testing.ts";

type Written = { readonly type: string } & Readonly<Record<string, unknown>>;

const MATTER = "reception-matter/m1";
const REPORT = "hotline-report/m1-r";

let register: Awaited<ReturnType<typeof registerInMemory>>;
beforeEach(async () => {
  register = await registerInMemory();
  const session = { kind: "regular", as: "officer", receiver: "lan" };
  await register.order(`citizen-reception/unit-a:${YESTERDAY}`, "hold", session);
});

const receive = (more: object = {}) =>
  register.order(MATTER, "receive", {
    unit: "unit-a",
    on: YESTERDAY,
    session: 1,
    class: "petition",
    people: 2,
    content: "Đường hỏng",
    citizens: [{ name: "Trần Thị B", address: "Thôn Một", paper: "049" }],
    ...more,
  });
const order = (name: string, body: object = {}, stream = MATTER) => register.order(stream, name, body);
const settle = async () => {
  for (let before = -1; before !== register.appended.length;) {
    before = register.appended.length;
    await register.hear([...register.appended]);
  }
};
const eventsIn = async (stream: string) =>
  (await register.ports.log.read(stream)).commits
    .flatMap((commit) => eventsOf<Written>(commit))
    .map(({ event }) => event);

test("a matter that became a report begins once, with its words, its day, and whoever was named first", async () => {
  await receive();
  await order("become-report", { field: "land" });
  await settle();
  const events = await eventsIn(REPORT);
  expect(events).toHaveLength(1);
  expect(events).toMatchObject([
    {
      type: "report-received",
      unit: "unit-a",
      channel: "counter",
      receivedAt: `${YESTERDAY}T01:00:00.000Z`,
      field: "land",
      text: "Đường hỏng",
      reporter: { address: "Thôn Một", representativeOf: 2 },
    },
  ]);
  // Papers are looked at where somebody comes, and are nobody else's.
  expect(JSON.stringify(events)).not.toContain("049");
});

test("cut short before the report began, it begins when it is heard of again", async () => {
  await receive();
  await order("become-report", { field: "land" });
  const { log } = register.ports;
  const dead = {
    ...register.ports,
    log: {
      ...log,
      append: async () => {
        throw new Error("killed");
      },
    },
  };
  const heard = concerning(receptionMatterBecameReportBegins, register.appended);
  await expect(receptionMatterBecameReportBegins.react(dead, heard, TODAY)).rejects.toThrow("killed");
  expect(await eventsIn(REPORT)).toEqual([]);
  await settle();
  expect(await eventsIn(REPORT)).toHaveLength(1);
});

test("a protected one begins protected, with nobody's identity; and one that is protected later protects its report", async () => {
  await receive();
  await order("flag");
  await order("become-report", { field: "land" });
  await settle();
  const [begun, ...more] = await eventsIn(REPORT);
  expect(begun).toMatchObject({ type: "report-received", flagged: true });
  expect(begun).not.toHaveProperty("reporter");
  expect(more).toEqual([]);

  register = await registerInMemory();
  await order(
    "hold",
    { kind: "regular", as: "officer", receiver: "lan" },
    `citizen-reception/unit-a:${YESTERDAY}`,
  );
  await receive();
  await order("become-report", { field: "land" });
  await settle();
  await order("flag");
  await settle();
  expect((await eventsIn(REPORT)).map(({ type }) => type)).toEqual(["report-received", "report-flagged"]);
});

test("a report that is protected protects the matter that it began as, and no other", async () => {
  await receive();
  await order("become-report", { field: "land" });
  await settle();
  await order("flag", {}, REPORT);
  await settle();
  expect((await eventsIn(MATTER)).at(-1)).toMatchObject({ type: "reception-matter-flagged" });
});

test("what a denunciation's report was made of is destroyed with it", async () => {
  await receive();
  await order("become-report", { field: "land" });
  await settle();
  const denunciation = {
    register: { number: "12/TC", body: "UBND", kept: "paper" },
    receivedOn: TODAY,
    text: "Thu tiền sai.",
    deniedUnit: "unit-a",
    deniedRank: "other",
  };
  const document = { form: "letter", number: "12/ĐT", date: TODAY };
  await order("classify-formal", { kind: "denunciation", document, ground: "Đ.22", denunciation }, REPORT);
  await settle();
  expect((await eventsIn(MATTER)).map(({ type }) => type)).toContain("reception-matter-flagged");
  const publicKey = "hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo";
  const key = { publicKey, from: TODAY, decision: { number: "1", date: TODAY } };
  await order("publish", key, "body-key/unit-a");
  await settle();
  await register.hear(register.appended.filter(({ stream }) => stream.startsWith("denunciation/")));
  await settle();
  expect((await eventsIn(REPORT)).map(({ type }) => type)).toContain("report-keys-destroyed");
  expect([...register.destroyed]).toContain(`case:${MATTER}`);
});
