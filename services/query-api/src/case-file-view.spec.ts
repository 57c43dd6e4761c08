import { expect, test } from "vitest";
import type { Opener, Sealed } from "@sdc/core/sealing";
import type { CaseFile } from "@sdc/projections/case-file";
import { caseFileView } from "./case-file-view.ts";
import { caseFileAnswer } from "./report-answers.ts";

const sealed = (name: string, key = "case:hotline-report/r1"): Sealed => ({ sealed: name, key, from: name });
const by = { subject: "lan", unit: "commune-a" };
const file: CaseFile = {
  id: "r1",
  hasCode: false,
  unit: "commune-a",
  channel: "phone",
  field: "land",
  status: "replied",
  receivedAt: "2026-11-20T01:15:00.000Z",
  place: sealed("place"),
  text: sealed("text"),
  reporter: { person: "p1", name: sealed("name", "person:p1"), phone: sealed("phone", "person:p1") },
  personsNamed: [{ person: "p2", name: sealed("named", "person:p2") }],
  timeline: [
    { version: 1, type: "report-received", at: "2026-11-20T01:16:00.000Z", by, unit: "commune-a" },
    { version: 2, type: "report-replied", at: "2026-11-20T02:00:00.000Z", by, text: sealed("reply") },
  ],
  version: 2,
};
const opener = (gone: readonly string[] = []) => {
  const asked: string[][] = [];
  const open: Opener["open"] = async (values) => {
    asked.push(values.map((value) => value.sealed));
    return values.map((value) => (gone.includes(value.sealed) ? { erased: true } : `open ${value.sealed}`));
  };
  return { asked, open };
};

test("texts are opened, all with one read of keys", async () => {
  const keys = opener();
  const view = await caseFileView(file, keys);
  expect(view).toMatchObject({
    place: "open place",
    text: "open text",
    timeline: [{ version: 1 }, { text: "open reply" }],
  });
  expect(keys.asked).toEqual([["place", "text", "reply"]]);
});

test("identities are never opened: it only says which details are kept, and no id of a person goes out", async () => {
  const view = await caseFileView(file, opener());
  expect(view.reporter).toEqual({ sealed: ["name", "phone"] });
  expect(view.personsNamed).toEqual([{ sealed: ["name"] }]);
  expect(JSON.stringify(view)).not.toMatch(/p1|p2|open name/);
});

test("what was erased reads as erased", async () => {
  const view = await caseFileView(file, opener(["text", "reply"]));
  expect([view.text, view.timeline[1]?.text, view.place]).toEqual([
    { erased: true },
    { erased: true },
    "open place",
  ]);
});

test("every text that anybody wrote on the way is opened too, in one read", async () => {
  const keys = opener();
  const view = await caseFileView(
    {
      ...file,
      original: sealed("original"),
      reporter: { person: "p1", name: sealed("name", "person:p1"), representativeOf: 12 },
      timeline: [
        ...file.timeline,
        {
          version: 3,
          type: "report-classified",
          at: "2026-11-20T03:00:00.000Z",
          by,
          ground: sealed("ground"),
          reason: sealed("reason"),
        },
        {
          version: 4,
          type: "report-split",
          at: "2026-11-20T04:00:00.000Z",
          by,
          parts: [{ report: "r1-1", text: sealed("part"), field: "land" }],
        },
      ],
    },
    keys,
  );
  expect(view).toMatchObject({
    original: "open original",
    reporter: { sealed: ["name"], representativeOf: 12 },
    timeline: [
      {},
      {},
      { ground: "open ground", reason: "open reason" },
      { parts: [{ report: "r1-1", text: "open part" }] },
    ],
  });
  expect(keys.asked).toHaveLength(1);
});

test("an original that holds who sent it stays sealed, and is said to be kept", async () => {
  const wrote = {
    version: 3,
    type: "reporter-wrote",
    at: "2026-11-20T03:00:00.000Z",
    by,
    channel: "zalo",
    text: sealed("wrote"),
    original: sealed("sender"),
  } as const;
  for (const channel of ["email", "zalo", "facebook"] as const) {
    const view = await caseFileView(
      { ...file, channel, original: sealed("sender"), timeline: [...file.timeline, wrote] },
      opener(),
    );
    expect(view).toMatchObject({ originalKept: true, text: "open text" });
    expect(view.timeline.at(-1)).toMatchObject({ originalKept: true, text: "open wrote" });
    expect(JSON.stringify(view)).not.toContain("sender");
  }
});

test("of an attachment the name is opened; where it is stored goes to no reader", async () => {
  const attachment = {
    n: 1,
    key: "0".repeat(32),
    name: sealed("file"),
    mediaType: "image/jpeg",
    bytes: 5,
    sha256: "a".repeat(64),
    from: "reporter",
    at: "2026-11-20T02:00:00.000Z",
  } as const;
  const view = await caseFileView({ ...file, attachments: [attachment] }, opener());
  const { key: _key, sha256: _sha256, ...shown } = attachment;
  expect(view.attachments).toEqual([{ ...shown, name: "open file" }]);
});

test("an identity among the texts would not be opened but reported", async () => {
  const timeline = [{ ...file.timeline[0], reason: sealed("name", "person:p1") }] as CaseFile["timeline"];
  await expect(caseFileView({ ...file, timeline }, opener())).rejects.toThrow("no text of the case");
});

test("it tells whether and with which message the reporter asked for answers where they wrote", async () => {
  const wrote = {
    type: "reporter-wrote",
    at: file.receivedAt,
    by,
    text: sealed("wish"),
    channel: "zalo",
  } as const;
  const timeline = [...file.timeline, { version: 3, ...wrote, answerHere: true }];
  const view = await caseFileView({ ...file, answerHere: true, timeline, version: 3 }, opener());
  expect(caseFileAnswer.parse(view)).toMatchObject({
    answerHere: true,
    timeline: [{}, {}, { text: "open wish", answerHere: true }],
  });
});
