import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { rulesOf } from "@sdc/core/spec-kit";
import { post, type PostState } from "../post/decider.ts";
import type { Event as PostEvent } from "../post/schema.ts";
import type { Units } from "../units.ts";
import { commitment } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const at = "2026-11-20T02:00:00.000Z";
const stamp = { at, by: { subject: "lan", unit: "city" } };
const unit: Units[string] = { established: true, kind: "commune", name: "", from: "2024-01-01", heirs: [] };
const units: Units = {
  city: { ...unit, kind: "province" },
  xa: { ...unit, parent: "city" },
  ben: { ...unit, parent: "city" },
  old: { ...unit, parent: "city", to: "2026-11-10", heirs: ["xa"] },
};
const appointed = (subject: string, n: number, from: string, to?: string): PostEvent => ({
  type: "appointed",
  n,
  post: "chu-tich",
  subject,
  as: "holder",
  from,
  ...(to === undefined ? {} : { to }),
  decision: { number: "1", date: "2025-01-01", issuer: "UBND" },
  ...stamp,
});
const created: PostEvent = {
  type: "post-created",
  post: "chu-tich",
  title: "",
  rank: "head",
  from: "2025-01-01",
  ...stamp,
};
const postsWith = (...events: readonly PostEvent[]): Readonly<Record<string, PostState>> => ({
  xa: [created, ...events].reduce<PostState>((state, event) => post.evolve(state, event), post.initial),
});
/** An was chair until the end of October; Binh is since. */
const posts = postsWith(appointed("an", 1, "2025-01-01", "2026-11-01"), appointed("binh", 2, "2026-11-01"));

const source = { kind: "hotline-report", id: "r1" } as const;
const promised = {
  unit: "xa",
  post: "chu-tich",
  source,
  on: "2026-10-01",
  dueOn: "2026-11-05",
  summary: "Sửa đường",
};
const origin = { unit: "xa", isAnswered: true, on: "2026-09-30" };
const made = (more: Partial<Extract<Event, { type: "commitment-recorded" }>> = {}): Event => ({
  type: "commitment-recorded",
  ...promised,
  ...stamp,
  ...more,
});
const command = (type: Command["type"], more: object = {}): Command =>
  ({ type, id: "c1", units, posts, ...stamp, ...more }) as unknown as Command;
const make = (more: object = {}) => command("make", { ...promised, origin, ...more });
const document = { number: "3/BB", date: "2026-11-03" };
const by = (subject: string, of = "xa") => ({ by: { subject, unit: of } });
const { given } = rulesOf(commitment);

describe("making it", () => {
  test("it is owed by a post of a unit, by a day behind the one on which it was made", () => {
    given().when(make()).then(made());
    given(made()).when(make()).refused("already-made");
    given()
      .when(make({ dueOn: "2026-10-01" }))
      .refused("due-before-made");
    given()
      .when(make({ on: "2026-11-21", dueOn: "2026-12-01" }))
      .refused("dated-in-future");
    given()
      .when(make({ post: "pho" }))
      .refused("post-unknown");
    given()
      .when(make({ unit: "nowhere" }))
      .refused("unit-unknown", { unit: "nowhere" });
    // Where no post is recorded, the name that was given is believed.
    given()
      .when(make({ post: "Chủ tịch", posts: {} }))
      .then(made({ post: "Chủ tịch" }));
  });

  test("it comes from a reply that was given or a meeting that was held, at that unit or below", () => {
    given()
      .when(make({ origin: undefined }))
      .refused("source-unknown");
    given()
      .when(make({ origin: { ...origin, isAnswered: false } }))
      .refused("source-not-answered");
    given()
      .when(make({ origin: { ...origin, unit: "ben" } }))
      .refused("source-elsewhere");
    given()
      .when(make({ origin: { ...origin, unit: "city" } }))
      .then(made());
    given()
      .when(make({ origin: { ...origin, on: "2026-10-02" } }))
      .refused("dates-out-of-order", { notBefore: "2026-10-02" });
  });
});

describe("how far it is", () => {
  const step = (more: object = {}) =>
    command("note-progress", { on: "2026-10-10", text: "Đã khảo sát", ...more });

  test("is noted with text, a document or a link, in the order of days", () => {
    given(made())
      .when(step())
      .then({ type: "commitment-progressed", n: 1, on: "2026-10-10", text: "Đã khảo sát", ...stamp });
    given(made())
      .when(step({ text: undefined }))
      .refused("step-empty");
    given(made())
      .when(step({ on: "2026-09-30" }))
      .refused("dates-out-of-order", { notBefore: "2026-10-01" });
    given().when(step()).refused("not-made");
  });
});

describe("how it ends", () => {
  const confirm = (more: object = {}) => command("confirm-kept", { on: "2026-11-04", ...more });
  const kept = { unit: "xa", word: "level-above", ...stamp } as const;

  test("never on the word of whoever owes it, nor of whoever owed it on that day", () => {
    for (const type of ["confirm-kept", "note-broken", "release"] as const)
      given(made())
        .when(command(type, { on: "2026-11-06", document, ...by("binh") }))
        .refused("closed-by-owner");
    given(made())
      .when(confirm({ on: "2026-10-20", document, ...by("an") }))
      .refused("closed-by-owner");
    // An has left the post: of a day since then, they may say what a document says.
    given(made())
      .when(confirm({ document, ...by("an") }))
      .then({
        type: "commitment-kept",
        on: "2026-11-04",
        unit: "xa",
        word: "document",
        document,
        at,
        ...by("an"),
      });
    // Nobody is known to be in that post: anybody of the unit may be the one.
    given(made())
      .when(confirm({ posts: {}, document, ...by("minh") }))
      .refused("closed-by-owner");
  });

  test("on the word of the level above, or in the unit by a document of those it was made to", () => {
    given(made())
      .when(confirm())
      .then({ type: "commitment-kept", on: "2026-11-04", ...kept });
    given(made())
      .when(confirm(by("minh")))
      .refused("confirmation-missing");
    given(made())
      .when(confirm({ document: { ...document, date: "2026-11-21" } }))
      .refused("dated-in-future");
  });

  test("kept by its day is kept, after it kept late; broken only once its day has passed", () => {
    given(made())
      .when(confirm({ on: "2026-11-05" }))
      .then({ type: "commitment-kept", on: "2026-11-05", ...kept });
    given(made())
      .when(confirm({ on: "2026-11-06" }))
      .then({ type: "commitment-kept-late", on: "2026-11-06", ...kept });
    given(made())
      .when(command("note-broken", { on: "2026-11-05" }))
      .refused("not-due-yet");
    given(made())
      .when(command("note-broken", { on: "2026-11-06" }))
      .then({ type: "commitment-broken", on: "2026-11-06", ...kept });
  });

  test("whoever it was made to confirms or releases it by their report's code; at a meeting there is none", () => {
    for (const [type, event] of [
      ["confirm-as-reporter", "commitment-kept-late"],
      ["release-as-reporter", "commitment-released"],
    ] as const) {
      const told = { on: "2026-11-20", word: "reporter", unit: "xa", ...stamp, ...by("reporter") } as const;
      given(made())
        .when(command(type, by("reporter")))
        .then({ type: event, ...told });
      given(made({ source: { kind: "dialogue-session", id: "d1" } }))
        .when(command(type, by("reporter")))
        .refused("not-made");
    }
  });

  test("once; the level above may find that it was not so, and it is owed again", () => {
    const ended: Event = { type: "commitment-kept", on: "2026-11-04", ...kept };
    given(made(), ended).when(confirm()).refused("commitment-over");
    given(made())
      .when(command("reopen", { on: "2026-11-10", reason: "…" }))
      .refused("not-over");
    const reopened: Event = { type: "commitment-reopened", on: "2026-11-10", reason: "…", ...stamp };
    given(made(), ended)
      .when(command("reopen", { on: "2026-11-10", reason: "…" }))
      .then(reopened);
    given(made(), ended, reopened)
      .when(confirm({ on: "2026-11-12" }))
      .then({ type: "commitment-kept-late", on: "2026-11-12", ...kept });
  });
});

describe("files", () => {
  const file = {
    key: "0".repeat(32),
    name: "trước.png",
    mediaType: "image/png",
    bytes: 9,
    sha256: "0".repeat(64),
  };
  const added = (n: number): Event => ({
    type: "commitment-file-added",
    n,
    ...file,
    on: stamp.at.slice(0, 10),
    ...stamp,
  });
  const attach = (times: number) =>
    command("attach", { attachments: Array.from({ length: times }, () => file) });

  test("are numbered in the order in which they came, also when it is over, and no more than fifty", () => {
    given(made(), added(1)).when(attach(2)).then(added(2), added(3));
    given(made(), added(49)).when(attach(2)).refused("files-too-many", { max: 50 });
    given(made(), added(48)).when(attach(2)).then(added(49), added(50));
  });

  test("are withdrawn once, and none that is not there", () => {
    const withdraw = (n: number) => command("withdraw-attachment", { n, reason: "nhầm" });
    const withdrawn: Event = { type: "commitment-file-withdrawn", n: 1, reason: "nhầm", ...stamp };
    given(made(), added(1)).when(withdraw(1)).then(withdrawn);
    given(made(), added(1), withdrawn).when(withdraw(1)).then();
    given(made(), added(1)).when(withdraw(2)).refused("file-unknown", { n: 2 });
  });
});

test("it passes to the heir of its unit with its day, and its post there owes it; what has ended stays", () => {
  const passOn = command("pass-on", { from: "old", to: "xa", on: "2026-11-10" });
  const passed: Event = { type: "commitment-passed-on", from: "old", to: "xa", on: "2026-11-10", ...stamp };
  given(made({ unit: "old" }))
    .when(passOn)
    .then(passed);
  given(made({ unit: "old" }), passed)
    .when(command("confirm-kept", { on: "2026-11-12", document, ...by("binh") }))
    .refused("closed-by-owner");
  given(made()).when(passOn).then();
});

test("over random histories: it ends once at a time, never by its owner, days never run back, its day never moves", () => {
  const days = fc.integer({ min: 1, max: 19 }).map((n) => `2026-11-${String(n).padStart(2, "0")}`);
  const type = fc.constantFrom<Command["type"]>(
    "note-progress",
    "confirm-kept",
    "note-broken",
    "release",
    "confirm-as-reporter",
    "reopen",
  );
  const who = fc.constantFrom(by("binh"), by("minh"), by("an"), by("hoa", "city"));
  let ends = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(type, days, who, fc.boolean()), { maxLength: 14 }), (asked) => {
      let state = commitment.evolve(commitment.initial, made());
      for (const [name, on, actor, isProved] of asked) {
        const more = { on, reason: "…", text: "…", ...(isProved ? { document } : {}), ...actor };
        const decided = commitment.decide(command(name, more), state);
        if (isRefusal(decided)) continue;
        for (const event of decided) {
          const before = state;
          state = commitment.evolve(state, event);
          expect(state.dueOn).toBe(promised.dueOn);
          expect(state.last >= before.last).toBe(true);
          const hasEnded = before.outcome === undefined && state.outcome !== undefined;
          const isOwners = actor.by.subject === "binh" && name !== "confirm-as-reporter";
          expect(hasEnded && isOwners).toBe(false);
          expect(before.outcome === undefined ? [state.outcome] : [undefined, before.outcome]).toContain(
            state.outcome,
          );
          if (hasEnded) ends++;
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(ends).toBeGreaterThan(100);
});
