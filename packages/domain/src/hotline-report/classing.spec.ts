import { describe, test } from "vitest";
import type { Event } from "./schema.ts";
import {
  accepted,
  asked,
  assigned,
  classified,
  command,
  complaintPart,
  denunciationPart,
  flagged,
  formal,
  given,
  handled,
  joined,
  merged,
  received,
  replied,
  signed,
  stamp,
  target,
  timed,
  units,
} from "./spec-reports.ts";

const ground = "TT 05/2021/TT-TTCP Đ.6";
const formally = (more: object = {}) =>
  command("classify-formal", {
    kind: "complaint-first",
    document: signed,
    ground: "Luật Khiếu nại Đ.8",
    complaint: complaintPart,
    heirs: units,
    ...more,
  });

describe("the four kinds", () => {
  test("a kind is given with its legal ground", () => {
    given(received())
      .when(command("classify", { kind: "reflection", ground }))
      .then({ type: "report-classified", kind: "reflection", field: "land", ground, ...stamp });
  });

  test("classified anew only with a reason", () => {
    given(received(), classified())
      .when(command("classify", { kind: "petition" }))
      .refused("reason-missing");
    given(received(), classified())
      .when(command("classify", { kind: "reflection", field: "health" }))
      .refused("reason-missing");
    given(received(), classified())
      .when(command("classify", { kind: "petition", reason: "Nêu giải pháp." }))
      .then({
        type: "report-classified",
        kind: "petition",
        field: "land",
        reason: "Nêu giải pháp.",
        ...stamp,
      });
  });

  test("đủ or không đủ điều kiện xử lý is said of what is classified, with a reason", () => {
    const assess = command("assess", { qualified: false, reason: "Không rõ địa chỉ." });
    given(received()).when(assess).refused("not-classified");
    const said = {
      type: "report-assessed",
      qualified: false,
      reason: "Không rõ địa chỉ.",
      ...stamp,
    } as const;
    given(received(), classified()).when(assess).then(said);
    given(received(), classified(), said).when(assess).then();
  });
});

describe("a complaint or a denunciation", () => {
  test("needs its signed document, which is not of the future", () => {
    given(received()).when(formally()).then(formal());
    given(received())
      .when(formally({ document: { ...signed, date: "2026-11-21" } }))
      .refused("dated-in-future");
  });

  test("ends the life of the report: no reply, no rating, no merge, no assignment, no clock", () => {
    const past = [timed, classified(), assigned(), accepted, asked({ pausedFrom: "2026-11-20" }), formal()];
    for (const next of [
      command("reply", { text: "…" }),
      command("rate", { stars: 5, givenBy: "operator" }),
      command("merge-into", { report: "r0", target }),
      command("classify", { kind: "petition", reason: "…" }),
      command("assign"),
      command("ask-information", { text: "…" }),
      command("information-given"),
      command("withdraw"),
      command("close"),
    ])
      given(...past)
        .when(next)
        .refused("report-became-formal");
    given(...past)
      .when(command("remind", { due: "2026-11-30", days: [7], on: "2026-11-23" }))
      .then();
  });

  test("a denunciation is protected from then on", () => {
    given(received(), formal("denunciation")).when(command("flag")).then();
    given(received(), formal()).when(command("flag")).then(flagged);
  });

  test("what has been answered, or has others in it, is no such thing: that is a case of its own", () => {
    given(...handled(), replied())
      .when(formally())
      .refused("already-answered");
    given(received(), joined)
      .when(formally())
      .refused("has-joined", { joined: ["r2"] });
    given(received(), merged).when(formally()).refused("report-merged", { into: "r0" });
  });
});

describe("the case that begins with it", () => {
  const denounced = (more: object = {}, part: object = {}) =>
    formally({
      kind: "denunciation",
      complaint: undefined,
      denunciation: { ...denunciationPart, ...part },
      ...more,
    });
  const by = (unit: string) => ({ by: { subject: "lan", unit } });
  const openedIn = (kind: "complaint" | "denunciation", unit: string, part: object, who = "commune-a") => ({
    type: "report-became-formal",
    kind: kind === "complaint" ? "complaint-first" : kind,
    document: signed,
    ground: "Luật Khiếu nại Đ.8",
    [kind]: { unit, ...(kind === "complaint" ? complaintPart : denunciationPart), ...part },
    ...stamp,
    ...by(who),
  });

  /** The head or a deputy of that unit is named, and the report goes to the level above. */
  const keptFrom = (unit: string, rank: "head" | "deputy"): readonly Event[] => [
    { type: "official-named", official: { unit, rank, subjects: [] }, ...stamp },
    {
      type: "routing-escalated",
      from: unit,
      to: "province",
      hops: 0,
      because: "names-those-over-it",
      ...stamp,
    },
  ];

  test("each kind comes with what its own register asks, and with nothing of the other", () => {
    for (const wrong of [formally({ complaint: undefined }), formally({ denunciation: denunciationPart })])
      given(received()).when(wrong).refused("case-part-unfit", { kind: "complaint-first" });
    for (const wrong of [denounced({ denunciation: undefined }), denounced({ complaint: complaintPart })])
      given(received()).when(wrong).refused("case-part-unfit", { kind: "denunciation" });
  });

  test("who complains is said, or stands in the report", () => {
    const { complainant: _nobody, ...part } = complaintPart;
    given(received())
      .when(formally({ complaint: part }))
      .refused("complainant-missing");
    given(received({ reporter: { name: "Trần Thị B" } }))
      .when(formally({ complaint: part }))
      .then({
        ...openedIn("complaint", "commune-a", {}),
        complaint: { unit: "commune-a", ...part },
      } as never);
  });

  test("what its own register would refuse is refused before the report ends", () => {
    const complaint = (more: object) => formally({ complaint: { ...complaintPart, ...more } });
    const elsewhere = { body: "UBND xã B", unit: "commune-b" };
    given(received())
      .when(complaint({ receivedOn: "2026-11-21" }))
      .refused("dated-in-future");
    given(received())
      .when(complaint({ receivedOn: "2026-11-18" }))
      .refused("dates-out-of-order", { notBefore: signed.date });
    given(received())
      .when(complaint({ knownOn: "2026-11-20" }))
      .refused("dates-out-of-order", { notBefore: "2026-11-20" });
    given(received())
      .when(complaint({ competent: elsewhere }))
      .refused("competence-wrong", { rule: "KN-2011.A7.1" });
    given(received())
      .when(complaint({ against: { body: "Xã X", unit: "commune-x" } }))
      .refused("unit-unknown", { unit: "commune-x" });
    given(received())
      .when(formally({ kind: "complaint-second" }))
      .refused("first-missing");
    given(received())
      .when(formally({ kind: "complaint-second", complaint: { ...complaintPart, of: "c9" } }))
      .refused("first-unknown", { of: "c9" });
    given(received())
      .when(denounced({}, { of: "d9" }))
      .refused("earlier-unknown", { of: "d9" });
    given(received())
      .when(denounced({}, { receivedOn: "2026-11-21" }))
      .refused("dated-in-future");
  });

  test("a complaint is opened with whoever's act it is where whoever classifies reaches them, else where the report is", () => {
    const body = { body: "UBND xã B", unit: "commune-b" };
    const part = { against: body, competent: body };
    const elsewhere = { complaint: { ...complaintPart, ...part } };
    given(received({ unit: "province" }))
      .when(formally({ ...elsewhere, ...by("province") }))
      .then(openedIn("complaint", "commune-b", part, "province") as never);
    given(received())
      .when(formally(elsewhere))
      .then(openedIn("complaint", "commune-a", part) as never);
  });

  test("a denunciation is opened with the head of the unit denounced, of a head or a deputy with the superior", () => {
    given(received())
      .when(denounced())
      .then(openedIn("denunciation", "commune-a", {}) as never);
    for (const deniedRank of ["head", "deputy"] as const)
      given(received())
        .when(denounced({}, { deniedRank }))
        .then(
          ...keptFrom("commune-a", deniedRank),
          openedIn("denunciation", "province", { deniedRank }) as never,
        );
    const other = { deniedUnit: "commune-b" };
    given(received())
      .when(denounced({}, other))
      .then(openedIn("denunciation", "commune-a", other) as never);
    given(received({ unit: "province" }))
      .when(denounced(by("province"), other))
      .then(openedIn("denunciation", "commune-b", other, "province") as never);
    // Nobody of the register stands above the top: that body is told outside.
    const top = { deniedUnit: "province", deniedRank: "head" };
    given(received({ unit: "province" }))
      .when(denounced(by("province"), top))
      .refused("superior-competent", { rule: "TC-2018.A12.1" });
  });

  test("whoever is denounced is named by the report from then on: it leaves their unit, as what it became does", () => {
    const rank = "deputy";
    const already: Event = {
      type: "official-named",
      official: { unit: "commune-a", rank, subjects: [] },
      ...stamp,
    };
    given(received(), already)
      .when(denounced({}, { deniedRank: rank }))
      .then(openedIn("denunciation", "province", { deniedRank: rank }) as never);
    // Known as a person: kept from them alone, and it stays where it is.
    given(received())
      .when(denounced({}, { deniedSubject: "minh" }))
      .then(
        {
          type: "official-named",
          official: { unit: "commune-a", rank: "other", subjects: ["minh"] },
          ...stamp,
        },
        openedIn("denunciation", "commune-a", { deniedSubject: "minh" }) as never,
      );
  });

  test("it is opened with no unit whose head or deputy the report names: it is kept from them, whatever it is called", () => {
    const named: Event = {
      type: "official-named",
      official: { unit: "commune-b", rank: "head", subjects: ["binh"] },
      ...stamp,
    };
    const other = { deniedUnit: "commune-b" };
    given(received({ unit: "province" }), named)
      .when(denounced(by("province"), other))
      .then(openedIn("denunciation", "province", other, "province") as never);
  });

  test("that it is open is noted once; of a denunciation neither its id nor where it is", () => {
    const note = command("note-case-opened", { to: "complaint/c1", unit: "commune-a" });
    const complaint = {
      type: "report-case-opened",
      kind: "complaint",
      to: "complaint/c1",
      unit: "commune-a",
      ...stamp,
    } as const;
    given(received(), formal()).when(note).then(complaint);
    given(received(), formal(), complaint).when(note).then();
    given(received(), formal("denunciation"))
      .when(command("note-case-opened", { to: "denunciation/d1", unit: "province" }))
      .then({ type: "report-case-opened", kind: "denunciation", ...stamp });
    given(received()).when(note).then();
  });
});
