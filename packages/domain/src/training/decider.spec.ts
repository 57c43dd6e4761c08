import { describe, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import { training } from "./decider.ts";
import type { Event } from "./schema.ts";
import {
  announce,
  announced,
  asked,
  attendance,
  chi,
  enrolled,
  held,
  lan,
  minh,
  stamp,
} from "./spec-trainings.ts";

const { given } = rulesOf(training);
const enrol = (...officers: object[]) => asked("enrol", { unit: "xa-a", officers });
const record = (day: string, present: readonly string[], others?: object) =>
  asked("record-attendance", { day, present, ...(others && { others }) });
const cancel = asked("cancel", { reason: "bão", on: "2026-03-09" });
const cancelled: Event = { type: "training-cancelled", reason: "bão", on: "2026-03-09", ...stamp };
const ended = { unit: "old", heirs: ["xa-a"] };
const close = asked("close", {});
const both = [attendance("2026-03-10", ["lan"]), attendance("2026-03-12", ["lan"])];

describe("a training is announced", () => {
  test("once, by a unit that stands, with a place or an address to join", () => {
    given().when(announce()).then(announced);
    given(announced).when(announce()).refused("already-announced");
    given()
      .when(announce({ unit: "old", on: "2026-03-11", sessions: [{ day: "2026-03-12" }] }))
      .refused("unit-not-in-office", ended);
    given()
      .when(announce({ partners: ["xa-a", "nowhere"] }))
      .refused("unit-unknown", { unit: "nowhere" });
    given()
      .when(announce({ place: undefined }))
      .refused("place-missing");
  });

  test("not tomorrow, not after its first day, and no day comes twice or before the one before", () => {
    given()
      .when(announce({ on: "2026-03-17", sessions: [{ day: "2026-03-18" }] }))
      .refused("dated-in-future");
    given()
      .when(announce({ on: "2026-03-11" }))
      .refused("dates-out-of-order", { notBefore: "2026-03-11" });
    for (const second of ["2026-03-10", "2026-03-09"])
      given()
        .when(announce({ sessions: [{ day: "2026-03-10" }, { day: second }] }))
        .refused("dates-out-of-order", { notBefore: "2026-03-10" });
    given()
      .when(announce({ sessions: [{ day: "2026-03-10", from: "11:00", to: "08:00" }] }))
      .refused("hours-out-of-order", { day: "2026-03-10" });
  });

  test("its days, place and seats change, but for a day that was held and places that are taken", () => {
    const changed = { sessions: [{ day: "2026-03-12" }], place: "Nhà văn hoá", seats: 40, on: "2026-03-09" };
    given(announced)
      .when(asked("change", changed))
      .then({ type: "training-changed", ...changed, ...stamp });
    given(announced, enrolled(lan), attendance("2026-03-10", ["lan"]))
      .when(asked("change", changed))
      .refused("attendance-recorded", { day: "2026-03-10" });
    given(announced, enrolled(lan, minh))
      .when(asked("change", { ...changed, seats: 1 }))
      .refused("training-full", { seats: 1, taken: 2 });
    given(announced)
      .when(asked("change", { ...changed, sessions: [{ day: "2026-03-01" }] }))
      .refused("dates-out-of-order", { notBefore: "2026-03-02" });
  });
});

describe("a unit enrols its own people", () => {
  test("somebody who is enrolled already, or named twice, takes no second place", () => {
    given(announced).when(enrol(lan, lan)).then(enrolled(lan));
    given(announced, enrolled(lan)).when(enrol(lan)).then();
    given(announced, enrolled(lan)).when(enrol(lan, minh)).then(enrolled(minh));
  });

  test("all of them or none, never beyond the places", () => {
    given(announced, enrolled(lan)).when(enrol(minh, chi)).refused("training-full", { seats: 2, taken: 1 });
    given(announced, enrolled(lan))
      .when(asked("reserve", { unit: "xa-b", people: 2 }))
      .refused("training-full", { seats: 2, taken: 1 });
  });

  test("places for people without a user id are a number, which the last word sets", () => {
    const reserved = (people: number): Event => ({ type: "places-reserved", unit: "xa-b", people, ...stamp });
    const reserve = (people: number) => asked("reserve", { unit: "xa-b", people });
    given(announced).when(reserve(2)).then(reserved(2));
    given(announced, reserved(2)).when(reserve(2)).then();
    given(announced, reserved(2)).when(enrol(lan)).refused("training-full", { seats: 2, taken: 2 });
    given(announced, reserved(2), reserved(0)).when(enrol(lan, minh)).then(enrolled(lan, minh));
  });

  test("nobody whom another unit has enrolled; a place given back is free again", () => {
    const given2 = given(announced, enrolled(lan));
    given2
      .when(asked("enrol", { unit: "xa-b", officers: [lan] }))
      .refused("enrolled-elsewhere", { subject: "lan", unit: "xa-a" });
    given2
      .when(asked("cancel-enrolment", { unit: "xa-b", subject: "lan" }))
      .refused("not-enrolled", { subject: "lan" });
    const back: Event = { type: "enrolment-cancelled", unit: "xa-a", subject: "lan", ...stamp };
    given2.when(asked("cancel-enrolment", { unit: "xa-a", subject: "lan" })).then(back);
    given(announced, enrolled(lan), back).when(enrol(minh, chi)).then(enrolled(minh, chi));
    // The organiser too.
    given2.when(asked("cancel-enrolment", { unit: "snv", subject: "lan" })).then(back);
    given(announced, enrolled(lan), attendance("2026-03-10", ["lan"]))
      .when(asked("cancel-enrolment", { unit: "xa-a", subject: "lan" }))
      .refused("attended-already", { subject: "lan" });
  });

  test("a unit that ended before the last day sends nobody, and nobody is sent once it is held or cancelled", () => {
    given(announced)
      .when(asked("enrol", { unit: "old", officers: [lan] }))
      .refused("unit-not-in-office", ended);
    given(announced, cancelled).when(enrol(lan)).refused("training-cancelled");
    given(announced, enrolled(lan), ...both, held("assigned-officer-training-held", 1))
      .when(enrol(minh))
      .refused("training-held");
  });
});

describe("it is held", () => {
  test("who came is said of each of its days, and said again it takes the place of what was said", () => {
    given(announced, enrolled(lan, minh))
      .when(record("2026-03-10", ["lan", "lan"]))
      .then(attendance("2026-03-10", ["lan"]));
    given(announced, enrolled(lan, minh), attendance("2026-03-10", ["lan"]))
      .when(record("2026-03-10", ["minh"]))
      .then(attendance("2026-03-10", ["minh"]));
    given(announced, enrolled(lan, minh), attendance("2026-03-10", ["lan"]))
      .when(record("2026-03-10", ["lan"]))
      .then();
  });

  test("of no other day, none to come, and of nobody who is not enrolled", () => {
    given(announced)
      .when(record("2026-03-11", []))
      .refused("not-a-session-day", { days: ["2026-03-10", "2026-03-12"] });
    const later = { type: "training-changed" as const, sessions: [{ day: "2026-03-17" }], seats: 2 };
    given(announced, { ...later, place: "x", on: "2026-03-09", ...stamp })
      .when(record("2026-03-17", []))
      .refused("dated-in-future");
    given(announced, enrolled(lan))
      .when(record("2026-03-10", ["minh"]))
      .refused("not-enrolled", { subject: "minh" });
  });

  test("people without a user id are a number for each unit", () => {
    const six = [{ unit: "xa-b", people: 6 }];
    given(announced)
      .when(record("2026-03-10", [], six))
      .then(attendance("2026-03-10", [], six));
    given(announced)
      .when(record("2026-03-10", [], [...six, ...six]))
      .refused("unit-twice", { unit: "xa-b" });
    given(announced)
      .when(record("2026-03-12", [], [{ unit: "old", people: 1 }]))
      .refused("unit-not-in-office", ended);
  });

  test("it is closed when each day has its attendance and somebody came, once; then nothing of that changes", () => {
    given(announced, enrolled(lan), attendance("2026-03-10", ["lan"]))
      .when(close)
      .refused("attendance-missing", { day: "2026-03-12" });
    given(announced, attendance("2026-03-10", []), attendance("2026-03-12", []))
      .when(close)
      .refused("nobody-came");
    const closed = [announced, enrolled(lan), ...both, held("assigned-officer-training-held", 1)];
    given(announced, enrolled(lan), ...both)
      .when(close)
      .then(held("assigned-officer-training-held", 1));
    given(...closed)
      .when(close)
      .then();
    given(...closed)
      .when(record("2026-03-10", []))
      .refused("training-held");
    given(...closed)
      .when(cancel)
      .refused("training-held");
  });

  test("each audience has an event of its own; officers are counted once, others by their fullest day", () => {
    const mixed: Event = { ...announced, audiences: ["assigned-officers", "mediators"] } as Event;
    given(
      mixed,
      enrolled(lan),
      attendance("2026-03-10", ["lan"], [{ unit: "xa-b", people: 3 }]),
      attendance("2026-03-12", ["lan"], [{ unit: "xa-b", people: 5 }]),
    )
      .when(close)
      .then(held("assigned-officer-training-held", 6), held("mediator-training-held", 6));
  });

  test("materials come with a link or a document, also afterwards; a cancelled training has none", () => {
    const material = { title: "Bài giảng", link: "https://snv.example/bai-giang", on: "2026-03-10" };
    const published: Event = {
      type: "training-material-published",
      unit: "snv",
      topic: "Luật Thực hiện dân chủ ở cơ sở",
      n: 1,
      ...material,
      ...stamp,
    };
    given(announced).when(asked("publish-material", material)).then(published);
    given(announced, published, enrolled(lan), ...both, held("assigned-officer-training-held", 1))
      .when(asked("publish-material", material))
      .then({ ...published, n: 2 });
    given(announced)
      .when(asked("publish-material", { title: "x", on: "2026-03-10" }))
      .refused("material-empty");
    given(announced)
      .when(asked("publish-material", { ...material, on: "2026-03-01" }))
      .refused("dates-out-of-order", { notBefore: "2026-03-02" });
    given(announced, cancelled).when(asked("publish-material", material)).refused("training-cancelled");
  });

  test("material that was published by mistake is withdrawn, once", () => {
    const published: Event = {
      type: "training-material-published",
      unit: "snv",
      topic: "Luật Thực hiện dân chủ ở cơ sở",
      n: 1,
      title: "Bài giảng",
      link: "https://snv.example/nham",
      on: "2026-03-10",
      ...stamp,
    };
    const withdrawn: Event = { type: "training-material-withdrawn", n: 1, ...stamp };
    const withdraw = asked("withdraw-material", { n: 1 });
    given(announced).when(withdraw).refused("material-unknown", { n: 1 });
    given(announced, published).when(withdraw).then(withdrawn);
    given(announced, published, withdrawn).when(withdraw).then();
  });

  test("only whoever was there has a test result, also one that comes afterwards", () => {
    const result = asked("record-result", { subject: "lan", result: "8/10" });
    given(announced, enrolled(lan)).when(result).refused("not-attended", { subject: "lan" });
    given(announced, enrolled(lan), ...both, held("assigned-officer-training-held", 1))
      .when(result)
      .then({ type: "training-result-recorded", subject: "lan", result: "8/10", ...stamp });
  });
});

describe("it is cancelled", () => {
  test("once, while nobody has attended, and then takes nothing more", () => {
    given(announced, enrolled(lan)).when(cancel).then(cancelled);
    given(announced, cancelled).when(cancel).then();
    given(announced, enrolled(lan), attendance("2026-03-10", ["lan"]))
      .when(cancel)
      .refused("attended-already");
    given(announced, attendance("2026-03-10", [], [{ unit: "xa-b", people: 1 }]))
      .when(cancel)
      .refused("attended-already");
    given(announced, attendance("2026-03-10", [])).when(cancel).then(cancelled);
    given(announced, cancelled).when(record("2026-03-10", [])).refused("training-cancelled");
  });
});

describe("when its organiser ends", () => {
  const passOn = asked("pass-on", { from: "old", to: "xa-a", on: "2026-03-12" });
  const theirs: Event = { ...announced, unit: "old" } as Event;

  test("an open training goes to the heir, once; one that is over stays where it was", () => {
    const passed: Event = {
      type: "training-passed-on",
      from: "old",
      to: "xa-a",
      on: "2026-03-12",
      ...stamp,
    };
    given(theirs).when(passOn).then(passed);
    given(theirs, passed).when(passOn).then();
    given(theirs, cancelled).when(passOn).then();
    given(announced).when(passOn).then();
    given(theirs)
      .when(asked("pass-on", { from: "old", to: "xa-a", on: "2026-03-10" }))
      .refused("unit-not-in-office", { unit: "xa-a" });
  });
});
