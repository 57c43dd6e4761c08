import { describe, expect, test } from "vitest";
import * as z from "zod";
import { isRefusal } from "@sdc/core/refusal";
import { aggregates } from "./aggregates.ts";
import { complaint } from "./complaint/decider.ts";
import { denunciation } from "./denunciation/decider.ts";
import { hotlineReport } from "./hotline-report/decider.ts";
import { obligation } from "./obligation/decider.ts";
import { orgUnit } from "./org-unit/decider.ts";
import type { UnitState } from "./org-unit/decider.ts";
import { bodyKey } from "./body-key/decider.ts";
import { post } from "./post/decider.ts";
import { protection } from "./protection/decider.ts";
import { retaliationWatch } from "./retaliation-watch/decider.ts";
import { riskTextNow } from "./retaliation-watch/risk-texts.ts";
import { yearlyReport } from "./yearly-report/decider.ts";
import { appraisal } from "./appraisal/decider.ts";
import { commendation } from "./commendation/decider.ts";
import { commitment } from "./commitment/decider.ts";
import { disciplinaryCase } from "./disciplinary-case/decider.ts";
import { leaderTransfer } from "./leader-transfer/decider.ts";
import { transferRule } from "./transfer-rule/decider.ts";
import { democracyDuty } from "./democracy-duty/decider.ts";
import { lawEducationPlan } from "./law-education-plan/decider.ts";
import { training } from "./training/decider.ts";
import { trainingPlan } from "./training-plan/decider.ts";
import { receptionMatter } from "./reception-matter/decider.ts";
import { receptionSchedule } from "./reception-schedule/decider.ts";
import { dialogueSession } from "./dialogue-session/decider.ts";
import { inner } from "./zod-inner.ts";

/** A Monday on which everything here is asked for, and dated; nothing may bear the day behind it. */
const TODAY = "2026-03-16";
const TOMORROW = "2026-03-17";
const LONG_AGO = "2026-01-05";
const stamp = { at: `${TODAY}T03:00:00.000Z`, by: { subject: "lan", unit: "above" } };
const commune: UnitState = { established: true, kind: "commune", name: "Xã", from: "2025-07-01", heirs: [] };
const units = {
  above: { ...commune, kind: "province" as const },
  "xa-a": { ...commune, parent: "above" },
  "xa-b": { ...commune, parent: "above" },
  part: { ...commune, from: TODAY },
};

type Body = Readonly<Record<string, unknown>>;
type Sample = { readonly name: string; readonly body: Body };
type Story = {
  readonly kind: string;
  readonly id: string;
  readonly decider: {
    readonly initial: unknown;
    decide(command: never, state: never): unknown;
    evolve(state: never, event: never): unknown;
  };
  /** Facts that a command brings along besides units. */
  readonly facts?: Body;
  readonly samples: readonly Sample[];
};

const doc = { number: "1", date: TODAY };
const issued = { ...doc, issuer: "UBND" };
const filed = { ...issued, docType: "Báo cáo", title: "Kết quả", signer: "CT", secrecy: "none" };
const reason = "…";
const body = (unit?: string) => ({ body: "UBND", ...(unit === undefined ? {} : { unit }) });
const letter = {
  unit: "xa-a",
  instance: "first",
  form: "letter",
  number: "15",
  receivedOn: TODAY,
  about: "administrative-decision",
  decision: doc,
  against: body("xa-a"),
  text: "…",
  complainant: { name: "B" },
};
const denounced = {
  unit: "xa-a",
  form: "letter",
  register: { number: "12/TC", body: "UBND", kept: "paper" },
  receivedOn: TODAY,
  text: "…",
  deniedRank: "other",
};
const measures = [{ kind: "property", by: "Công an xã" }];
/** Of nobody: what is sealed to it is never opened. */
const PUBLIC_KEY = "hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo";
const KEY_ID = PUBLIC_KEY.slice(0, 16);
const check = { on: TODAY, form: true, capacity: true, grounds: true, competent: true, ground: "Đ.12" };
const declined = { ground: "anonymous", document: doc, reason, evidence: false };

const stories: readonly Story[] = [
  {
    kind: "org-unit",
    id: "xa-a",
    decider: orgUnit,
    samples: [
      { name: "establish", body: { id: "xa-a", kind: "commune", name: "Xã", effectiveOn: "2025-07-01" } },
      {
        name: "split-off",
        body: { unit: "part", places: ["Thôn Một"], effectiveOn: TODAY, decision: issued },
      },
      { name: "rename", body: { name: "Phường", effectiveOn: TODAY, decision: issued } },
      { name: "merge", body: { into: "xa-b", effectiveOn: TODAY, decision: issued } },
      {
        name: "split",
        body: {
          effectiveOn: TODAY,
          parts: [
            { unit: "part", places: ["Thôn Hai"] },
            { unit: "xa-b", places: [] },
          ],
          decision: issued,
        },
      },
      { name: "dissolve", body: { effectiveOn: TODAY, heirs: ["xa-b"], decision: issued } },
    ],
  },
  {
    kind: "post",
    id: "xa-a",
    decider: post,
    samples: [
      { name: "create-post", body: { post: "chu-tich", title: "CT", rank: "head", from: "2025-07-01" } },
      {
        name: "appoint",
        body: { post: "chu-tich", subject: "an", as: "holder", from: TODAY, decision: issued },
      },
    ],
  },
  {
    kind: "obligation",
    id: "xa-a:IV.1.b:2026",
    decider: obligation,
    samples: [
      { name: "file-evidence", body: filed },
      { name: "mark-not-applicable", body: { reason, saidBy: "Sở", document: issued } },
    ],
  },
  {
    kind: "yearly-report",
    id: "xa-a:IV.1.b:2026",
    decider: yearlyReport,
    samples: [
      { name: "draft", body: { title: "Năm" } },
      { name: "sign", body: filed },
    ],
  },
  {
    kind: "hotline-report",
    id: "r1",
    decider: hotlineReport,
    facts: {
      serviceLevel: { unit: "above", days: 5, count: "working-days", from: "2026-01-01" },
      heirs: units,
    },
    samples: [
      {
        name: "receive",
        body: {
          unit: "xa-a",
          channel: "phone",
          receivedAt: `${TODAY}T01:00:00.000Z`,
          field: "land",
          text: "…",
        },
      },
      { name: "classify", body: { kind: "reflection" } },
      {
        name: "classify-formal",
        body: {
          kind: "complaint-first",
          ground: "Đ.2",
          document: { form: "letter", ...doc },
          complaint: {
            number: "15",
            receivedOn: TODAY,
            about: "administrative-decision",
            decision: doc,
            against: body("xa-a"),
            competent: body("xa-a"),
            complainant: { name: "B" },
          },
        },
      },
      { name: "assign", body: {} },
      { name: "accept", body: {} },
      { name: "extend", body: { days: 2, decision: doc, reason } },
    ],
  },
  {
    kind: "complaint",
    id: "c1",
    decider: complaint,
    facts: { heirs: units },
    samples: [
      { name: "register", body: { ...letter, competent: body("xa-a") } },
      { name: "register", body: { ...letter, against: body("xa-b"), competent: body("xa-b") } },
      { name: "open-from-report", body: { ...letter, competent: body("xa-a"), report: "r1" } },
      { name: "accept", body: { notice: doc } },
      { name: "decline", body: { notice: doc, ground: "other", citation: "Đ.11", reason } },
      { name: "guide", body: { to: body(), notice: doc } },
      { name: "forward", body: { to: body(), notice: doc } },
      { name: "return", body: { notice: doc, reason } },
      { name: "withdraw", body: { scope: "part", letter: doc, text: "…" } },
      { name: "hold-dialogue", body: { on: TODAY, record: doc } },
      { name: "suspend", body: { decision: doc, reason } },
      { name: "resume", body: { decision: doc } },
      { name: "extend", body: { decision: doc, reason } },
      { name: "settle", body: { decision: doc, outcome: "upheld" } },
      { name: "withdraw", body: { scope: "whole", letter: doc } },
      { name: "terminate", body: { decision: doc } },
    ],
  },
  {
    kind: "denunciation",
    id: "d1",
    decider: denunciation,
    samples: [
      { name: "register", body: denounced },
      { name: "record-check", body: check },
      { name: "record-check", body: { ...check, competent: false } },
      // Long ago, so that its time is over today.
      { name: "register", body: { ...denounced, receivedOn: LONG_AGO } },
      { name: "record-check", body: { ...check, on: LONG_AGO } },
      { name: "accept", body: { decision: { ...doc, date: LONG_AGO } } },
      { name: "accept", body: { decision: doc } },
      { name: "note-notice", body: { to: "denouncer", notice: doc } },
      { name: "forward", body: { to: { body: "UBND" }, notice: doc } },
      { name: "decline", body: declined },
      {
        name: "decline",
        body: {
          ...declined,
          evidence: true,
          inspection: { how: "inspected", body: "Thanh tra", document: doc },
        },
      },
      { name: "withdraw", body: { scope: "whole", record: doc, goesOn: false, ground: "Đ.33" } },
      { name: "suspend", body: { decision: doc, reason } },
      { name: "resume", body: { decision: doc } },
      { name: "extend", body: { decision: doc, ground: "complicated", days: 5, reason } },
      { name: "conclude", body: { conclusion: doc, outcome: "true" } },
      { name: "terminate", body: { decision: doc, ground: "withdrawn", reason } },
      { name: "disclose", body: { what: "content", document: doc, withoutIdentity: true } },
      { name: "raise-overdue", body: { receivedOn: TODAY, superior: "Chủ tịch" } },
      { name: "request-report", body: { request: doc } },
      { name: "report-overdue", body: { report: doc } },
    ],
  },
  {
    kind: "body-key",
    id: "xa-a",
    decider: bodyKey,
    samples: [{ name: "publish", body: { publicKey: PUBLIC_KEY, from: TODAY, decision: doc } }],
  },
  {
    kind: "protection",
    id: "p1",
    decider: protection,
    facts: { endangered: { deniedRank: "other" } },
    samples: [
      {
        name: "request",
        body: {
          unit: "xa-a",
          about: "hotline-report/r1",
          form: "phone",
          receivedOn: TODAY,
          whom: "denouncer",
          wanted: ["property"],
          text: "…",
        },
      },
      { name: "record-check", body: { on: TODAY, outcome: "no-grounds", text: "…" } },
      { name: "apply", body: { decision: doc, measures, reason } },
      { name: "refuse", body: { decision: doc, reason } },
      { name: "change", body: { decision: doc, measures, reason } },
      { name: "end", body: { decision: doc, reason } },
    ],
  },
  {
    kind: "retaliation-watch",
    id: "r1",
    decider: retaliationWatch,
    facts: {
      isReported: true,
      keys: { keys: [{ key: KEY_ID, publicKey: PUBLIC_KEY, from: LONG_AGO, decision: doc }] },
    },
    samples: [
      {
        name: "opt-in",
        body: {
          unit: "xa-a",
          told: { version: riskTextNow.version, language: "vi" },
          agreed: true,
          sealed: `sealed1.${KEY_ID}.AAAA`,
        },
      },
      { name: "note-match", body: { kind: "transfer", on: TODAY, certainty: "name" } },
      { name: "judge-match", body: { n: 1, outcome: "unclear", document: doc, reason } },
    ],
  },
  {
    kind: "commendation",
    id: "k1",
    decider: commendation,
    samples: [
      {
        name: "propose",
        body: { unit: "above", on: TODAY, nominees: [{ unit: "xa-a" }], form: "praise", merits: "…" },
      },
      { name: "check", body: { on: TODAY, body: "HĐTĐKT", record: doc, outcome: "fit" } },
      { name: "decline", body: { on: TODAY, document: doc, reason } },
      { name: "decide", body: { decision: doc } },
      { name: "revoke", body: { decision: doc, reason } },
    ],
  },
  {
    kind: "transfer-rule",
    id: "xa-a",
    decider: transferRule,
    samples: [
      { name: "issue", body: { document: doc, title: "Quy định", from: TOMORROW } },
      { name: "repeal", body: { document: doc, to: TOMORROW } },
    ],
  },
  {
    kind: "commitment",
    id: "c1",
    decider: commitment,
    facts: { origin: { unit: "xa-a", isAnswered: true }, posts: {} },
    samples: [
      {
        name: "make",
        body: {
          unit: "xa-a",
          post: "chu-tich",
          source: { kind: "hotline-report", id: "r1" },
          on: LONG_AGO,
          dueOn: "2026-02-01",
          summary: "Sửa đường",
        },
      },
      { name: "note-progress", body: { on: LONG_AGO, document: doc } },
      { name: "confirm-kept", body: { on: LONG_AGO, document: doc } },
      { name: "note-broken", body: { on: TODAY, document: doc } },
      { name: "release", body: { on: LONG_AGO, document: doc } },
    ],
  },
  {
    kind: "leader-transfer",
    id: "t1",
    decider: leaderTransfer,
    facts: {
      posts: {
        "xa-a": {
          posts: [{ post: "chu-tich", rank: "head", from: LONG_AGO }],
          appointments: [{ n: 1, post: "chu-tich", subject: "an", as: "holder", from: LONG_AGO }],
        },
      },
      rule: { rules: [{ document: doc, from: LONG_AGO }] },
    },
    samples: [
      {
        name: "propose",
        body: {
          unit: "above",
          on: TODAY,
          held: { unit: "xa-a", n: 1 },
          kind: "replacement",
          grounds: ["standing-lost"],
          text: "…",
        },
      },
      { name: "decide", body: { decision: issued, effectiveOn: TOMORROW, reason } },
      { name: "refuse", body: { document: doc, reason } },
    ],
  },
  {
    kind: "disciplinary-case",
    id: "k1",
    decider: disciplinaryCase,
    facts: {
      posts: {},
      appealed: {
        about: "disciplinary-decision",
        decision: { number: "1", date: TODAY },
        outcome: "upheld",
      },
    },
    samples: [
      {
        name: "open",
        body: {
          unit: "above",
          on: TODAY,
          person: { subject: "an", unit: "xa-a", kind: "civil-servant", standing: "staff" },
          detectedOn: LONG_AGO,
          source: { ...doc, issuer: "UBKT" },
          acts: [{ committedOn: LONG_AGO, ground: "other", text: "…" }],
        },
      },
      { name: "record-verification", body: { document: doc, found: "substantiated", text: "…" } },
      { name: "summon", body: { step: "council", document: doc, meetingOn: TOMORROW } },
      { name: "skip-step", body: { step: "self-criticism", on: TODAY, basis: "…" } },
      { name: "hold-self-criticism", body: { on: TODAY, minutes: doc, attended: true } },
      {
        name: "establish-council",
        body: {
          document: doc,
          members: [
            { subject: "a", role: "chair" },
            { subject: "b", role: "member" },
            { subject: "c", role: "secretary" },
          ],
        },
      },
      { name: "record-council", body: { on: TODAY, minutes: doc, attended: true } },
      { name: "extend-time", body: { document: doc, reason } },
      { name: "defer", body: { ground: "illness", document: doc } },
      { name: "resume", body: { because: "ground-ended", document: doc } },
      { name: "exempt", body: { ground: "emergency", document: doc, reason } },
      { name: "drop", body: { because: "other", document: doc, reason } },
      {
        name: "decide",
        body: {
          decision: issued,
          acts: [{ n: 1, measure: "warning" }],
          measure: "warning",
          effectiveFrom: TOMORROW,
          reason,
        },
      },
      { name: "revoke", body: { because: "appeal-upheld", document: doc, again: false, reason } },
    ],
  },
  {
    kind: "appraisal",
    id: "xa-a",
    decider: appraisal,
    samples: [
      { name: "adopt-criterion", body: { document: doc, title: "Tiêu chí", from: TOMORROW } },
      ...[
        ["appraise-month", "2026-03"],
        ["appraise-quarter", "2026-Q1"],
        ["appraise-year", "2026"],
      ].map(([name = "", period]) => ({
        name,
        body: {
          period,
          on: TODAY,
          document: doc,
          counts: { outstanding: 1, good: 0, completed: 0, "not-completed": 0 },
        },
      })),
      { name: "assess-body", body: { period: "2026", on: TODAY, document: doc, degree: "Tốt" } },
    ],
  },
  {
    kind: "democracy-duty",
    id: "xa-a",
    decider: democracyDuty,
    samples: [
      {
        name: "assign",
        body: { officers: [{ subject: "lan", post: "CC" }], from: "2026-03-20", document: doc },
      },
      { name: "replace", body: { n: 1, subject: "minh", post: "CC", from: "2026-03-20", document: doc } },
      { name: "end-assignment", body: { n: 1, to: "2026-03-20", document: doc } },
    ],
  },
  {
    kind: "training-plan",
    id: "xa-a:2026",
    decider: trainingPlan,
    facts: { goal: { standing: "announced", topic: "Luật", days: [TODAY] } },
    samples: [
      { name: "draft", body: { title: "Năm", officers: [{ subject: "lan", post: "CC", topics: ["Luật"] }] } },
      { name: "approve", body: { document: doc } },
      {
        name: "amend",
        body: { add: [{ subject: "minh", post: "CC", topics: ["Luật"] }], document: doc },
      },
      { name: "mark-sent", body: { subject: "lan", training: "t1", on: TODAY, document: doc } },
    ],
  },
  {
    kind: "training",
    id: "t1",
    decider: training,
    samples: [
      {
        name: "announce",
        body: {
          unit: "xa-a",
          topic: "Luật",
          audiences: ["staff"],
          sessions: [{ day: TODAY }],
          place: "UBND",
          seats: 5,
          document: doc,
          on: TODAY,
        },
      },
      { name: "publish-material", body: { title: "Bài giảng", document: doc, on: TODAY } },
    ],
  },
  {
    kind: "law-education-plan",
    id: "xa-a:2026",
    decider: lawEducationPlan,
    samples: [
      { name: "draft", body: { title: "Năm", items: [{ title: "Hội nghị" }] } },
      { name: "approve", body: { document: doc } },
      { name: "amend", body: { add: [{ title: "Tờ gấp" }], document: doc } },
    ],
  },
  {
    kind: "law-education-plan",
    id: "above:2026",
    decider: lawEducationPlan,
    samples: [
      { name: "instruct-subordinates", body: { document: doc } },
      { name: "note-plan-received", body: { unit: "xa-a", on: TODAY, document: doc } },
    ],
  },
  {
    kind: "reception-schedule",
    id: "xa-a",
    decider: receptionSchedule,
    samples: [
      {
        name: "publish",
        body: {
          from: TODAY,
          to: "2026-04-15",
          days: [{ day: "2026-03-20" }],
          place: "UBND",
          document: doc,
          on: TODAY,
        },
      },
      {
        name: "move",
        body: { day: "2026-03-20", to: { day: "2026-03-23" }, reason, document: doc, on: TODAY },
      },
    ],
  },
  {
    kind: "reception-matter",
    id: "m1",
    decider: receptionMatter,
    facts: { reception: { unit: "xa-a", on: TODAY, sessions: [{ n: 1 }] } },
    samples: [
      {
        name: "receive",
        body: { unit: "xa-a", on: TODAY, session: 1, class: "petition", people: 1, content: "…" },
      },
      {
        name: "answer",
        body: { outcome: "answered", on: TODAY, how: "writing", text: "…", document: doc },
      },
      { name: "note-result", body: { on: TODAY, text: "…", document: doc } },
    ],
  },
  {
    kind: "dialogue-session",
    id: "d1",
    decider: dialogueSession,
    samples: [
      {
        name: "announce",
        body: {
          unit: "xa-a",
          kind: "direct",
          topic: "Đối thoại",
          day: TODAY,
          method: "in-person",
          place: "UBND",
          content: "Đường",
          audiences: ["people"],
          isPublic: true,
          media: "Đài",
          document: doc,
          on: TODAY,
        },
      },
      { name: "record-attendance", body: { officers: [], groups: [], document: doc } },
      { name: "note-held", body: { chair: { subject: "lan", post: "CT" } } },
      { name: "record-minutes", body: { text: "…", document: doc, on: TODAY } },
    ],
  },
];

/** Where the schema of a command takes the date of a numbered document, as paths into its body; a list of them is `intake.spec.ts`. */
const documentsIn = (schema: z.ZodObject, path: readonly string[] = []): readonly (readonly string[])[] => {
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const own = "number" in shape && "date" in shape ? [[...path, "date"]] : [];
  return [
    ...own,
    ...Object.entries(shape).flatMap(([name, field]) => {
      const plain = field instanceof z.ZodOptional ? inner(field.unwrap()) : field;
      return plain instanceof z.ZodObject ? documentsIn(plain, [...path, name]) : [];
    }),
  ];
};

const at = (value: unknown, [name, ...rest]: readonly string[]): unknown =>
  name === undefined ? value : at((value as Body | undefined)?.[name], rest);

const dated = (value: Body, [name = "", ...rest]: readonly string[], date: string): Body => ({
  ...value,
  [name]: rest.length === 0 ? date : dated(value[name] as Body, rest, date),
});

/** What a command records in that state: nothing where it is refused. */
const recorded = ({ id, decider, facts }: Story, { name, body: given }: Sample, state: unknown) => {
  const command = { ...given, ...facts, type: name, id, units, ...stamp };
  const answer = decider.decide(command as never, state as never);
  if (typeof answer !== "object" || answer === null) throw new Error(`${name} is no command`);
  return isRefusal(answer) ? [] : (answer as readonly object[]);
};

/** Every state that the samples lead to, one after another. */
const statesOf = (story: Story): readonly unknown[] => {
  const found = new Map<string, unknown>([[JSON.stringify(story.decider.initial), story.decider.initial]]);
  // A map is walked to its end, what is added on the way included.
  for (const state of found.values())
    for (const sample of story.samples) {
      const next = recorded(story, sample, state).reduce<unknown>(
        (before, event) => story.decider.evolve(before as never, event as never),
        state,
      );
      if (found.size < STATES_MAX) found.set(JSON.stringify(next), next);
    }
  return [...found.values()];
};

const STATES_MAX = 3000;

test("every command that takes the date of a document is among those tried here", () => {
  const taking = aggregates.flatMap(({ kind, commands }) =>
    Object.entries(commands).flatMap(([name, { schema }]) =>
      documentsIn(schema).map((path) => `${kind} ${name} ${path.join(".")}`),
    ),
  );
  const tried = stories.flatMap(({ kind, samples }) => {
    const commands = aggregates.find((one) => one.kind === kind)?.commands ?? {};
    return samples.flatMap(({ name, body: given }) => {
      const schema = commands[name]?.schema;
      if (schema === undefined) throw new Error(`${kind} has no ${name}`);
      schema.parse(given);
      return documentsIn(schema)
        .filter((path) => at(given, path) !== undefined)
        .map((path) => `${kind} ${name} ${path.join(".")}`);
    });
  });
  expect([...new Set(tried)].toSorted()).toEqual([...new Set(taking)].toSorted());
});

describe.each(stories.map((story) => [story.kind, story] as const))("%s", (kind, story) => {
  const states = statesOf(story);
  const { commands = {} } = aggregates.find((one) => one.kind === kind) ?? {};
  const tried = story.samples.flatMap((sample) => {
    const schema = commands[sample.name]?.schema;
    const paths = schema === undefined ? [] : documentsIn(schema);
    return paths
      .filter((path) => at(sample.body, path) !== undefined)
      .map((path) => [`${sample.name} ${path.join(".")}`, sample, path] as const);
  });

  test.each(tried)("%s: of today it is taken somewhere, of tomorrow nowhere", (_what, sample, path) => {
    const taken = (date: string) =>
      states.filter(
        (state) => recorded(story, { ...sample, body: dated(sample.body, path, date) }, state).length > 0,
      ).length;
    expect(taken(TODAY)).toBeGreaterThan(0);
    expect(taken(TOMORROW)).toBe(0);
  });
});
