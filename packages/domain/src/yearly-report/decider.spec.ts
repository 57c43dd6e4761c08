import { describe, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import type { UnitState } from "../org-unit/decider.ts";
import type { Units } from "../units.ts";
import { post } from "../post/decider.ts";
import type { Event as PostEvent } from "../post/schema.ts";
import { yearlyReport } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const at = "2026-11-23T01:00:00.000Z";
const own = { at, by: { subject: "head", unit: "commune-a" } };
const city = { at, by: { subject: "city", unit: "city-48" } };
const commune: UnitState = {
  established: true,
  kind: "commune",
  name: "Xã A",
  parent: "city-48",
  from: "2025-07-01",
  heirs: [],
};
const units: Units = { "commune-a": commune };
const id = "commune-a:IV.1.b:2026";
const brought = { id, units, ...own };

const content = {
  title: "Kết quả thực hiện dân chủ ở cơ sở năm 2026",
  figures: [{ obligation: "II.5.b.2", owed: 12, answered: 11, onTime: 9, late: 3, open: 1 }],
  covers: { from: "2025-11-16", to: "2026-11-15" },
};
const paper = {
  docType: "Báo cáo",
  number: "12/BC-UBND",
  date: "2026-11-20",
  issuer: "UBND xã A",
  title: content.title,
  signer: "Chủ tịch UBND xã",
};
const draft = (more: object = {}): Command => ({ type: "draft", ...content, ...brought, ...more });
const drafted: Extract<Event, { type: "yearly-report-drafted" }> = {
  type: "yearly-report-drafted",
  unit: "commune-a",
  obligation: "IV.1.b",
  node: "IV.1.b:2026",
  ...content,
  ...own,
};
const sign = (more: object = {}): Command => ({
  type: "sign",
  ...paper,
  secrecy: "none",
  ...brought,
  ...more,
});
const signed: Event = { type: "yearly-report-signed", ...paper, authority: { by: "role" }, ...own };
const submit: Command = { type: "submit", ...brought };
const submitted = (nth = 1): Extract<Event, { type: "yearly-report-submitted" }> => ({
  type: "yearly-report-submitted",
  nth,
  ...paper,
  figures: content.figures,
  covers: content.covers,
  ...own,
});
const receive: Command = { type: "receive", id, units, ...city };
const received: Event = { type: "yearly-report-received", ...city };
const back: Command = { type: "send-back", reason: "thiếu phụ lục 2", id, units, ...city };
const returned: Event = { type: "yearly-report-returned", reason: "thiếu phụ lục 2", ...city };

const { given } = rulesOf(yearlyReport);

describe("the way of a report", () => {
  test("it is drafted, signed, submitted and received", () => {
    given().when(draft()).then(drafted);
    given(drafted).when(sign()).then(signed);
    given(drafted, signed).when(submit).then(submitted());
    given(drafted, signed, submitted()).when(receive).then(received);
  });

  test("what is submitted repeats the document and the figures of the draft: what was known then", () => {
    given(drafted, { ...drafted, figures: [] }, signed)
      .when(submit)
      .then({ ...submitted(), figures: [] });
  });

  test("sent back with a reason it is drafted, signed and submitted again", () => {
    given(drafted, signed, submitted()).when(back).then(returned);
    given(drafted, signed, submitted(), returned).when(draft()).then(drafted);
    given(drafted, signed, submitted(), returned, drafted).when(sign()).then(signed);
    given(drafted, signed, submitted(), returned, drafted, signed).when(submit).then(submitted(2));
  });

  test("a received one can still be sent back", () => {
    given(drafted, signed, submitted(), received).when(back).then(returned);
  });

  test("a step done twice changes nothing", () => {
    given(drafted, signed, submitted()).when(submit).then();
    given(drafted, signed, submitted(), received).when(receive).then();
    given(drafted, signed, submitted(), returned).when(back).then();
  });
});

describe("no step comes before the one it needs", () => {
  test("no signature without a draft newer than the last one", () => {
    given().when(sign()).refused("not-drafted");
    given(drafted, signed).when(sign()).refused("not-drafted");
    given(drafted, signed, submitted(), returned).when(sign()).refused("not-drafted");
  });

  test("nothing unsigned is submitted, also not a draft made after the signature", () => {
    given(drafted).when(submit).refused("not-signed");
    given(drafted, signed, drafted).when(submit).refused("not-signed");
    given(drafted, signed, submitted(), returned).when(submit).refused("not-signed");
  });

  test("nothing is received or sent back that was not submitted", () => {
    given(drafted, signed).when(receive).refused("not-submitted");
    given(drafted, signed).when(back).refused("not-submitted");
    given(drafted, signed, submitted(), returned).when(receive).refused("not-submitted");
  });

  test("what was submitted stays as it is until it is sent back", () => {
    given(drafted, signed, submitted()).when(draft()).refused("already-submitted");
    given(drafted, signed, submitted()).when(sign()).refused("already-submitted");
    given(drafted, signed, submitted(), received).when(draft()).refused("already-received");
  });
});

describe("who signs", () => {
  const decision = { number: "1", date: "2025-12-20", issuer: "UBND" };
  const postsOf = (...events: readonly PostEvent[]) =>
    events.reduce((state, event) => post.evolve(state, event), post.initial);
  const created = (name: string, rank: "head" | "deputy"): PostEvent => ({
    type: "post-created",
    post: name,
    title: name,
    rank,
    from: "2025-07-01",
    ...own,
  });
  const appointed = (n: number, subject: string, more: object = {}): PostEvent => ({
    type: "appointed",
    n,
    post: "chu-tich",
    subject,
    as: "holder",
    from: "2026-01-01",
    decision,
    ...own,
    ...more,
  });
  const filled = postsOf(
    created("chu-tich", "head"),
    created("pho-1", "deputy"),
    appointed(1, "earlier", { to: "2026-11-20" }),
    appointed(2, "head", { from: "2026-11-20" }),
    appointed(3, "deputy", { post: "pho-1" }),
    appointed(4, "standing-in", { as: "acting" }),
  );
  const by = (subject: string) => ({ by: { subject, unit: "commune-a" } });
  const posts = { "commune-a": filled };

  test.each([
    ["head", "head"],
    ["standing-in", "acting"],
    ["deputy", "deputy"],
  ] as const)("%s was that on the day of the document, and the event says so", (subject, standing) => {
    given(drafted)
      .when(sign({ posts, ...by(subject) }))
      .then({ ...signed, authority: { by: "post", standing }, ...by(subject) });
  });

  test("nobody else, whatever their role: neither whoever left before, nor whoever is head of the unit above", () => {
    for (const subject of ["earlier", "city", "nobody"])
      given(drafted)
        .when(
          sign({
            posts: { ...posts, "city-48": postsOf(created("chu-tich", "head"), appointed(1, "city")) },
            ...by(subject),
          }),
        )
        .refused("signer-not-in-post", { unit: "commune-a", on: "2026-11-20" });
    given(drafted)
      .when(sign({ posts, ...by("earlier"), date: "2026-11-19" }))
      .then({ ...signed, date: "2026-11-19", authority: { by: "post", standing: "head" }, ...by("earlier") });
    given(drafted)
      .when(sign({ posts, date: "2026-11-19" }))
      .refused("signer-not-in-post", { unit: "commune-a", on: "2026-11-19" });
  });

  test("a post with nobody in it is not a unit without posts; where none is recorded the role is believed, and said to be", () => {
    given(drafted)
      .when(sign({ posts: { "commune-a": postsOf(created("chu-tich", "head")) } }))
      .refused("signer-not-in-post", { unit: "commune-a", on: "2026-11-20" });
    given(drafted)
      .when(sign({ posts: { "city-48": filled } }))
      .then(signed);
  });

  test("of a report that has passed to the heir, by the posts of the heir; what is submitted repeats the document alone", () => {
    const passedOn: Event = {
      type: "yearly-report-passed-on",
      unit: "commune-a",
      obligation: "IV.1.b",
      node: "IV.1.b:2026",
      from: "commune-a",
      to: "commune-b",
      on: "2026-11-01",
      ...own,
    };
    const both = { ...units, "commune-b": commune };
    given(drafted, passedOn)
      .when(sign({ posts, units: both }))
      .then(signed);
    given(drafted, passedOn)
      .when(sign({ posts: { "commune-b": filled }, units: both, ...by("nobody") }))
      .refused("signer-not-in-post", { unit: "commune-b", on: "2026-11-20" });
    given(drafted, { ...signed, authority: { by: "post", standing: "head" } })
      .when(submit)
      .then(submitted());
  });
});

describe("the unit ends while its report is under way", () => {
  const merged: Units = {
    ...units,
    "commune-a": { ...commune, to: "2026-12-01", heirs: ["commune-b"] },
    "commune-b": commune,
  };
  const passOn = (more: object = {}): Command => ({
    type: "pass-on",
    from: "commune-a",
    to: "commune-b",
    on: "2026-12-01",
    ...brought,
    units: merged,
    ...more,
  });
  const passedOn: Event = {
    type: "yearly-report-passed-on",
    unit: "commune-a",
    obligation: "IV.1.b",
    node: "IV.1.b:2026",
    from: "commune-a",
    to: "commune-b",
    on: "2026-12-01",
    ...own,
  };
  const heir = { at, by: { subject: "head-b", unit: "commune-b" } };

  test("it passes to the heir at every step, once; received it is done and stays", () => {
    for (const way of [
      [drafted],
      [drafted, signed],
      [drafted, signed, submitted()],
      [drafted, signed, submitted(), returned],
    ]) {
      given(...way)
        .when(passOn())
        .then(passedOn);
      given(...way, passedOn)
        .when(passOn())
        .then();
    }
    given(drafted, signed, submitted(), received).when(passOn()).then();
    given().when(passOn()).then();
  });

  test("it passes only from a unit that has ended to one that stands", () => {
    given(drafted).when(passOn({ units })).refused("unit-unknown", { unit: "commune-a" });
    given(drafted)
      .when(passOn({ units: { ...merged, "commune-a": commune } }))
      .refused("unit-not-in-office", { unit: "commune-b" });
    given(drafted)
      .when(passOn({ on: "2026-11-30" }))
      .refused("unit-not-in-office", { unit: "commune-b" });
  });

  test("the heir goes on with it, also where the unit had ended before the day it was due; it is no level above", () => {
    const early = { ...merged, "commune-a": { ...commune, to: "2026-11-01", heirs: ["commune-b"] } };
    const redrafted = { ...drafted, ...heir };
    given(drafted, signed, submitted(), returned, passedOn)
      .when(draft({ units: early, ...heir }))
      .then(redrafted);
    given()
      .when(draft({ units: early }))
      .refused("not-owed");
    given(drafted, passedOn, redrafted, signed, submitted())
      .when({ ...receive, ...heir })
      .refused("own-report");
    given(drafted, passedOn, redrafted, signed, submitted())
      .when({ ...back, ...heir })
      .refused("own-report");
  });
});

test("no unit receives or sends back its own report", () => {
  given(drafted, signed, submitted())
    .when({ ...receive, ...own })
    .refused("own-report");
  given(drafted, signed, submitted())
    .when({ ...back, ...own })
    .refused("own-report");
});

describe("bad drafts and documents", () => {
  test("only a duty that is a report, and that the unit owes", () => {
    given()
      .when(draft({ id: "commune-a:II.1.h:2026" }))
      .refused("no-report");
    given()
      .when(draft({ id: "commune-a:IV.1.b:2024" }))
      .refused("not-owed");
    given()
      .when(draft({ units: {} }))
      .refused("unit-unknown");
  });

  test("no period that ends before it begins", () => {
    given()
      .when(draft({ covers: { from: "2026-11-15", to: "2025-11-16" } }))
      .refused("covers-backwards");
  });

  test("no document of tomorrow, none that bears a secrecy mark, whatever else is wrong", () => {
    given(drafted)
      .when(sign({ date: "2026-11-24" }))
      .refused("document-in-future");
    given()
      .when(sign({ secrecy: "mat" }))
      .refused("document-classified");
    given()
      .when(sign({ title: "MẬT: kết quả" }))
      .refused("document-classified");
  });
});
