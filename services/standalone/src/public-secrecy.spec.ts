import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, browser, codeIn, formsIn, type PageSeen, sendThrough } from "./public-testing.ts";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;
type Planted = { readonly stream: string; readonly code: string };

const OTHER = "commune-20341-2025b";
const CITY: As = { role: "operator", unit: "city-48" };
const officer = (unit: string): As => ({ role: "case-officer", unit });
const PDF = (name: string) => ({
  name,
  type: "application/pdf",
  bytes: Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
});

const PAGES = ["/", "/gui", "/theo-doi", "/khong-duoc-bao-ve", "/cong-khai", "/khong-co"];
const FORMS = ["/theo-doi", "/theo-doi/nhan", "/theo-doi/danh-gia", "/theo-doi/mo-lai", "/theo-doi/rut"];

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  let planted: Readonly<Record<"lead" | "merged" | "flagged" | "letter" | "above", Planted>>;

  let versions: readonly number[];

  const send = async (name: string, said: Readonly<Record<string, string>> = {}): Promise<Planted> => {
    const before = await streams();
    const marked = {
      text: `MARKER-${name}-TEXT`,
      place: `MARKER-${name}-PLACE`,
      "person-1": `MARKER-${name}-NAMED`,
      "post-1": `MARKER-${name}-POST`,
      name: `MARKER-${name}-WHO`,
      phone: `MARKER-${name}-PHONE`,
      email: `MARKER-${name}-EMAIL`,
    };
    const { page } = await sendThrough(browser(sdc.app), { ...marked, ...said }, [
      PDF(`MARKER-${name}-FILE.pdf`),
    ]);
    const [stream = ""] = [...(await streams()).difference(before)];
    await sdc.standalone.caughtUp();
    return { stream, code: codeIn(page) };
  };
  const streams = async () =>
    new Set(
      (await Array.fromAsync(sdc.standalone.log.scan()))
        .flatMap(({ commits }) => commits.map(({ stream }) => stream))
        .filter((stream) => stream.startsWith("hotline-report/")),
    );
  /** Every one of these must be taken, so that what it plants is there. */
  const give = async (stream: string, command: string, body: object = {}, as: As = { unit: COMMUNE }) => {
    const answer = await sdc.post(`/v1/${stream}/${command}`, body, as);
    if (answer.status !== 200) throw new Error(`${command}: ${JSON.stringify(answer.body)}`);
    await sdc.standalone.caughtUp();
  };
  const heads = () =>
    Promise.all(
      Object.values(planted).map(async ({ stream }) => (await sdc.standalone.log.read(stream)).head.next),
    );
  const idOf = ({ stream }: Planted) => stream.replace("hotline-report/", "");

  beforeAll(async () => {
    sdc = await open(engine);
    const lead = await send("LEAD");
    const merged = await send("MERGED");
    const flagged = await send("FLAGGED", { flagged: "1" });
    const letter = await send("LETTER");
    const above = await send("ABOVE", { head: "1" });
    for (const { stream } of [lead, merged])
      await give(stream, "classify", { kind: "reflection", ground: "MARKER-OFFICE-GROUND" });
    await give(
      lead.stream,
      "assess",
      { qualified: true, reason: "MARKER-OFFICE-ASSESSED" },
      officer(COMMUNE),
    );
    await give(lead.stream, "assign", { unit: OTHER }, CITY);
    await give(lead.stream, "refuse-assignment", { ground: "MARKER-OFFICE-REFUSED" }, officer(OTHER));
    await give(lead.stream, "assign", { unit: COMMUNE, officer: "MARKER-OFFICE-NAME" }, CITY);
    await give(lead.stream, "accept", {}, officer(COMMUNE));
    await give(merged.stream, "merge-into", { report: idOf(lead) });
    await give(lead.stream, "ask-information", { text: "MARKER-LEAD-ASKED" }, officer(COMMUNE));
    await give(lead.stream, "information-given", { text: "MARKER-OFFICE-GIVEN" }, officer(COMMUNE));
    await give(lead.stream, "write-to-reporter", { text: "MARKER-LEAD-TOLD" }, officer(COMMUNE));
    const reason = { n: 1, reason: "MARKER-OFFICE-TAKEN-OUT" };
    await give(lead.stream, "withdraw-attachment", reason, officer(COMMUNE));
    await give(lead.stream, "reply", { text: "MARKER-LEAD-ANSWER" }, officer(COMMUNE));
    await give(merged.stream, "write-to-reporter", { text: "MARKER-MERGED-TOLD" }, officer(COMMUNE));
    const parts = [
      { text: "MARKER-OFFICE-CUT-1", field: "land", kind: "reflection" },
      { text: "MARKER-OFFICE-CUT-2", field: "health", kind: "reflection" },
    ];
    await give(letter.stream, "split", { parts }, officer(COMMUNE));
    // The register begins the parts by itself.
    while (!/Phần 1.*Phần 2/.test((await opened(letter.code)).text))
      await new Promise((done) => setTimeout(done, 20));
    await give(`${letter.stream}-2`, "assign");
    await give(`${letter.stream}-2`, "accept", {}, officer(COMMUNE));
    await give(`${letter.stream}-2`, "reply", { text: "MARKER-LETTER-ANSWER" }, officer(COMMUNE));
    planted = { lead, merged, flagged, letter, above };
    versions = await heads();
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const opened = (code: string): Promise<PageSeen> => browser(sdc.app).post("/theo-doi", { code });

  /** Every page there is, and every form of them sent with that code: whole, empty, wrong, for each part, and as it stands. */
  const everything = async (by: Browser, code: string): Promise<readonly PageSeen[]> => {
    const key = "k".repeat(22);
    const own = formsIn(await by.post("/theo-doi", { code }));
    const others = Object.values(planted).map(idOf);
    return Promise.all([
      ...PAGES.map((path) => by.ask(path)),
      ...PAGES.map((path) => by.ask(`${path}?lang=en&code=${code}`)),
      ...FORMS.flatMap((path) => [
        by.post(path, { code }),
        by.post(path, { code, key: "wrong" }),
        by.post(`${path}?lang=en`, { code, "rate-stars": "9" }),
        by.post(path, { code: `${code}1` }),
        by.post(path, { code: code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)) }),
        ...["1", "2", "3", ...others].map((part) =>
          by.post(path, { code, key, part, [`rate-stars-${part}`]: "9" }),
        ),
        ...others.map((id) =>
          by.post(path, { code, key: "x", id, report: id, stream: `hotline-report/${id}`, on: id }),
        ),
      ]),
      // What they may do they do not, so that nothing changes while all is read.
      ...own
        .filter(({ action }) => action.endsWith("/nhan"))
        .map(({ action, fields }) => by.post(action, fields)),
    ]);
  };
  /** Asked for by what a case is called inside: such a page repeats its own address at most. */
  const askedByName = (by: Browser): Promise<readonly PageSeen[]> =>
    Promise.all(
      Object.values(planted)
        .map(idOf)
        .flatMap((id) => [
          `/theo-doi/${id}`,
          `/gui/${id}`,
          `/gui?qr=${id}`,
          `/cong-khai/${id}`,
          `/khong-co?${id}`,
        ])
        .map((path) => by.ask(path)),
    );
  const markersIn = (pages: readonly PageSeen[]) =>
    [...new Set(pages.flatMap(({ html }) => html.match(/MARKER-[A-Z0-9-]+/g) ?? []))].toSorted();

  test.each([
    ["lead", ["MARKER-LEAD-ANSWER", "MARKER-LEAD-ASKED", "MARKER-LEAD-TEXT", "MARKER-LEAD-TOLD"]],
    ["merged", ["MARKER-LEAD-ANSWER", "MARKER-MERGED-TEXT", "MARKER-MERGED-TOLD"]],
    ["flagged", ["MARKER-FLAGGED-TEXT"]],
    ["letter", ["MARKER-LETTER-ANSWER", "MARKER-LETTER-TEXT"]],
    ["above", ["MARKER-ABOVE-TEXT"]],
  ] as const)(
    "whoever has the code of the report %s reads what they and the office said to each other, and nothing else on any page",
    async (name, theirs) => {
      const pages = await everything(browser(sdc.app), planted[name].code);
      expect(markersIn(pages)).toEqual(theirs);
      const answered = new Set(pages.map(({ status }) => status));
      expect([...answered].filter((status) => status >= 500)).toEqual([]);
      const all = pages.map(({ html }) => html).join("\n");
      // Neither how a case is called inside, nor who works on it.
      for (const one of Object.values(planted)) expect(all).not.toContain(idOf(one));
      expect(all).not.toMatch(/(?:officer|operator|unit|reporter)@/);
      // The code of another is nowhere; one's own only in the forms that carry it on.
      for (const [other, { code }] of Object.entries(planted))
        expect([other, other !== name && all.includes(code)]).toEqual([other, false]);
      for (const { headers } of pages) {
        expect(headers.get("location")).toBeNull();
        expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
      }
    },
  );

  test("whoever has no code reads nothing of any of them", async () => {
    for (const code of ["", "0000000000000000", "9999999999999999"]) {
      const pages = await everything(browser(sdc.app), code);
      expect([code, markersIn(pages)]).toEqual([code, []]);
    }
    expect(markersIn(await askedByName(browser(sdc.app)))).toEqual([]);
  });

  test("walking all of it has changed none of them", async () => {
    expect(await heads()).toEqual(versions);
  });
});
