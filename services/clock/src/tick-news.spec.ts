import { beforeEach, describe, expect, test } from "vitest";
import { Killed, registerInMemory } from "./register-testing.ts";

const NEWS_DAY = "2026-05-15";
const NEXT_DAY = "2026-05-16";
const DAY_AFTER = "2026-05-17";
const WEEK_LATER = "2026-05-22";

let register: Awaited<ReturnType<typeof registerInMemory>>;
/** No reaction hears anything here: what follows, the clock has made up for. */
beforeEach(async () => {
  register = await registerInMemory();
  const unit = { id: "city", kind: "village", name: "city", effectiveOn: "2025-07-01" };
  await register.order("org-unit/city", "establish", unit);
});

const of = (id: string) => `hotline-report/${id}`;
const order = (id: string, name: string, body: object = {}, on = NEWS_DAY) =>
  register.order(of(id), name, body, on);
const receive = (id: string) =>
  order(id, "receive", {
    unit: "city",
    channel: "phone",
    receivedAt: `${NEWS_DAY}T01:00:00.000Z`,
    field: "land",
    text: "…",
  });
const typesIn = async (id: string) =>
  (await register.eventsIn(of(id))).filter((type) =>
    ["report-received", "report-joined", "report-parted", "report-answered-through"].includes(type),
  );
const tick = async (...days: readonly string[]) => {
  for (const day of days) expect((await register.tick(day)).troubles).toEqual([]);
};

describe("a letter was divided, and no reaction ran", () => {
  const split = async (on = NEWS_DAY) => {
    await receive("r1");
    const parts = [
      { text: "một", field: "land" },
      { text: "hai", field: "health" },
    ];
    await order("r1", "split", { parts }, on);
  };
  const parts = async () => [await typesIn("r1-1"), await typesIn("r1-2")];
  const begun = [["report-received"], ["report-received"]];

  test("the clock's next run begins each part, once", async () => {
    await tick(NEWS_DAY);
    await split();
    expect(await parts()).toEqual([[], []]);
    await tick(NEXT_DAY);
    expect(await parts()).toEqual(begun);
    await tick(DAY_AFTER, "2026-05-18", WEEK_LATER);
    expect(await parts()).toEqual(begun);
  });

  test("after a week without the clock too", async () => {
    await tick("2026-05-14");
    await split();
    await tick(WEEK_LATER);
    expect(await parts()).toEqual(begun);
  });

  test("heard of by the read model only after the night's run, a day later", async () => {
    await tick(NEWS_DAY);
    const known = await register.deaf(() => split());
    await tick(NEXT_DAY);
    expect(await parts()).toEqual([[], []]);
    await known();
    await tick(DAY_AFTER);
    expect(await parts()).toEqual(begun);
  });

  test("a run that was killed in the middle is done again, and each part stands once", async () => {
    await tick(NEWS_DAY);
    await split();
    for (const [n, when] of [
      [0, "behind"],
      [0, "before"],
    ] as const) {
      register.killAt(n, when);
      await expect(register.tick(NEXT_DAY)).rejects.toThrow(Killed);
      register.live();
    }
    await tick(NEXT_DAY);
    expect(await parts()).toEqual(begun);
  });
});

describe("a report was merged into another one, and no reaction ran", () => {
  const merged = async () => {
    for (const id of ["r1", "r2"]) {
      await receive(id);
      await order(id, "classify", { kind: "reflection" });
      await order(id, "assign");
      await order(id, "accept");
    }
    await tick(NEWS_DAY);
    await order("r2", "merge-into", { report: "r1" });
  };

  test("the clock's next run tells the other one, once; the answer and the parting likewise", async () => {
    await merged();
    expect(await typesIn("r1")).toEqual(["report-received"]);
    await tick(NEXT_DAY, DAY_AFTER);
    expect(await typesIn("r1")).toEqual(["report-received", "report-joined"]);

    await order("r1", "reply", { text: "…" }, DAY_AFTER);
    await tick("2026-05-18", "2026-05-19");
    expect(await typesIn("r2")).toEqual(["report-received", "report-answered-through"]);

    await order("r2", "unmerge", { reason: "vụ việc khác" }, "2026-05-19");
    await tick("2026-05-20", "2026-05-21", WEEK_LATER);
    expect(await typesIn("r1")).toEqual(["report-received", "report-joined", "report-parted"]);
    expect(await typesIn("r2")).toEqual(["report-received", "report-answered-through"]);
  });

  test("merged and answered before anybody was told, both hear of it by the clock's second run", async () => {
    await merged();
    await order("r1", "reply", { text: "…" });
    await tick(NEXT_DAY, DAY_AFTER);
    expect(await typesIn("r1")).toEqual(["report-received", "report-joined"]);
    expect(await typesIn("r2")).toEqual(["report-received", "report-answered-through"]);
  });
});

test("its reads follow the news of the days looked at, not those of all years", async () => {
  const readsOfRun = async (old: number) => {
    register = await registerInMemory();
    const unit = { id: "city", kind: "village", name: "city", effectiveOn: "2025-07-01" };
    await register.order("org-unit/city", "establish", unit);
    for (let n = 0; n < old; n++) {
      await receive(`r${n}`);
      const parts = [1, 2].map(() => ({ text: "…", field: "land" }));
      await order(`r${n}`, "split", { parts });
    }
    await tick(NEWS_DAY, NEXT_DAY, DAY_AFTER, WEEK_LATER);
    register.reads.splice(0);
    await tick("2026-05-23");
    return register.reads.length;
  };
  expect(await readsOfRun(20)).toBe(await readsOfRun(1));
});

describe("a report became a denunciation, and no reaction ran", () => {
  const YESTERDAY = "2026-05-14";
  const decision = { number: "1/QĐ", date: YESTERDAY };
  // X25519 of RFC 7748, 6.1.
  const publicKey = "hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo";
  const publish = (on: string) =>
    register.order("body-key/city", "publish", { publicKey, from: on, decision }, on);
  const denounce = async () => {
    await receive("r1");
    await order("r1", "classify-formal", {
      kind: "denunciation",
      document: { form: "letter", number: "1", date: YESTERDAY },
      ground: "Đ.8",
      denunciation: {
        register: { number: "1", body: "UBND", kept: "paper" },
        receivedOn: YESTERDAY,
        text: "…",
        deniedRank: "other",
      },
    });
  };
  const resealing = async () =>
    (await register.eventsIn(of("r1"))).filter((type) => /resealing|resealed|destroyed/.test(type));

  test("the clock's runs open its case and seal it, once", async () => {
    await tick(YESTERDAY);
    await publish(NEWS_DAY);
    await denounce();
    await tick(NEWS_DAY);
    expect(await resealing()).toEqual(["report-resealed", "report-keys-destroyed"]);
    expect(register.destroyed).toEqual([`case:${of("r1")}`]);
    await tick(NEXT_DAY, DAY_AFTER, WEEK_LATER);
    expect(await resealing()).toEqual(["report-resealed", "report-keys-destroyed"]);
  });

  test("it waits for a key as long as it takes, and says so once", async () => {
    await tick(YESTERDAY);
    await denounce();
    await tick(NEWS_DAY, NEXT_DAY, DAY_AFTER);
    expect(await resealing()).toEqual(["resealing-waits"]);
    expect(register.destroyed).toEqual([]);
    await publish("2026-05-20");
    await tick("2026-05-20", WEEK_LATER);
    expect(await resealing()).toEqual(["resealing-waits", "report-resealed", "report-keys-destroyed"]);
  });

  test("a run that was killed between any two steps is done again, and never destroys before it sealed", async () => {
    await tick(YESTERDAY);
    await publish(NEWS_DAY);
    await denounce();
    for (const when of ["before", "behind", "before", "behind", "before", "behind"] as const) {
      register.killAt(0, when);
      await register.tick(NEWS_DAY).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      register.live();
      const isSealed = (await resealing()).includes("report-resealed");
      expect([when, register.destroyed.length > 0 && !isSealed]).toEqual([when, false]);
    }
    await tick(NEXT_DAY);
    expect(await resealing()).toEqual(["report-resealed", "report-keys-destroyed"]);
  });
});
