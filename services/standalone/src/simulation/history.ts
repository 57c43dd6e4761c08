import type { Aggregate } from "@sdc/domain/aggregate";
import { channelThreadAggregate } from "@sdc/domain/channel-thread/aggregate";
import { CLOCK_ID, clockAggregate } from "@sdc/domain/clock/aggregate";
import { commitmentAggregate } from "@sdc/domain/commitment/aggregate";
import { complaintAggregate } from "@sdc/domain/complaint/aggregate";
import { denunciationAggregate } from "@sdc/domain/denunciation/aggregate";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { obligationAggregate } from "@sdc/domain/obligation/aggregate";
import { orgUnitAggregate } from "@sdc/domain/org-unit/aggregate";
import { policyAggregate } from "@sdc/domain/policy/aggregate";
import { posterAggregate } from "@sdc/domain/poster/aggregate";
import { postAggregate } from "@sdc/domain/post/aggregate";
import { bodyKeyAggregate } from "@sdc/domain/body-key/aggregate";
import { retaliationWatchAggregate } from "@sdc/domain/retaliation-watch/aggregate";
import { protectionAggregate } from "@sdc/domain/protection/aggregate";
import { yearlyReportAggregate } from "@sdc/domain/yearly-report/aggregate";
import type { NonEmpty, Random } from "../demo/random.ts";
import { commendationAggregate } from "@sdc/domain/commendation/aggregate";
import { disciplinaryCaseAggregate } from "@sdc/domain/disciplinary-case/aggregate";
import { leaderTransferAggregate } from "@sdc/domain/leader-transfer/aggregate";
import { transferRuleAggregate } from "@sdc/domain/transfer-rule/aggregate";
import { appraisalAggregate } from "@sdc/domain/appraisal/aggregate";
import { commitmentWish } from "./commitment-wishes.ts";
import { disciplineWish } from "./discipline-wishes.ts";
import { appraisalWish, commendationWish, leaderTransferWish, transferRuleWish } from "./leader-wishes.ts";
import { bodyKeyWish, watchWish } from "./watch-wishes.ts";
import { dialogueSessionAggregate } from "@sdc/domain/dialogue-session/aggregate";
import { dialogueWish } from "./dialogue-wishes.ts";
import { learningWish } from "./learning-wishes.ts";
import { receptionWish } from "./reception-wishes.ts";
import { classWish, complaintWish, denunciationWish, protectionWish } from "./formal-wishes.ts";

export type Wish = {
  readonly aggregate: Aggregate;
  readonly id: string;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key: string;
  readonly at: string;
};

type Asked = Pick<Wish, "name" | "id" | "body">;

/** From here on the reactors tell; a few wishes are from before. */
export const SINCE = "2026-11-20T03:00:00.000Z";
const EARLY = "2026-11-19T03:00:00.000Z";

const STREAMS = 5;
const UNITS: NonEmpty<string> = ["commune-0", "commune-1", "commune-2", "commune-3", "commune-4"];
const DUTIES: NonEmpty<string> = ["IV.1.b:2026", "II.1.h:2026"];

const SHORT = "Chuyện của thôn";
/** Makes a message too large to carry its commit, and a stream long enough for a snapshot. */
const LONG = "ệ".repeat(19_000);
const MEDIUM = "ệ".repeat(2500);

/** What people and the register itself ask for in one run: five streams of each aggregate, sensible and senseless commands mixed; some ask twice. */
export const wishesBy = (random: Random, count: number): readonly Wish[] => {
  // Long texts cost time, so only some histories have them.
  const texts: NonEmpty<string> = random.chance(0.3) ? [SHORT, MEDIUM, LONG, LONG] : [SHORT];
  const asked = (): { readonly aggregate: Aggregate } & Asked => {
    switch (
      random.pick<
        | "unit"
        | "report"
        | "complaint"
        | "denunciation"
        | "protection"
        | "key"
        | "poster"
        | "watch"
        | "duty"
        | "yearly"
        | "policy"
        | "post"
        | "clock"
        | "thread"
        | "commendation"
        | "transfer"
        | "rule"
        | "appraisal"
        | "learning"
        | "commitment"
        | "reception"
        | "dialogue"
        | "discipline"
      >([
        "unit",
        "report",
        "report",
        "report",
        "report",
        "report",
        "report",
        "report",
        "report",
        "report",
        "complaint",
        "denunciation",
        "protection",
        "key",
        "poster",
        "watch",
        "duty",
        "yearly",
        "policy",
        "post",
        "clock",
        "thread",
        "commendation",
        "transfer",
        "rule",
        "appraisal",
        "learning",
        "learning",
        "learning",
        "report",
        "report",
        "report",
        "report",
        "commitment",
        "reception",
        "dialogue",
        "dialogue",
        "discipline",
        "discipline",
        "report",
        "report",
        "report",
        "report",
        "report",
      ])
    ) {
      case "unit":
        return { aggregate: orgUnitAggregate, ...unitWish(random) };
      case "report":
        return { aggregate: hotlineReportAggregate, ...reportWish(random, texts) };
      case "complaint":
        return {
          aggregate: complaintAggregate,
          ...complaintWish(random, streamId(random, "complaint"), UNITS),
        };
      case "denunciation":
        return {
          aggregate: denunciationAggregate,
          ...denunciationWish(random, streamId(random, "denunciation"), UNITS),
        };
      case "protection":
        return {
          aggregate: protectionAggregate,
          ...protectionWish(random, streamId(random, "protection"), UNITS, [
            `hotline-report/${streamId(random, "report")}`,
            `denunciation/${streamId(random, "denunciation")}`,
          ]),
        };
      case "poster":
        return { aggregate: posterAggregate, ...posterWish(random) };
      case "key":
        return { aggregate: bodyKeyAggregate, ...bodyKeyWish(random, UNITS) };
      case "watch":
        return {
          aggregate: retaliationWatchAggregate,
          ...watchWish(random, streamId(random, "report"), UNITS),
        };
      case "duty":
        return { aggregate: obligationAggregate, ...evidenceWish(random) };
      case "yearly":
        return { aggregate: yearlyReportAggregate, ...yearlyReportWish(random) };
      case "policy":
        return { aggregate: policyAggregate, ...policyWish(random) };
      case "post":
        return { aggregate: postAggregate, ...postWish(random) };
      case "clock":
        return {
          aggregate: clockAggregate,
          name: "run-through",
          id: CLOCK_ID,
          body: { day: random.pick(["2026-11-19", "2026-11-20", "2026-11-21"]) },
        };
      case "commitment":
        return {
          aggregate: commitmentAggregate,
          ...commitmentWish(random, streamId(random, "commitment"), UNITS, streamId(random, "report")),
        };
      case "thread":
        return { aggregate: channelThreadAggregate, ...threadWish(random) };
      case "transfer":
        return {
          aggregate: leaderTransferAggregate,
          ...leaderTransferWish(random, streamId(random, "transfer"), UNITS),
        };
      case "appraisal":
        return { aggregate: appraisalAggregate, ...appraisalWish(random, random.pick(UNITS)) };
      case "rule":
        return { aggregate: transferRuleAggregate, ...transferRuleWish(random, random.pick(UNITS)) };
      case "commendation":
        return {
          aggregate: commendationAggregate,
          ...commendationWish(random, streamId(random, "commendation"), UNITS),
        };
      case "dialogue":
        return { aggregate: dialogueSessionAggregate, ...dialogueWish(random, UNITS) };
      case "learning":
        return learningWish(random, UNITS);
      case "discipline":
        return {
          aggregate: disciplinaryCaseAggregate,
          ...disciplineWish(random, streamId(random, "discipline"), UNITS),
        };
      case "reception":
        return receptionWish(random, streamId(random, "matter"), UNITS);
    }
  };
  const born = UNITS.map((id): Wish => ({
    aggregate: orgUnitAggregate,
    name: "establish",
    id,
    key: `establish-${id}`,
    body: { id, kind: "commune", name: "Xã", effectiveOn: "2025-07-01" },
    at: EARLY,
  }));
  const later: Wish[] = [];
  while (later.length < count) {
    const [first, ...others] = later;
    if (first !== undefined && random.chance(0.15)) later.push(random.pick([first, ...others]));
    else later.push({ ...asked(), key: `wish-${later.length}`, at: random.chance(0.1) ? EARLY : SINCE });
  }
  return [...born, ...later];
};

const threadWish = (random: Random): Asked => {
  const report = () => `${random.between(0, STREAMS - 1)}`.padStart(26, "r");
  return {
    name: "place",
    id: streamId(random, "thread"),
    body: {
      message: `${random.between(0, 9)}`.padStart(22, "m"),
      begins: report(),
      ...(random.chance(0.3) && { ended: report() }),
      quietDaysMax: 30,
    },
  };
};

const streamId = (random: Random, kind: string): string => `${kind}-${random.between(0, STREAMS - 1)}`;

const unitWish = (random: Random): Asked => {
  const id = random.pick(UNITS);
  const effectiveOn = "2026-12-01";
  const parts = [
    { unit: random.pick(UNITS), places: ["Thôn Một"] },
    { unit: random.pick(UNITS), places: [random.pick(["Thôn Hai", "Thôn Một"])] },
  ];
  return random.pick<Asked>([
    { name: "rename", id, body: { name: `Xã ${random.between(1, 3)}`, effectiveOn: "2025-08-01" } },
    {
      name: "change-kind",
      id,
      body: { kind: random.pick(["commune", "public-service-unit"]), effectiveOn: "2027-01-01" },
    },
    { name: "dissolve", id, body: { effectiveOn, heirs: random.pick([[], [random.pick(UNITS)]]) } },
    { name: "merge", id, body: { into: random.pick(UNITS), effectiveOn } },
    { name: "split", id, body: { effectiveOn, parts } },
    {
      name: "split-off",
      id,
      body: {
        unit: `${id}-new`,
        places: ["Thôn Một"],
        effectiveOn: "2026-10-01",
        decision: { number: "9/NQ", date: "2026-09-01", issuer: "HĐND" },
      },
    },
    {
      name: "establish",
      id: `${id}-new`,
      body: { id: `${id}-new`, kind: "commune", name: "Xã Mới", effectiveOn: "2026-10-01" },
    },
    { name: "name-heirs", id, body: { parts: [{ unit: random.pick(UNITS) }] } },
  ]);
};

const policyWish = (random: Random): Asked => {
  const id = random.pick(UNITS);
  return random.pick<Asked>([
    {
      name: "set-service-level",
      id,
      body: {
        days: random.between(1, 5),
        count: "working-days",
        from: random.pick(["2026-11-19", "2026-11-20"]),
      },
    },
    {
      name: "set-ranking-minimum",
      id,
      body: { cases: random.between(1, 30), from: random.pick(["2026-11-19", "2026-11-20"]) },
    },
    {
      name: "set-review-interval",
      id,
      body: {
        obligation: random.pick(["II.2.a", "IV.1.b"]),
        months: random.between(1, 3),
        from: random.pick(["2026-11-19", "2026-11-20"]),
      },
    },
    {
      name: "set-report-period",
      id,
      body: { year: 2026, from: "2025-11-16", to: "2026-11-15", estimated: random.chance(0.5) },
    },
    {
      name: "set-plan-binding",
      id,
      body: {
        plan: random.pick(["plan-2199", "plan-9"]),
        binds: random.chance(0.5),
        source: SHORT,
        from: random.pick(["2025-07-01", "2026-11-20"]),
      },
    },
  ]);
};

const postWish = (random: Random): Asked => {
  const id = random.pick(UNITS);
  const post = random.pick(["chu-tich", "pho-1"]);
  const to = random.pick(["2026-06-01", "2026-09-01"]);
  return random.pick<Asked>([
    { name: "create-post", id, body: { post, title: post, rank: "head", from: "2025-07-01" } },
    { name: "abolish-post", id, body: { post, to: "2026-12-01" } },
    {
      name: "appoint",
      id,
      body: {
        post,
        subject: random.pick(["an", "binh"]),
        as: random.pick(["holder", "acting"]),
        from: "2026-01-01",
        to,
        decision: { number: "1/QĐ", date: "2025-12-20", issuer: "UBND" },
      },
    },
    { name: "end-appointment", id, body: { n: 1, to, reason: SHORT } },
  ]);
};

const reportWish = (random: Random, texts: NonEmpty<string>): Asked => {
  const id = `report-${random.between(0, STREAMS - 1)}`;
  // Not too often: a closed report takes no more.
  if (random.chance(0.05)) return { name: "close", id, body: {} };
  if (random.chance(0.05)) return ownWish(random, id);
  if (random.chance(0.03)) return classWish(random, id, UNITS);
  return random.pick<Asked>([
    {
      name: "receive",
      id,
      body: {
        unit: random.pick(UNITS),
        channel: "phone",
        receivedAt: EARLY,
        field: random.pick(["grassroots-democracy", "land"]),
        text: random.pick(texts),
      },
    },
    { name: "classify", id, body: { kind: random.pick(["question", "reflection", "petition", "opinion"]) } },
    { name: "assign", id, body: { unit: random.pick(UNITS) } },
    { name: "accept", id, body: {} },
    { name: "reply", id, body: { text: random.pick(texts) } },
    lifeWish(random, id, texts),
  ]);
};

/** What a report lives through besides. */
const lifeWish = (random: Random, id: string, texts: NonEmpty<string>): Asked => {
  const reason = "Xem lại.";
  const other = `report-${random.between(0, STREAMS - 1)}`;
  return random.pick<Asked>([
    { name: "flag", id, body: {} },
    { name: "unflag", id, body: { reason } },
    { name: "classify", id, body: { kind: random.pick(["reflection", "petition"]), reason } },
    { name: "assess", id, body: { qualified: random.chance(0.5), reason } },
    { name: "refuse-assignment", id, body: { ground: reason } },
    { name: "transfer", id, body: { unit: random.pick(UNITS), reason } },
    { name: "ask-information", id, body: { text: random.pick(texts) } },
    { name: "information-given", id, body: { text: random.pick(texts) } },
    { name: "information-not-given", id, body: {} },
    {
      name: "extend",
      id,
      body: { days: random.between(1, 3), decision: { number: "5/QĐ", date: "2026-11-19" }, reason },
    },
    { name: "rate", id, body: { stars: random.between(1, 5), givenBy: "operator" } },
    { name: "reopen", id, body: { reason } },
    { name: "merge-into", id, body: { report: other } },
    { name: "unmerge", id, body: { reason } },
    { name: "note-joined", id, body: { from: other } },
    { name: "note-parted", id, body: { from: other } },
    { name: "answer-through", id, body: { report: other, on: "2026-11-20" } },
    { name: "link", id, body: { to: `hotline-report/${other}`, as: "related" } },
    { name: "name-official", id, body: { official: { unit: random.pick(UNITS), rank: "head" } } },
    attachWish(random, id),
    { name: "withdraw-attachment", id, body: { n: random.between(1, 3), reason } },
    random.chance(0.2) ? { name: "withdraw", id, body: {} } : { name: "accept", id, body: {} },
  ]);
};

/** Files that were stored before, or could not be. */
const attachWish = (random: Random, id: string): Asked => {
  const attachments = Array.from({ length: random.between(0, 2) }, () => ({
    key: String(random.between(1, 9)).repeat(32),
    name: "ảnh.jpg",
    mediaType: "image/jpeg",
    bytes: 1000,
    sha256: "a".repeat(64),
  }));
  const refused = random.chance(0.3) ? [{ name: "x.exe", code: "type-not-taken" }] : [];
  return { name: "attach", id, body: { attachments, refused, from: random.pick(["reporter", "officer"]) } };
};

/** What the register asks for itself: to the heir of a unit that has ended, or of a deadline by the service level. */
const ownWish = (random: Random, id: string): Asked => {
  const due = `2026-11-2${random.between(0, 6)}`;
  return random.pick<Asked>([
    { name: "pass-on", id, body: { from: random.pick(UNITS), to: random.pick(UNITS), on: "2026-12-01" } },
    { name: "remind", id, body: { due, days: random.pick([[7], [7, 1]]), on: "2026-11-20" } },
    { name: "escalate", id, body: { due, on: "2026-11-27", to: random.pick(UNITS) } },
  ]);
};

const posterWish = (random: Random): Asked => {
  const id = `poster-${random.between(0, 2)}`;
  const place = random.pick(["Nhà văn hoá", "Bộ phận Một cửa"]);
  return random.pick<Asked>([
    { name: "put-up", id, body: { unit: random.pick(UNITS), place } },
    { name: "move", id, body: { place } },
    { name: "take-down", id, body: {} },
  ]);
};

const evidenceWish = (random: Random): Asked => {
  const unit = random.between(0, STREAMS - 1);
  const id = `commune-${unit}:${DUTIES[unit % DUTIES.length]}`;
  const n = random.between(1, 2);
  return random.pick<Asked>([
    {
      name: "file-evidence",
      id,
      body: {
        docType: "Báo cáo",
        number: `${random.between(1, 3)}/BC`,
        date: "2026-11-01",
        issuer: "UBND",
        title: "Năm 2026",
        signer: "CT",
        secrecy: "none",
      },
    },
    { name: "confirm-evidence", id, body: { n } },
    { name: "return-evidence", id, body: { n, reason: "thiếu phụ lục" } },
    { name: "withdraw-evidence", id, body: { n, reason: "nhầm" } },
    { name: "mark-not-applicable", id, body: { reason: "không có đối tượng", saidBy: "Sở Nội vụ" } },
    { name: "mark-applicable", id, body: { reason: "đã có đối tượng" } },
    { name: "remind", id, body: { due: "2026-11-25", days: [random.pick([30, 7, 1])], on: "2026-11-20" } },
    { name: "escalate", id, body: { due: "2026-11-25", on: "2026-11-26" } },
  ]);
};

const yearlyReportWish = (random: Random): Asked => {
  const unit = `commune-${2 * random.between(0, 2)}`;
  const id = `${unit}:IV.1.b:2026`;
  return random.pick<Asked>([
    { name: "draft", id, body: { title: "Năm 2026", text: "Kết quả" } },
    {
      name: "sign",
      id,
      body: {
        docType: "Báo cáo",
        number: `${random.between(1, 3)}/BC`,
        date: "2026-11-01",
        issuer: "UBND",
        title: "Năm 2026",
        signer: "CT",
        secrecy: "none",
      },
    },
    { name: "submit", id, body: {} },
    { name: "receive", id, body: {} },
    { name: "send-back", id, body: { reason: "thiếu phụ lục" } },
    { name: "pass-on", id, body: { from: unit, to: random.pick(UNITS), on: "2026-12-01" } },
  ]);
};
