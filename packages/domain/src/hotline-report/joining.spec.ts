import { describe, test } from "vitest";
import {
  asked,
  assigned,
  accepted,
  classified,
  closed,
  command,
  DUE,
  given,
  handled,
  joined,
  level,
  merged,
  received,
  replied,
  stamp,
  target,
  timed,
} from "./spec-reports.ts";
import type { Event } from "./schema.ts";

const merge = (more: object = {}) => command("merge-into", { report: "r0", target, ...more });
const unmerged: Event = { type: "report-unmerged", from: "r0", reason: "Khác việc.", ...stamp };
const through = (day: string) => command("answer-through", { report: "r0", on: day });
const answered = (day: string): Event => ({
  type: "report-answered-through",
  report: "r0",
  on: day,
  ...stamp,
});

describe("merging", () => {
  test("one report goes into another of a unit that one may handle, once", () => {
    given(received()).when(merge()).then(merged);
    given(received(), merged).when(merge()).then();
    given(received(), merged)
      .when(merge({ report: "r9" }))
      .refused("report-merged", { into: "r0" });
    given(received())
      .when(merge({ target: { ...target, unit: "commune-b" } }))
      .refused("target-unknown");
    given(received())
      .when(merge({ target: { ...target, unit: "commune-b" }, by: { subject: "hoa", unit: "province" } }))
      .then({ ...merged, by: { subject: "hoa", unit: "province" } });
  });

  test("of what lies beyond one's reach it is not even said that it exists", () => {
    given(received())
      .when(merge({ target: undefined }))
      .refused("target-unknown");
    given(received())
      .when(merge({ target: { ...target, unit: "commune-b", isSecret: true, takesOthers: false } }))
      .refused("target-unknown");
  });

  test("only phản ánh and kiến nghị are merged; what nobody has classified is still only a phản ánh", () => {
    for (const kind of ["question", "opinion"] as const)
      given(received(), classified(kind)).when(merge()).refused("not-of-this-kind");
    for (const kind of ["reflection", "petition"] as const)
      given(received(), classified(kind)).when(merge()).then(merged);
  });

  test("not into itself, nor into one that takes no others", () => {
    given(received())
      .when(merge({ report: "r1" }))
      .refused("target-not-mergeable");
    given(received())
      .when(merge({ target: { ...target, takesOthers: false } }))
      .refused("target-not-mergeable");
  });

  test("not what was answered, nor what has others in it", () => {
    given(...handled(), replied())
      .when(merge())
      .refused("already-answered");
    given(received(), joined)
      .when(merge())
      .refused("has-joined", { joined: ["r2"] });
  });

  test("what waits for information waits no more: its clock runs while it is merged", () => {
    given(timed, classified(), assigned(), accepted, asked({ pausedFrom: "2026-11-20" }))
      .when(merge())
      .then(
        { type: "information-not-given", ...stamp },
        { type: "answer-by-moved", day: DUE, policy: level, why: "information-not-given", ...stamp },
        merged,
      );
  });
});

describe("a merged report", () => {
  test("is handled no more, and can be taken out again with a reason", () => {
    for (const next of [
      command("assign"),
      command("classify", { kind: "petition" }),
      command("reply", { text: "…" }),
      command("withdraw"),
      command("ask-information", { text: "…" }),
    ])
      given(...handled(), merged)
        .when(next)
        .refused("report-merged", { into: "r0" });
    const unmerge = command("unmerge", { reason: "Khác việc." });
    given(received(), merged).when(unmerge).then(unmerged);
    given(received()).when(unmerge).refused("not-merged");
    given(...handled(), merged, unmerged)
      .when(command("reply", { text: "Đã sửa." }))
      .then(replied());
  });

  test("stays owed, and is reminded of, until the other one was replied to", () => {
    const reminder = { due: DUE, days: [7], on: "2026-11-23" };
    given(timed, merged)
      .when(command("remind", reminder))
      .then({ type: "report-reminded", ...reminder, ...stamp });
    given(timed, merged).when(through("2026-11-24")).then(answered("2026-11-24"));
    given(timed, merged, answered("2026-11-24")).when(command("remind", reminder)).then();
  });

  test("is answered through the other one once, not before it was merged, and by no third one", () => {
    given(received(), merged).when(through("2026-11-10")).then(answered("2026-11-20"));
    given(received(), merged, answered("2026-11-24")).when(through("2026-11-24")).then();
    given(received(), merged)
      .when(command("answer-through", { report: "r9", on: "2026-11-24" }))
      .then();
    given(received()).when(through("2026-11-24")).then();
  });

  test("taken out again it is owed anew", () => {
    const reminder = { due: DUE, days: [1], on: "2026-11-29" };
    given(timed, merged, answered("2026-11-24"), unmerged)
      .when(command("remind", reminder))
      .then({ type: "report-reminded", ...reminder, ...stamp });
  });
});

describe("the report that others are merged into", () => {
  test("notes them, and notes when they leave, however often it is told", () => {
    const note = command("note-joined", { from: "r2" });
    given(received()).when(note).then(joined);
    given(received(), joined).when(note).then();
    given(...handled(), replied(), closed())
      .when(note)
      .then(joined);
    const leave = command("note-parted", { from: "r2" });
    given(received(), joined)
      .when(leave)
      .then({ type: "report-parted", from: "r2", ...stamp });
    given(received()).when(leave).then();
  });
});

describe("linking", () => {
  const link = (more: object = {}) =>
    command("link", {
      to: "complaint/c1",
      as: "further",
      target: { ...target, takesOthers: false },
      ...more,
    });
  const linked: Event = { type: "report-linked", to: "complaint/c1", as: "further", ...stamp };

  test("names another case, ended or not, once", () => {
    given(...handled(), replied(), closed())
      .when(link())
      .then(linked);
    given(received(), linked).when(link()).then();
    given(received(), linked)
      .when(link({ as: "related" }))
      .then({ ...linked, as: "related" });
  });

  test("not one that there is none of, nor itself", () => {
    given(received())
      .when(link({ target: undefined }))
      .refused("target-unknown");
    given(received())
      .when(link({ to: "hotline-report/r1" }))
      .refused("target-unknown");
  });

  test("a secret case is named from a secret one only, and the refusal does not tell", () => {
    const secret = { to: "denunciation/d1", target: { ...target, isSecret: true } };
    given(received()).when(link(secret)).refused("target-unknown");
    given(received({ flagged: true }))
      .when(link(secret))
      .then({ ...linked, to: "denunciation/d1" });
  });
});
