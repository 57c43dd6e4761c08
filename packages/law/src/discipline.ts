import type { Day } from "./local-day.ts";
import { ruleOn } from "./rules.ts";
import type { Text } from "./text.ts";

/** cán bộ, công chức, viên chức: each is disciplined by rules of its own. */
export const DISCIPLINED = ["cadre", "civil-servant", "public-employee"] as const;

/** hình thức kỷ luật, the mildest first: this order is the ladder on which one measure is heavier than another. */
export const MEASURES = [
  "reprimand",
  "warning",
  "salary-step-reduction",
  "demotion",
  "removal-from-post",
  "removal-from-elected-office",
  "dismissal",
] as const;

export type Disciplined = (typeof DISCIPLINED)[number];
export type Measure = (typeof MEASURES)[number];

export const disciplinedNames: Readonly<Record<Disciplined, Text>> = {
  cadre: { vi: "cán bộ", en: "cadre" },
  "civil-servant": { vi: "công chức", en: "civil servant" },
  "public-employee": { vi: "viên chức", en: "public employee" },
};

export const measureNames: Readonly<Record<Measure, Text>> = {
  reprimand: { vi: "khiển trách", en: "reprimand" },
  warning: { vi: "cảnh cáo", en: "warning" },
  "salary-step-reduction": { vi: "hạ bậc lương", en: "salary-step reduction" },
  demotion: { vi: "giáng chức", en: "demotion" },
  "removal-from-post": { vi: "cách chức", en: "removal from post" },
  "removal-from-elected-office": { vi: "bãi nhiệm", en: "removal from elected office" },
  dismissal: { vi: "buộc thôi việc", en: "dismissal" },
};

type Table = {
  readonly rule: string;
  readonly of: Disciplined;
  readonly staff: readonly Measure[];
  readonly leaders: readonly Measure[];
  /** The sources conflict on which law applies at all: whoever decides names it. */
  readonly needsBasis?: true;
};

const elected: readonly Measure[] = [
  "reprimand",
  "warning",
  "removal-from-post",
  "removal-from-elected-office",
];
const appointed: Pick<Table, "staff" | "leaders"> = {
  staff: ["reprimand", "warning", "dismissal"],
  leaders: ["reprimand", "warning", "removal-from-post", "dismissal"],
};

/** Each in force while its rule is (`rules/discipline.ts`). Between the two laws on public employees both say the same. */
const tables: readonly Table[] = [
  { rule: "KL-112.forms.cb", of: "cadre", staff: elected, leaders: elected },
  { rule: "KL-172.forms.cb", of: "cadre", staff: elected, leaders: elected },
  {
    rule: "KL-112.forms.cc",
    of: "civil-servant",
    staff: ["reprimand", "warning", "salary-step-reduction", "dismissal"],
    leaders: ["reprimand", "warning", "demotion", "removal-from-post", "dismissal"],
  },
  { rule: "KL-172.forms.cc", of: "civil-servant", ...appointed },
  { rule: "KL-112.forms.vc", of: "public-employee", ...appointed },
  { rule: "KL-vc.gap", of: "public-employee", ...appointed, needsBasis: true },
  { rule: "KL-vc.forms", of: "public-employee", ...appointed },
];

/** The measures that a decision of one day may impose on one kind of person, and the rule that says so. */
export type AllowedMeasures = {
  readonly rule: string;
  readonly ruleFrom: Day;
  readonly measures: readonly Measure[];
  readonly verified: boolean;
  /** Why it is not verified, or which conflict to show whoever decides. */
  readonly note?: Text;
  /** The sources conflict: a decision names its legal basis. */
  readonly needsBasis: boolean;
};

/** What the law of that day lets a decision impose; undefined: no table is known for that kind of person and day. */
export const allowedMeasures = (
  of: Disciplined,
  { isLeader, on }: { readonly isLeader: boolean; readonly on: Day },
): AllowedMeasures | undefined => {
  for (const table of tables) {
    const rule = table.of === of ? ruleOn(table.rule, on) : undefined;
    if (rule === undefined) continue;
    const { id, from, verified, why: note } = rule;
    return {
      rule: id,
      ruleFrom: from,
      measures: isLeader ? table.leaders : table.staff,
      verified,
      ...(note && { note }),
      needsBasis: table.needsBasis ?? false,
    };
  }
  return undefined;
};

/** Whether the one is heavier than the other. */
export const isHeavier = (one: Measure, other: Measure): boolean =>
  MEASURES.indexOf(one) > MEASURES.indexOf(other);

/** The heaviest of them; undefined: there are none. */
export const heaviest = (measures: readonly Measure[]): Measure | undefined =>
  measures.toSorted((a, b) => MEASURES.indexOf(b) - MEASURES.indexOf(a))[0];

/** The mildest of the allowed ones that is heavier than this; where none is, the heaviest of them. */
export const oneStepHeavier = (measure: Measure, allowed: readonly Measure[]): Measure | undefined =>
  MEASURES.find((one) => isHeavier(one, measure) && allowed.includes(one)) ?? heaviest(allowed);

/** Decree 172 speaks of cadres and civil servants: what it says of steps and times is not known to hold for public employees. */
const isOfDecree172 = (of: Disciplined): boolean => of !== "public-employee";

const ofDecree172 = (rule: string, of: Disciplined, on: Day): string | undefined =>
  isOfDecree172(of) ? ruleOn(rule, on)?.id : undefined;

/** The rule by which several acts judged together get the heaviest measure for all, on that day. */
export const ruleOfSeveralActs = (of: Disciplined, on: Day): string | undefined =>
  ofDecree172("KL-172.A2.2", of, on);

/** The rule by which a new act while another measure is served gets one a step heavier, on that day. */
export const ruleOfServing = (of: Disciplined, on: Day): string | undefined =>
  ofDecree172("KL-172.A2.3", of, on);

/** Whether the time to decide was seen for that kind of person; of public employees it is only taken over. */
export const isTimeSeen = isOfDecree172;

/** chưa xem xét kỷ luật: why discipline waits. */
export const DEFERRALS = ["illness", "maternity", "criminal-proceedings", "leave"] as const;
export type Deferral = (typeof DEFERRALS)[number];

type Deferring = {
  readonly rule?: string;
  readonly grounds: readonly Deferral[];
  /** No rule is known for that kind of person and day: whoever defers names it. */
  readonly needsBasis: boolean;
};

/** The grounds of that day; of the four of Decree 112 the sources name the one on leave, the others are those of today. */
export const deferralsOn = (of: Disciplined, on: Day): Deferring => {
  if (ruleOn("KL-112.defer", on) !== undefined)
    return { rule: "KL-112.defer", grounds: DEFERRALS, needsBasis: false };
  const rule = ofDecree172("KL-172.defer", of, on);
  return rule === undefined
    ? { grounds: DEFERRALS, needsBasis: true }
    : { rule, grounds: ["illness", "maternity", "criminal-proceedings"], needsBasis: false };
};

/** miễn trách nhiệm kỷ luật: four cases were seen, the last two are recalled. */
export const EXEMPTIONS = [
  "no-capacity",
  "obeyed-superior",
  "emergency",
  "right-procedure",
  "authorised-innovation",
  "death",
] as const;
export type Exemption = (typeof EXEMPTIONS)[number];

const RECALLED: readonly Exemption[] = ["authorised-innovation", "death"];

/** The rule that exempts on that day; `needsBasis`: none is known, or this case of it was only recalled. */
export const exemptionOn = (
  ground: Exemption,
  of: Disciplined,
  on: Day,
): { readonly rule?: string; readonly needsBasis: boolean } => {
  const rule = ofDecree172("KL-172.exempt", of, on);
  return rule === undefined ? { needsBasis: true } : { rule, needsBasis: RECALLED.includes(ground) };
};

/** Why no limitation bars an act: rule KL-statute.none, recalled only, so that its basis is named. */
export const NO_LIMITATION = [
  "party-expulsion",
  "internal-political-protection",
  "national-security",
  "false-diploma",
] as const;
