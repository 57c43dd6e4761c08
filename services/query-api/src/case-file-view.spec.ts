import { expect, test } from "vitest";
import type { Opener, Sealed } from "@sdc/core/sealing";
import type { CaseFile } from "@sdc/projections/case-file";
import { caseFileView } from "./case-file-view.ts";

const sealed = (name: string, key = "case:hotline-report/r1"): Sealed => ({ sealed: name, key, from: name });
const by = { subject: "lan", unit: "commune-a" };
const file: CaseFile = {
  id: "r1",
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
