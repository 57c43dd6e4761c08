import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Role, ROLES } from "@sdc/access/roles";
import { keyOf } from "@sdc/core/projection";
import { projections } from "@sdc/projections/projections";
import { commandsOn, openapi } from "./bad-commands-testing.ts";
import { mark } from "./planted-testing.ts";
import {
  CITY,
  CONTACTS,
  openedForPlanting,
  OTHER,
  PLANTED,
  type Planted,
  REPORTS,
} from "./planting-testing.ts";
import { COMMUNE, ENGINES } from "./testing.ts";
import { asked, callers, each, type Reader, reading, type Seen } from "./walk-testing.ts";

const PROVINCE = "so-noi-vu-2025b";
const ABSENT = "00000000000000000000000000";
const of = (unit: string, roles: readonly Role[]): readonly Reader[] => roles.map((role) => ({ role, unit }));
/**
 * Every role in the unit that has the cases and in the one above it, those who reach furthest in another one and in a department
 * of the province; and nobody.
 */
const ALL: readonly Reader[] = [
  ...of(COMMUNE, ROLES),
  ...of(CITY, ROLES),
  ...of(OTHER, ["operator", "head-of-unit"]),
  ...of(PROVINCE, [
    "case-officer",
    "head-of-unit",
    "home-affairs",
    "inspector",
    "auditor",
    "privacy-officer",
    "administrator",
  ]),
  undefined,
];
/**
 * What is answered depends on no engine (`path.spec.ts`); what an engine finds does. There those ask who differ in what
 * they may know.
 */
const FEWER: readonly Reader[] = [
  ...of(COMMUNE, [
    "operator",
    "case-officer",
    "head-of-unit",
    "deputy-head",
    "protecting-officer",
    "administrator",
  ]),
  ...of(CITY, ["operator", "head-of-unit", "protecting-officer"]),
  ...of(OTHER, ["head-of-unit"]),
  ...of(PROVINCE, ["head-of-unit", "inspector"]),
  undefined,
];
const READERS_ON = { sqlite: ALL, dynamodb: FEWER } as const;

const nameOf = (reader: Reader): string =>
  reader === undefined ? "nobody" : `${reader.role}@${reader.unit}`;
const HEAD = `head-of-unit@${COMMUNE}`;
const HEAD_ABOVE = `head-of-unit@${CITY}`;
const OPERATOR_ABOVE = `operator@${CITY}`;
const PROTECTOR = `protecting-officer@${COMMUNE}`;
const PROTECTOR_ABOVE = `protecting-officer@${CITY}`;
/** Who took in what was flagged, or flagged it: they know of it, and read nothing of it. */
const OPERATOR = `operator@${COMMUNE}`;

const words = (cases: readonly string[], ...fields: readonly string[]): readonly string[] =>
  cases.flatMap((one) => fields.map((field) => `${one}.${field}`));

/** What whoever may read a protected report finds in it: never who sent it, nor the names that it names. */
const PROTECTED = [
  ...words(REPORTS, "id", "text"),
  ...words(["phone", "web", "later", "app", "formal"], "place"),
  ...words(["phone", "later", "formal"], "more", "number"),
  ...words(["phone", "web", "mail", "later"], "filename", "filebytes"),
  ...words(["phone"], "original"),
  ...words(["mail"], "subject"),
  ...words(["later"], "ground", "officer", "told", "masked"),
  ...words(["formal"], "ground", "letter"),
];

/** Of a matter of a reception that was protected once somebody saw what it was: nobody reads who came. */
const RECEIVED = words(["recept"], "id", "text", "settled", "document", "note");

/** Of somebody considered for discipline. */
const CONSIDERED = [
  ...words(["disc", "untold"], "id", "text", "source", "issuer"),
  ...words(["disc"], "subject", "basis", "summons", "relative"),
];

/** Of what is sealed to that body: the case that came of the report; of one whose reporter sealed their name all but that name. */
const SEALED = [
  ...words(["sealed", "after", "browser"], "id"),
  ...words(["after"], "text", "register", "body"),
  ...words(["sealed"], "letter"),
  ...words(["browser"], "text", "place", "filename", "filebytes"),
];

/** Of a request for protection, with the measures taken. */
const ASKED = words(["prot"], "id", "text", "register", "body", "by", "measure", "decision", "reason");

/** Who may know what of the planted cases. Whoever is not here may know nothing. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  [HEAD]: [
    ...PROTECTED,
    ...words(["denun", "opened"], "id", "text", "register", "body"),
    ...words(["denun"], "ground", "reason"),
    ...ASKED,
    ...RECEIVED,
  ],
  // The watch over the reporter of `later` lies with that unit's head, and whom it considers for discipline.
  [HEAD_ABOVE]: [...PROTECTED, ...RECEIVED, "watch.match", ...CONSIDERED, ...SEALED],
  // Which case it is about they know, and nothing of it.
  [PROTECTOR]: [...ASKED, "denun.id"],
  [PROTECTOR_ABOVE]: ["watch.match", "later.id"],
};

/** What those few have and nobody else, and files that tell them of one: all others are as if nothing secret had come in. */
const FOR_FEW =
  /^\/v1\/(?:flagged-reports|flagged-reception-matters|sealed-reports|denunciations|protections|retaliation-watches|personnel-events|disciplinary-cases|discipline-register|digests\/|case-files\/)|table=denunciations/;

/** A planted word, as `mark` makes it: with the names of the cases, for sealed bytes may look like anything. */
const WORD = new RegExp(`zq(${[...PLANTED, "watch", "probe"].join("|")})zq([a-z]+)`, "g");

/** What stands in the clear in the log (`docs/threat-model.md`), and with it in read models. */
const CLEAR_IN_LOG = [
  ...words(PLANTED, "id"),
  ...words(["disc", "untold"], "source", "issuer"),
  ...words(["disc"], "subject", "basis", "summons", "relative"),
  ...words(["phone", "later", "formal"], "number"),
  // Whoever works on it, by the issuer's name for them; a moderator's words, for good; the letter's number.
  ...words(["later"], "officer", "title", "masked"),
  ...words(["formal", "sealed"], "letter"),
  ...words(["denun", "opened", "prot", "after"], "register", "body"),
  ...words(["prot"], "by", "decision"),
];

const ALL_MARKERS: ReadonlySet<string> = new Set([...Object.values(MAY).flat(), ...CLEAR_IN_LOG]);

/**
 * Whether a word that was found in a file may stand there in the clear. One that the end of a page cuts says less than its name: it
 * may be any that begins so, and one of those is enough, for what leaks stands whole somewhere too.
 */
const isClear = (word: string): boolean =>
  ALL_MARKERS.has(word) ? CLEAR_IN_LOG.includes(word) : CLEAR_IN_LOG.some((clear) => clear.startsWith(word));

/** In which rows planted cases stand: those few alone, the owner of a code, and the register itself are answered from them. */
const ROWS_FOR_FEW: readonly string[] = [
  "denunciation-clocks denunciations",
  "denunciation-clocks watch",
  "denunciation-figures stays",
  "denunciation-file open",
  "denunciation-file own",
  "denunciation-file report",
  "discipline-clocks unit",
  "discipline-clocks watch",
  "discipline-file about",
  "discipline-file open",
  "discipline-file own",
  "hotline-queue flagged",
  "hotline-queue flagged-due",
  "open-work due",
  "open-work flagged",
  "open-work news",
  "own-discipline about",
  "protection-file about",
  "protection-file open",
  "protection-file own",
  "reception-matters flagged",
  "reception-matters flagged-due",
  "reporter-view code",
  "sealed-reports bundle",
  "sealed-reports sealed",
  "sealed-reports under-way",
  "sealed-reports waiting",
  "watch-file open",
  "watch-file watching",
];

describe.each(ENGINES)("on %s", (engine) => {
  const READERS: readonly Reader[] = READERS_ON[engine];
  let register: Awaited<ReturnType<typeof openedForPlanting>>;
  let planted: Planted;
  let markers: ReadonlyMap<string, string>;
  /** What each reader was told by every list and figure before anything was planted, and what after. */
  const before = new Map<string, readonly Seen[]>();
  const after = new Map<string, readonly Seen[]>();
  /** What each reader was told of each case. */
  const cases = new Map<string, readonly Seen[]>();

  const known = () => ({ poster: register.poster, ids: [register.ordinary, register.elsewhere] });
  const lists = async (reader: Reader): Promise<readonly Seen[]> => {
    const as = await reading(register.sdc, reader);
    const paths = Object.values(asked).flatMap((pathsOf) => pathsOf(known()));
    return [
      ...(await each(paths, as.get)),
      ...(await each(callers, (caller) => as.post("/v1/known-caller", caller))),
    ];
  };
  const pathsOf = (id: string): readonly string[] => {
    const others = new Set(Object.values(asked).flatMap((paths) => paths({ ...known(), ids: [] })));
    return Object.values(asked)
      .flatMap((paths) => paths({ ...known(), ids: [id] }))
      .filter((path) => !others.has(path));
  };

  beforeAll(async () => {
    register = await openedForPlanting(engine);
    for (const reader of READERS) before.set(nameOf(reader), await lists(reader));
    planted = await register.plant();
    for (const reader of READERS) {
      const as = await reading(register.sdc, reader);
      after.set(nameOf(reader), await lists(reader));
      const paths = [ABSENT, ...Object.values(planted)].flatMap(pathsOf);
      cases.set(nameOf(reader), await each(paths, as.get));
    }
    markers = new Map([
      ...Object.entries(planted).map(([name, id]) => [id.toLowerCase(), `${name}.id`] as const),
      ...Object.entries(CONTACTS.phone).map(([name, phone]) => [phone.slice(1), `${name}.phone`] as const),
      ...Object.entries(CONTACTS.platform).map(([name, id]) => [id, `${name}.platform`] as const),
    ]);
  }, 600_000);
  afterAll(async () => {
    await register.stop();
  });

  const markersIn = (text: string): readonly string[] => {
    const small = text.normalize("NFC").toLowerCase();
    return [
      ...[...small.matchAll(WORD)].map(([, one = "", field = ""]) => `${one}.${field}`),
      ...[...markers].flatMap(([number, name]) => (small.includes(number) ? [name] : [])),
    ];
  };
  const sorted = (all: Iterable<string>): readonly string[] => [...new Set(all)].toSorted();
  /** Whoever asks for a thing by its name knows that name: an answer may say it again. */
  const unasked = ({ path, text }: Pick<Seen, "path" | "text">): string =>
    [...path.matchAll(/[\w.:-]{6,}/g)].reduce((rest, [word]) => rest.replaceAll(word, "…"), text);
  /** What changes from one moment to the next, whatever there is: the present moment, the key of an empty form. */
  const timeless = (text: string): string =>
    text
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "…")
      .replaceAll(/DTSTAMP:\w+/g, "…")
      .replaceAll(/value="[\w-]{22}"/g, "…")
      .replaceAll(/\d{1,2}\/\d{1,2}\/\d{4} \d\d:\d\d/g, "…")
      // What was merged with one and taken out again has gone on, as its version says.
      .replaceAll(/"version":\d+|etag: "\d+"/g, "…");
  const seenBy = (reader: Reader): readonly Seen[] => [
    ...(after.get(nameOf(reader)) ?? []),
    ...(cases.get(nameOf(reader)) ?? []),
  ];

  test("every address that something is read at is asked, and no other", () => {
    const mounted = register.sdc.app.routes
      .filter(({ method }) => method === "GET" || method === "ALL")
      .map(({ path }) => path);
    const described = Object.entries(openapi.paths)
      .filter(([, methods]) => "get" in methods)
      .map(([path]) => path.replaceAll(/\{(\w+)\}/g, ":$1"));
    expect(sorted(Object.keys(asked))).toEqual(sorted([...mounted, ...described]));
    for (const reader of READERS)
      expect(seenBy(reader).filter(({ status }) => status >= 500 || status === 429)).toEqual([]);
  });

  test.each(READERS.map((reader) => [nameOf(reader), reader] as const))(
    "%s finds of what was planted exactly what they may know",
    (name, reader) => {
      const found = seenBy(reader).flatMap((seen) => markersIn(unasked(seen)));
      expect(sorted(found)).toEqual(sorted(MAY[name] ?? []));
    },
  );

  test("no list, no figure, no file and no hit is another than before anything secret came in, but for those few", () => {
    const changed = READERS.flatMap((reader) => {
      const earlier = before.get(nameOf(reader)) ?? [];
      return (after.get(nameOf(reader)) ?? []).flatMap(({ path, text }, n) =>
        timeless(text) === timeless(earlier[n]?.text ?? "") ||
        (MAY[nameOf(reader)] !== undefined && FOR_FEW.test(path))
          ? []
          : [`${nameOf(reader)} ${path}`],
      );
    });
    expect(changed).toEqual([]);
  });

  test("to everybody else each of them is as one that is not there", () => {
    for (const reader of READERS.filter((one) => MAY[nameOf(one)] === undefined)) {
      const answers = new Map(
        (cases.get(nameOf(reader)) ?? []).map((seen) => [seen.path, timeless(unasked(seen))]),
      );
      const absent = pathsOf(ABSENT).map((path) => answers.get(path));
      for (const [name, id] of Object.entries(planted)) {
        const theirs = pathsOf(id).map((path) => answers.get(path));
        expect([nameOf(reader), name, theirs]).toEqual([nameOf(reader), name, absent]);
      }
    }
  });

  /** Those to whom it is no secret: who may read it, who entered it, and who is told of an overdue one from outside. */
  const knowing: Readonly<Record<string, readonly string[]>> = {
    "hotline-report": [HEAD, HEAD_ABOVE, OPERATOR],
    denunciation: [HEAD, HEAD_ABOVE],
    protection: [HEAD, PROTECTOR],
    "retaliation-watch": [HEAD_ABOVE, PROTECTOR_ABOVE],
    "reception-matter": [HEAD, HEAD_ABOVE, OPERATOR],
  };
  /** The same of those that lie with the unit above. */
  const knowingAbove: typeof knowing = {
    "hotline-report": [HEAD_ABOVE, OPERATOR_ABOVE],
    denunciation: [HEAD_ABOVE],
  };

  test("no command on one of them, and none that names one, tells more than on one that is not there", async () => {
    const { ordinary, elsewhere, matter, sdc } = register;
    const { phone, mail, formal, later, denun, opened, prot, recept, sealed, browser } = planted;
    const on: readonly (readonly [string, readonly string[], typeof knowing])[] = [
      ["hotline-report", [phone, mail, later, formal], knowing],
      ["denunciation", [denun, opened], knowing],
      ["protection", [prot], knowing],
      ["retaliation-watch", [later], knowing],
      ["reception-matter", [recept], knowing],
      ["hotline-report", [sealed, browser], knowingAbove],
      ["denunciation", [planted.after], knowingAbove],
    ];
    let keys = 0;
    const told: unknown[] = [];
    for (const reader of READERS) {
      const as = await reading(sdc, reader);
      const say = async (path: string, body: object): Promise<string> => {
        const answer = await as.post(path, body, `probe-${++keys}`);
        // A wish that is no wish tells nothing of anything.
        if (answer.status === 400) throw new Error(`${path} ${JSON.stringify(body)}: ${answer.text}`);
        return timeless(answer.text);
      };
      const probe = async (pathsFor: (id: string) => readonly [string, object], ids: readonly string[]) => {
        const none = await say(...pathsFor(ABSENT));
        for (const id of ids) {
          const text = await say(...pathsFor(id));
          if (text !== none) told.push([nameOf(reader), ...pathsFor(id), text]);
        }
      };
      for (const [kind, ids, knowers] of on) {
        if (knowers[kind]?.includes(nameOf(reader))) continue;
        for (const { name, body } of commandsOn(kind))
          await probe((id) => [`/v1/${kind}/${id}/${name}`, body], ids);
        if (kind === "hotline-report")
          await probe(
            (id) => [
              `/v1/case-files/${id}/attachments`,
              { uploads: [{ upload: "0".repeat(32), name: "a.pdf" }] },
            ],
            ids,
          );
      }
      // By a case of theirs that names the other one.
      for (const own of [ordinary, elsewhere]) {
        const reports = [phone, mail, later, formal];
        const link = (kind: string) => (id: string) =>
          [`/v1/hotline-report/${own}/link`, { to: `${kind}/${id}`, as: "related" }] as const;
        await probe((id) => [`/v1/hotline-report/${own}/merge-into`, { report: id }], reports);
        await probe(link("hotline-report"), reports);
        await probe(link("denunciation"), [denun, opened]);
        await probe(link("protection"), [prot]);
        await probe(link("retaliation-watch"), [later]);
        await probe(link("reception-matter"), [recept]);
        await probe((id) => [`/v1/reception-matter/${matter}/join-report`, { report: id }], reports);
      }
      if (MAY[nameOf(reader)] === undefined && reader !== undefined)
        for (const [kind, ids] of on.slice(0, 2))
          await probe(
            (id) => [
              "/v1/protection",
              {
                unit: reader.unit,
                about: `${kind}/${id}`,
                form: "phone",
                receivedOn: "2026-11-20",
                whom: "denouncer",
                wanted: ["property"],
                text: mark("probe", "text"),
              },
            ],
            ids,
          );
    }
    expect(told).toEqual([]);
  });

  test("nobody learns by waiting for one of them that it is there", async () => {
    const streams = [
      `hotline-report/${planted.phone}`,
      `hotline-report/${planted.later}`,
      `denunciation/${planted.denun}`,
      `protection/${planted.prot}`,
      `retaliation-watch/${planted.later}`,
      `reception-matter/${planted.recept}`,
    ];
    const waiting = Object.entries(openapi.paths)
      .filter(([, { get }]) => JSON.stringify(get ?? {}).includes('"atLeast"'))
      .flatMap(([path]) => asked[path.replaceAll(/\{(\w+)\}/g, ":$1")]?.({ ...known() })[0] ?? []);
    expect(waiting.length).toBeGreaterThan(25);
    for (const reader of [
      { role: "inspector", unit: PROVINCE },
      { role: "operator", unit: COMMUNE },
      { role: "head-of-unit", unit: OTHER },
    ] as const) {
      const as = await reading(register.sdc, reader);
      const ask = async (path: string, stream: string): Promise<string> => {
        const wish = `atLeast=${encodeURIComponent(`${stream}@1`)}`;
        const { status, text } = await as.get(`${path}${path.includes("?") ? "&" : "?"}${wish}`);
        return `${status} ${timeless(text)}`;
      };
      const told = await Promise.all(
        waiting.flatMap((path) =>
          streams.map(async (stream) => {
            const none = ask(path, stream.replace(/\/.*/, `/${ABSENT}`));
            return (await ask(path, stream)) === (await none) ? [] : [[nameOf(reader), path, stream]];
          }),
        ),
      );
      expect(told.flat()).toEqual([]);
    }
  });

  test("no marker stands in a log line or an error that is told", () => {
    expect(register.sdc.lines.length).toBeGreaterThan(1000);
    expect(markersIn(register.sdc.lines.join("\n"))).toEqual([]);
    expect(register.sdc.errors).toEqual([]);
  });

  test("what goes out: of what was ordinary once its steps until then, a sender's own mail answered, and nothing else", () => {
    const { told, mails } = register.out;
    expect(sorted(markersIn(told.join("\n")))).toEqual(
      sorted(words(["mail", "zalo", "facebook", "app", "later", "formal", "sealed"], "id")),
    );
    expect(told.join("\n")).not.toMatch(/flagged/);
    // Who wrote is written to, and their mail is named, as mail programs do.
    expect(mails).toHaveLength(1);
    expect(sorted(markersIn(mails.join("\n")))).toEqual(["mail.from", "mail.id", "mail.messageid"]);
  });

  test("the events hold in the clear what the threat model says, and so do the read models, whose rows for everybody hold nothing", async () => {
    const { log, store } = register.sdc.standalone;
    const events: string[] = [];
    for await (const { commits } of log.scan())
      for (const { stream, command, body } of commits)
        events.push(`${stream} ${command} ${Buffer.from(body).toString()}`);
    expect(sorted(markersIn(events.join("\n")))).toEqual(sorted(CLEAR_IN_LOG));
    const inRows = new Set<string>();
    for (const projection of projections) {
      const lines = await Array.fromAsync(store.dump(keyOf(projection)));
      const found = markersIn(lines.join("\n"));
      expect([projection.name, sorted(found).filter((one) => !CLEAR_IN_LOG.includes(one))]).toEqual([
        projection.name,
        [],
      ]);
      for (const line of lines.filter((one) => one.startsWith('["row"') && markersIn(one).length > 0)) {
        // As the store writes it down: the partition is the first thing that is said of a row.
        const [, partition] = JSON.parse(line) as readonly string[];
        inRows.add(`${projection.name} ${(partition ?? "").replace(/\/.*/, "")}`);
      }
    }
    expect(sorted(inRows)).toEqual(ROWS_FOR_FEW);
  });

  test("no byte of the data folder tells more, in whatever encoding", () => {
    const { folder } = register.sdc;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.length).toBeGreaterThan(5);
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name));
      for (const encoding of ["latin1", "utf16le"] as const) {
        const found = sorted(markersIn(bytes.toString(encoding)));
        expect([name, found.filter((one) => !isClear(one))]).toEqual([name, []]);
      }
      const text = bytes.toString("latin1");
      for (const word of ["zqphonezqtext", "zqdenunzqtext", "zqmailzqfrom", "zqprotzqmeasure"])
        for (const shift of [0, 1, 2]) {
          // What stands in the middle of it, however it is aligned.
          const coded = Buffer.from(`${" ".repeat(shift)}${word}`)
            .toString("base64")
            .slice(4, -4);
          expect([name, word, text.includes(coded)]).toEqual([name, word, false]);
        }
    }
  });
});
