import { beforeEach, describe, expect, test } from "vitest";
import { eventsOf, kindOf } from "@sdc/core/commit";
import { isRefusal } from "@sdc/core/refusal";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { addDays } from "@sdc/law/local-day";
import {
  bundlePartition,
  sealedReports,
  sealedTo,
  UNDER_WAY,
  waitingFor,
} from "@sdc/projections/sealed-reports";
import { openBundle } from "@sdc/sealing/bundle";
import { keyIdOf, newKeyPair } from "@sdc/sealing/key-pair";
import { denunciationOpenedReportIsResealed } from "./denunciation-opened-report-is-resealed.ts";
import { concerning, type ReactionPorts } from "./reaction.ts";
import { reactions } from "./reactions.ts";
import { registerInMemory, TODAY, YESTERDAY } from "./register-testing.ts";
import type { Manifest } from "./resealing/gather.ts";

type Written = { readonly type: string } & Readonly<Record<string, unknown>>;
type Part = { readonly key: string; readonly bytes: number };

let register: Awaited<ReturnType<typeof registerInMemory>>;
const REPORT = "hotline-report/r1";
const FILE = "f".repeat(32);
const body = newKeyPair();
const reaction = denunciationOpenedReportIsResealed;

beforeEach(async () => {
  register = await registerInMemory();
  await register.receive("r1", "unit-a", {
    text: "Chuyện của tôi",
    place: "Thôn 3",
    reporter: { name: "Trần Thị B" },
  });
  register.files.set(FILE, Buffer.from("bytes of the file"));
});

const attach = () =>
  register.order(REPORT, "attach", {
    attachments: [
      { key: FILE, name: "don.pdf", mediaType: "application/pdf", bytes: 17, sha256: "0".repeat(64) },
    ],
    from: "reporter",
  });
const classify = (more: object = {}) =>
  register.order(
    REPORT,
    "classify-formal",
    {
      kind: "denunciation",
      document: { form: "letter", number: "12/ĐT", date: YESTERDAY },
      ground: "Đ.8",
      denunciation: {
        register: { number: "12/TC", body: "UBND", kept: "paper" },
        receivedOn: YESTERDAY,
        text: "Thu tiền sai.",
        deniedUnit: "unit-a",
        deniedRank: "other",
        ...more,
      },
    },
    TODAY,
    "unit-a",
  );
const publish = (unit = "unit-a", publicKey = body.publicKey, from = TODAY) =>
  register.order(`body-key/${unit}`, "publish", {
    publicKey,
    from,
    decision: { number: "1/QĐ", date: YESTERDAY },
  });

/** Everything that was ever appended is heard, again and again, until nothing more follows. */
const settle = async () => {
  for (let before = -1; before !== register.appended.length;) {
    before = register.appended.length;
    await register.hear([...register.appended]);
    await register.hear(register.appended.toReversed());
  }
};
const eventsIn = async (stream: string) =>
  (await register.ports.log.read(stream)).commits
    .flatMap((commit) => eventsOf<Written>(commit))
    .map(({ event }) => event);
const ofType = async (type: string, stream = REPORT) =>
  (await eventsIn(stream)).filter((event) => event.type === type);
const rowsIn = async (partition: string) =>
  (await (await register.ports.models.of(sealedReports)).range(partition, { limit: 10 })).items.map(
    ({ value }) => value,
  );

/** What the body reads of a report, with its private key alone. */
const openedBy = async (privateKey: string, stream = REPORT) => {
  const [resealed, ...more] = await ofType("report-resealed", stream);
  expect(more).toEqual([]);
  const parts = (resealed?.["parts"] ?? []) as readonly Part[];
  const bytes = parts.map(({ key }) => register.files.get(key) ?? new Uint8Array());
  expect(bytes.map(({ length }) => length)).toEqual(parts.map((part) => part.bytes));
  const [manifest, ...files] = openBundle(privateKey, Buffer.concat(bytes)) ?? [];
  if (manifest === undefined) return undefined;
  // The writer's own form.
  const told = JSON.parse(Buffer.from(manifest).toString()) as Manifest;
  return { told, files: files.map((file) => Buffer.from(file).toString()) };
};

describe("a report that became a denunciation", () => {
  test("is sealed to its body whole, and nothing is left that the register could open", async () => {
    await attach();
    await register.order(REPORT, "write", { text: "Còn nữa", channel: "web" });
    await publish();
    await classify();
    await settle();
    const opened = await openedBy(body.privateKey);
    expect(opened?.files).toEqual(["bytes of the file"]);
    expect(opened?.told).toMatchObject({
      report: "r1",
      body: "unit-a",
      files: [{ n: 1, mediaType: "application/pdf", bytes: 17, part: 1 }],
    });
    expect(opened?.told.events).toMatchObject([
      { type: "report-received", text: "Chuyện của tôi", place: "Thôn 3", reporter: { name: "Trần Thị B" } },
      { type: "attachment-added", name: "don.pdf" },
      { type: "reporter-wrote", text: "Còn nữa" },
      { type: "report-became-formal", denunciation: { text: "Thu tiền sai." } },
      { type: "report-case-opened" },
    ]);
    expect(await openedBy(newKeyPair().privateKey)).toBeUndefined();
    expect(register.destroyed).toEqual(new Set([`case:${REPORT}`, `person:of ${REPORT}`]));
    expect(register.files.has(FILE)).toBe(false);
    expect(register.files.size).toBe(2);
    expect((await eventsIn(REPORT)).slice(-2)).toMatchObject([
      { type: "report-resealed", body: "unit-a", key: keyIdOf(body.publicKey), replaced: [FILE] },
      { type: "report-keys-destroyed" },
    ]);
    expect(await rowsIn(UNDER_WAY)).toEqual([]);
    expect(await rowsIn(sealedTo("unit-a"))).toMatchObject([{ id: "r1", key: keyIdOf(body.publicKey) }]);
    expect(await rowsIn(bundlePartition("r1"))).toHaveLength(1);
  });

  test("without a published key it waits in the list of its body, with everything, until there is one", async () => {
    await attach();
    await classify();
    await settle();
    expect(await rowsIn(waitingFor("unit-a"))).toMatchObject([{ id: "r1", why: "no-key" }]);
    expect(register.destroyed.size).toBe(0);
    expect([...register.files.keys()]).toEqual([FILE]);
    // What comes meanwhile goes along.
    await register.order(REPORT, "write", { text: "Còn nữa", channel: "web" });
    await publish("unit-b");
    await settle();
    expect(register.destroyed.size).toBe(0);
    await publish();
    await settle();
    expect((await openedBy(body.privateKey))?.told.events).toContainEqual(
      expect.objectContaining({ type: "reporter-wrote", text: "Còn nữa" }),
    );
    expect(await rowsIn(waitingFor("unit-a"))).toEqual([]);
    expect(await ofType("resealing-waits")).toHaveLength(1);
  });

  test("a key that holds from tomorrow, or was revoked, seals nothing today", async () => {
    await publish("unit-a", body.publicKey, addDays(TODAY, 1));
    await classify();
    await settle();
    expect(await ofType("report-resealed")).toEqual([]);
    await register.order("body-key/unit-a", "revoke", { key: keyIdOf(body.publicKey), why: "lost" });
    await settle();
    expect(await ofType("report-resealed")).toEqual([]);
    expect(register.destroyed.size).toBe(0);
  });

  test("where nobody stands above a head whom it names it waits, and goes to no unit that it is about", async () => {
    await publish();
    await register.order(REPORT, "name-official", { official: { unit: "unit-a", rank: "head" } });
    await classify();
    await settle();
    expect(await ofType("resealing-waits")).toMatchObject([{ why: "no-body" }]);
    expect(register.destroyed.size).toBe(0);
  });

  test("a complaint's report is left as it is", async () => {
    await publish();
    const against = { body: "UBND", unit: "unit-a" };
    await register.order(
      REPORT,
      "classify-formal",
      {
        kind: "complaint-first",
        document: { form: "letter", number: "1", date: YESTERDAY },
        ground: "Đ.8",
        complaint: {
          number: "15",
          receivedOn: YESTERDAY,
          about: "administrative-act",
          against,
          competent: against,
          complainant: { name: "B" },
        },
      },
      TODAY,
      "unit-a",
    );
    await settle();
    expect(await ofType("report-resealed")).toEqual([]);
    expect(register.destroyed.size).toBe(0);
  });

  test("a file that is not in the store holds it up in words: nothing is sealed by halves, nothing destroyed", async () => {
    await attach();
    register.files.clear();
    await publish();
    await classify();
    const troubles: unknown[] = [];
    for (let before = -1; before !== register.appended.length;) {
      before = register.appended.length;
      for (const one of reactions)
        troubles.push(...(await one.react(register.ports, concerning(one, register.appended), TODAY)));
    }
    expect(new Set(troubles.map(String))).toEqual(
      new Set([`Unsealable: ${REPORT} is not re-sealed: its file 1 is not in the store`]),
    );
    expect(register.destroyed.size).toBe(0);
    expect(register.files.size).toBe(0);
    expect(await ofType("report-resealed")).toEqual([]);
  });
});

describe("a letter of which one part is a denunciation", () => {
  const split = () =>
    register.order(REPORT, "split", {
      parts: [
        { text: "Thu tiền sai.", field: "land" },
        { text: "Đường hỏng.", field: "land" },
      ],
    });
  const partsOf = async () => {
    const [{ parts = [] } = {}] = (await ofType("report-split")) as { parts?: { report: string }[] }[];
    return parts.map(({ report }) => `hotline-report/${report}`);
  };

  test("is sealed with it, and its other parts live on", async () => {
    await publish();
    await split();
    await settle();
    const [part = "", other = ""] = await partsOf();
    await register.order(
      part,
      "classify-formal",
      {
        kind: "denunciation",
        document: { form: "letter", number: "12/ĐT", date: YESTERDAY },
        ground: "Đ.8",
        denunciation: {
          register: { number: "12/TC", body: "UBND", kept: "paper" },
          receivedOn: YESTERDAY,
          text: "Thu tiền sai.",
          deniedUnit: "unit-a",
          deniedRank: "other",
        },
      },
      TODAY,
      "unit-a",
    );
    await settle();
    expect((await openedBy(body.privateKey))?.told.events).toContainEqual(
      expect.objectContaining({ type: "report-received", reporter: { name: "Trần Thị B" } }),
    );
    expect((await openedBy(body.privateKey, part))?.told.report).toBe(part.slice(part.indexOf("/") + 1));
    expect(register.destroyed).toEqual(new Set([`case:${REPORT}`, `person:of ${REPORT}`, `case:${part}`]));
    expect((await eventsIn(other)).map(({ type }) => type)).toEqual(["report-received"]);
    expect(await rowsIn(UNDER_WAY)).toEqual([]);
  });
});

describe("cut short", () => {
  class Killed extends Error {}

  /** The register as it is when it dies before its nth step that changes anything, or right behind it. */
  const dyingAt = (killedAt: number, isBehind: boolean): ReactionPorts => {
    let steps = 0;
    const mortal =
      <Given extends readonly unknown[], Result>(work: (...given: Given) => Promise<Result>) =>
      async (...given: Given): Promise<Result> => {
        const isLast = steps++ === killedAt;
        if (isLast && !isBehind) throw new Killed();
        const done = await work(...given);
        if (isLast) throw new Killed();
        return done;
      };
    const { log, resealing, ...rest } = register.ports;
    return {
      ...rest,
      log: { ...log, append: mortal(log.append) },
      resealing: {
        ...resealing,
        files: {
          get: resealing.files.get,
          put: mortal(resealing.files.put),
          remove: mortal(resealing.files.remove),
        },
        vault: { ...resealing.vault, destroy: mortal(resealing.vault.destroy) },
      },
    };
  };

  test("between any two steps, it is never destroyed before it is stored, and ends with one bundle", async () => {
    let deaths = 0;
    for (const isBehind of [false, true])
      for (let killedAt = 0; ; killedAt++) {
        register = await registerInMemory();
        await register.receive("r1", "unit-a", { place: "Thôn 3", reporter: { name: "Trần Thị B" } });
        register.files.set(FILE, Buffer.from("bytes of the file"));
        await attach();
        await classify();
        // Its case is open, and there is a key that nobody has heard of yet.
        await settle();
        await publish();
        const heard = concerning(reaction, register.appended);
        const died = await reaction.react(dyingAt(killedAt, isBehind), heard, TODAY).then(
          () => false,
          (error: unknown) => error instanceof Killed,
        );
        const sealed = (await ofType("report-resealed")).length > 0;
        const isTouched = register.destroyed.size > 0 || !register.files.has(FILE);
        expect([isBehind, killedAt, isTouched && !sealed]).toEqual([isBehind, killedAt, false]);
        await settle();
        const opened = await openedBy(body.privateKey);
        expect(opened?.files).toEqual(["bytes of the file"]);
        expect(opened?.told.events).toMatchObject([{ place: "Thôn 3" }, {}, {}, {}, {}]);
        expect(register.destroyed).toEqual(new Set([`case:${REPORT}`, `person:of ${REPORT}`]));
        expect(register.files.has(FILE)).toBe(false);
        expect(await ofType("report-keys-destroyed")).toHaveLength(1);
        if (!died) break;
        deaths += 1;
      }
    expect(deaths).toBeGreaterThan(10);
  });

  test("two at once leave one bundle, and what the other stored is removed", async () => {
    await attach();
    await classify();
    await settle();
    await publish();
    const heard = concerning(reaction, register.appended);
    await Promise.all([0, 1, 2].map(() => reaction.react(register.ports, heard, TODAY)));
    await settle();
    expect((await openedBy(body.privateKey))?.files).toEqual(["bytes of the file"]);
    expect(register.files.size).toBe(2);
  });

  test("what is written while it is being sealed is in the bundle, or refused", async () => {
    await classify();
    await settle();
    await publish();
    let wrote: unknown;
    const { resealing } = register.ports;
    const ports: ReactionPorts = {
      ...register.ports,
      resealing: {
        ...resealing,
        files: {
          ...resealing.files,
          async put(key, bytes) {
            await resealing.files.put(key, bytes);
            wrote ??= await hotlineReportAggregate.execute(register.ports, {
              id: "r1",
              name: "write",
              body: { text: "Giữa chừng", channel: "web" },
              at: `${TODAY}T02:00:00.000Z`,
              by: { subject: "reporter", unit: "unit-a" },
              command: { key: "meanwhile", body: "b" },
            });
          },
        },
      },
    };
    expect(await reaction.react(ports, concerning(reaction, register.appended), TODAY)).toEqual([]);
    expect(isRefusal(wrote as object)).toBe(false);
    expect((await openedBy(body.privateKey))?.told.events).toContainEqual(
      expect.objectContaining({ text: "Giữa chừng" }),
    );
    await expect(register.order(REPORT, "write", { text: "Sau đó", channel: "web" })).rejects.toThrow(
      "report-resealed",
    );
    expect(register.appended.filter(({ stream }) => kindOf(stream) === "denunciation")).toHaveLength(1);
  });
});
