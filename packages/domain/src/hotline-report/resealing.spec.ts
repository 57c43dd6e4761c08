import { describe, expect, test } from "vitest";
import { isRefusal } from "@sdc/core/refusal";
import { secretsIn } from "../sealable.ts";
import { hotlineReport } from "./decider.ts";
import { type Command, commands, type Event, events } from "./schema.ts";
import { command, formal, given, received, stamp, target } from "./spec-reports.ts";

const opened: Event = { type: "report-case-opened", kind: "denunciation", ...stamp };
const denounced = [received({ code: "found-by" }), formal("denunciation"), opened];
const bundle = {
  body: "commune-a",
  key: "k".repeat(16),
  parts: [{ key: "a".repeat(32), bytes: 900, sha256: "0".repeat(64) }],
  replaced: ["b".repeat(32)],
};
const waits: Event = { type: "resealing-waits", body: "commune-a", why: "no-key", ...stamp };
const resealed: Event = { type: "report-resealed", ...bundle, ...stamp };
const destroyed: Event = { type: "report-keys-destroyed", ...stamp };
const noKey = command("note-resealing-waits", { body: "commune-a", why: "no-key" });

describe("re-sealing", () => {
  test("a report whose denunciation is open waits for a key, is sealed, and only then are keys destroyed", () => {
    given(...denounced)
      .when(noKey)
      .then(waits);
    given(...denounced, waits)
      .when(command("note-resealed", bundle))
      .then(resealed);
    given(...denounced)
      .when(command("note-resealed", bundle))
      .then(resealed);
    given(...denounced, resealed)
      .when(command("note-keys-destroyed"))
      .then(destroyed);
  });

  test("said again it changes nothing: no second bundle is counted, and nothing waits that is sealed", () => {
    given(...denounced, waits)
      .when(noKey)
      .then();
    given(...denounced, waits)
      .when(command("note-resealing-waits", { why: "no-body" }))
      .then({ type: "resealing-waits", why: "no-body", ...stamp });
    const other = { ...bundle, parts: [{ key: "c".repeat(32), bytes: 9, sha256: "1".repeat(64) }] };
    for (const so of [[resealed], [resealed, destroyed]])
      for (const one of [command("note-resealed", other), noKey])
        given(...denounced, ...so)
          .when(one)
          .then();
    given(...denounced, resealed, destroyed)
      .when(command("note-keys-destroyed"))
      .then();
  });

  test("no key is destroyed without a bundle, and nothing but an opened denunciation or a split letter is sealed away", () => {
    const split: Event = {
      type: "report-split",
      parts: [{ report: "p1", field: "land", text: "Một." }],
      ...stamp,
    };
    for (const history of [denounced, [...denounced, waits]])
      given(...history)
        .when(command("note-keys-destroyed"))
        .refused("not-to-be-resealed");
    for (const history of [
      [received()],
      [received(), formal("denunciation")],
      [received(), formal("complaint-first"), opened],
    ])
      for (const one of [command("note-resealed", bundle), noKey])
        given(...history)
          .when(one)
          .refused("not-to-be-resealed");
    given(received(), split).when(command("note-resealed", bundle)).then(resealed);
  });

  test("a reporter's words are kept until it is sealed, and refused from then on", () => {
    const write = command("write", { text: "Còn nữa.", channel: "web" });
    given(...denounced, waits)
      .when(write)
      .then({ type: "reporter-wrote", text: "Còn nữa.", channel: "web", ...stamp });
    for (const so of [[resealed], [resealed, destroyed]])
      given(...denounced, ...so)
        .when(write)
        .refused("report-resealed");
  });

  test("no command whatever puts words into a report that was sealed away", () => {
    const state = [...denounced, resealed, destroyed].reduce(hotlineReport.evolve, hotlineReport.initial);
    const body = {
      text: "…",
      reason: "…",
      ground: "…",
      n: 1,
      channel: "web",
      to: "complaint/c1",
      as: "related",
      target,
      official: { unit: "commune-b", rank: "head" },
      attachments: [],
      from: "r2",
    };
    for (const type of Object.keys(commands) as Command["type"][]) {
      const answer = hotlineReport.decide(command(type, body), state);
      if (isRefusal(answer)) continue;
      const worded = answer.filter((event) => secretsIn(events[event.type]).length > 0);
      expect([type, worded]).toEqual([type, []]);
    }
  });

  test("what the clock and successions ask of it is dropped, as of every report that has ended", () => {
    for (const type of ["remind", "escalate", "pass-on", "keep-from-named", "answer-through"] as const)
      given(...denounced, resealed, destroyed)
        .when(command(type))
        .then();
  });
});
