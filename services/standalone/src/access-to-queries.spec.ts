import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rightsToRead, secretRights } from "@sdc/access/reading";
import { type Rights, type Role, ROLES } from "@sdc/access/roles";
import { idOf } from "@sdc/core/commit";
import { PERIOD_FIGURES } from "@sdc/projections/case-figures/figures";
import { CITY, playedEverything, reaches, relationTo, standing, touchedBy } from "./access-testing.ts";
import { commandsOn } from "./bad-commands-testing.ts";
import { COMMUNE, open, type Opened } from "./testing.ts";

const ABSENT = "00000000000000000000000000";
const STREAMS_A_KIND = 3;

const [FIGURE] = PERIOD_FIGURES;
const period = "from=2026-01-01&to=2026-12-31";
const files = (path: string, query: string, rights: Rights) =>
  ["", ".csv", ".xlsx"].map((type) => [`${path}${type}`, query, rights] as const);

/** What is asked about a unit, and whose it is. */
const ofUnits: readonly (readonly [path: string, query: string, rights: Rights])[] = [
  ["/v1/hotline-queue", "", rightsToRead("hotline-queue")],
  ["/v1/posts", "", rightsToRead("posts")],
  ...files("/v1/obligations", "year=2026", rightsToRead("obligation-board")),
  ["/v1/obligations.ics", "year=2026", rightsToRead("obligation-board")],
  ["/v1/posters", "", rightsToRead("posters")],
  ["/v1/reminders", "", rightsToRead("reminders")],
  ["/v1/complaints", "", rightsToRead("complaint-file")],
  // From above too: of one that was raised there.
  ["/v1/denunciations", "units=then", rightsToRead("denunciation-file")],
  ["/v1/legal-clocks", "units=then", rightsToRead("legal-clocks")],
  ["/v1/protections", "units=then", secretRights.protection],
  ["/v1/retaliation-watches", "units=then", secretRights["retaliation-watch"]],
  ["/v1/sealed-reports", "", secretRights["sealed-report"]],
  ["/v1/flagged-reports", "units=then", secretRights["flagged-report"]],
  ["/v1/flagged-reception-matters", "units=then", secretRights["flagged-report"]],
  ...files("/v1/statistics", `table=reports&${period}`, rightsToRead("report-figures")),
  ...files("/v1/statistics", `table=complaints&${period}`, rightsToRead("complaint-figures")),
  ["/v1/statistics/cases", `table=reports&figure=${FIGURE}&${period}`, rightsToRead("report-figures")],
  ["/v1/statistics/cases", `table=complaints&figure=${FIGURE}&${period}`, rightsToRead("complaint-file")],
  ...files("/v1/honour-roll", "year=2026", rightsToRead("honour-roll")),
  ...files("/v1/leader-ledgers", "year=2026&scope=unit", rightsToRead("posts")),
  ["/v1/appraisals", "year=2026", rightsToRead("appraisals")],
  ["/v1/transfer-rules", "", rightsToRead("transfer-rules")],
  ["/v1/leader-transfers", "units=then", secretRights["leader-transfer"]],
  ["/v1/disciplinary-cases", "units=then", secretRights["disciplinary-case"]],
  ...files("/v1/discipline-register", "year=2026", secretRights["disciplinary-case"]),
  ...files("/v1/commitments", "units=then", rightsToRead("commitment-tracker")),
  ["/v1/commitment-figures", "year=2026", rightsToRead("commitment-tracker")],
  ["/v1/search", "q=duong&units=then", rightsToRead("report-search")],
  ["/v1/duplicate-candidates", "q=duong&units=then", rightsToRead("report-search")],
  ...files("/v1/training-register", "year=2026", rightsToRead("training-register")),
  ["/v1/law-disseminations", "year=2026", rightsToRead("law-disseminations")],
  ["/v1/receptions", "year=2026&units=then", rightsToRead("reception-diary")],
  ["/v1/reception-schedule", "year=2026&units=then", rightsToRead("reception-schedules")],
  ["/v1/reception-matters", "units=then", rightsToRead("reception-matters")],
  ...files("/v1/reception-book", `units=then&${period}`, rightsToRead("reception-matters")),
  ["/v1/reception-book.html", `units=then&${period}`, rightsToRead("reception-matters")],
  ...files("/v1/dialogues", "units=then", rightsToRead("dialogue-file")),
  ...files("/v1/dialogue-questions", "units=then", rightsToRead("dialogue-digest")),
  ["/v1/calendar.ics", "", rightsToRead("reception-schedules")],
];

/** What is asked by its name, by the kind of stream that it is. */
const byName: readonly (readonly [path: string, kind: string, rights: Rights])[] = [
  ["/v1/case-files", "hotline-report", rightsToRead("case-file")],
  ["/v1/complaints", "complaint", rightsToRead("complaint-file")],
  ["/v1/denunciations", "denunciation", secretRights["denunciation/own"]],
  ["/v1/protections", "protection", secretRights.protection],
  ["/v1/retaliation-watches", "retaliation-watch", secretRights["retaliation-watch"]],
  ["/v1/leader-transfers", "leader-transfer", secretRights["leader-transfer"]],
  ["/v1/disciplinary-cases", "disciplinary-case", secretRights["disciplinary-case"]],
  ["/v1/commitments", "commitment", rightsToRead("commitment-tracker")],
  ["/v1/dialogues", "dialogue-session", rightsToRead("dialogue-file")],
  ["/v1/receptions", "citizen-reception", rightsToRead("reception-diary")],
  ["/v1/reception-matters", "reception-matter", rightsToRead("reception-matters")],
];

let sdc: Opened;
let streams: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  sdc = await open("sqlite");
  streams = await playedEverything(sdc);
  sdc.errors.length = 0;
}, 300_000);
afterAll(async () => {
  expect(sdc.errors).toEqual([]);
  await sdc.stop();
});

const ask = async (path: string, role: Role, unit: string) => {
  const response = await sdc.app.request(path, { headers: { authorization: await sdc.bearer(role, unit) } });
  return { status: response.status, text: await response.text() };
};

describe("what is asked about a unit", () => {
  test.each(ofUnits)(
    "%s?%s is answered to exactly those whom the table names",
    async (path, query, rights) => {
      const wrong: unknown[] = [];
      for (const unit of [COMMUNE, CITY])
        for (const own of standing(unit))
          for (const role of ROLES) {
            const { status, text } = await ask(`${path}?unit=${unit}&${query}`, role, own);
            const may = reaches(rights, role, relationTo(unit, own));
            if (status !== (may ? 200 : 403)) wrong.push([role, own, unit, status, text.slice(0, 200)]);
          }
      expect(wrong.slice(0, 8)).toEqual([]);
    },
  );
});

describe("what is asked by its name", () => {
  test.each(byName)(
    "%s/{id} of a %s is answered to exactly those whom the table names, and to everybody else as one that is not there",
    async (path, kind, rights) => {
      const wrong: unknown[] = [];
      // One that touches the unit of the stream, not one that it names.
      const command = commandsOn(kind).find(({ name, body }) => !("unit" in body) && name !== "check-in");
      const some = (streams.get(kind) ?? []).slice(0, STREAMS_A_KIND);
      expect(some.length).toBeGreaterThan(0);
      for (const stream of some) {
        const nobody = { subject: "khong-ai", role: "none", unit: "none" };
        const touched = command && (await touchedBy(sdc, stream, command, nobody));
        const unit = touched?.unit ?? CITY;
        for (const own of standing(unit))
          for (const role of ROLES) {
            const relation = relationTo(unit, own);
            const answer = await ask(`${path}/${idOf(stream)}`, role, own);
            const absent = await ask(`${path}/${ABSENT}`, role, own);
            const secret = touched?.isSecret === true ? secretRights["flagged-report"] : rights;
            const may = reaches(rights, role, relation) && reaches(secret, role, relation);
            const isRight = may
              ? answer.status === 200
              : answer.status !== 200 && answer.text === absent.text;
            if (!isRight)
              wrong.push([stream, role, own, relation, touched, answer.status, answer.text.slice(0, 200)]);
          }
      }
      expect(wrong.slice(0, 8)).toEqual([]);
    },
  );
});
