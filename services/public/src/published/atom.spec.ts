import { expect, test } from "vitest";
import type { PublicReport } from "@sdc/projections/public-reports";
import { parsedXml } from "../xml-testing.ts";
import { atomOf, tagOf } from "./atom.ts";

const HOSTILE = `</title><script>alert("x")</script>&amp;'\u0007\uFFFE ]]>`;
const report: PublicReport = {
  id: "r1",
  unit: "commune-a",
  field: "land",
  status: "replied",
  receivedAt: "2026-11-20T01:15:00.000Z",
  publishedAt: "2026-11-21T01:00:00.000Z",
  updatedAt: "2026-11-22T01:00:00.000Z",
  title: HOSTILE,
  text: "Đường hỏng.",
  answer: "Đã sửa.",
};
const origin = "https://sodanchu.example";

test("a feed is well-formed whatever was written, and has what RFC 4287 asks of a feed and of an entry", () => {
  const feed = parsedXml(atomOf({ origin, items: [report], unit: { id: "commune-a", name: HOSTILE } }));
  const of = (name: string, at = feed) => at.children.filter((one) => one.name === name);
  expect([feed.name, feed.attributes["xmlns"]]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
  for (const name of ["id", "title", "updated", "author"]) expect([name, of(name).length]).toEqual([name, 1]);
  expect(of("updated")[0]?.text).toBe(report.updatedAt);
  expect(of("link").map(({ attributes }) => [attributes["rel"], attributes["href"]])).toEqual([
    ["self", `${origin}/cong-khai/nguon-tin.atom?unit=commune-a`],
    ["alternate", `${origin}/cong-khai?unit=commune-a`],
  ]);
  const [entry = feed] = of("entry");
  for (const name of ["id", "title", "updated", "content"])
    expect([name, of(name, entry).length]).toEqual([name, 1]);
  expect(of("title", entry)[0]?.text).toBe(`</title><script>alert("x")</script>&amp;' ]]>`);
  expect(of("content", entry)[0]?.text).toContain("Đã sửa.");
});

test("a feed of nothing is one as well; the same feed has the same tag", () => {
  const empty = atomOf({ origin, items: [] });
  expect(parsedXml(empty).children.map(({ name }) => name)).not.toContain("entry");
  expect(tagOf(empty)).toBe(tagOf(atomOf({ origin, items: [] })));
  expect(tagOf(empty)).not.toBe(tagOf(atomOf({ origin, items: [report] })));
});
