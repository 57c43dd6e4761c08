import { YearWithoutCalendar } from "@sdc/law/calendar/calendar";
import { ClockStopped, type DayStep } from "@sdc/law/count-time";
import { deadlineOf, explain, momentAfter, NoDeadline } from "@sdc/law/deadline";
import { type Day, dayOf, isDay } from "@sdc/law/local-day";
import type { Period } from "@sdc/law/period";
import type { Measure, Rule } from "@sdc/law/rule";
import { ruleOn, rules, versionsOf } from "@sdc/law/rules";
import { sources } from "@sdc/law/rules/sources";
import type { Answer } from "./print.ts";
import { WrongUsage } from "./wrong-usage.ts";

export type DueQuestion = {
  readonly rule: string;
  /** A day, or a moment where the rule counts hours. */
  readonly start: string;
  readonly when?: string | undefined;
  readonly extend?: readonly string[] | undefined;
  /** `2026-02-01..2026-02-05`, both days in it. */
  readonly pause?: readonly string[] | undefined;
};

/** The due day on the first line, then every day with its reason and article. */
export const lawDue = ({ rule: id, start, when, extend = [], pause = [] }: DueQuestion): Answer => {
  const hours = hoursOf(id, start);
  if (hours !== undefined) return hours;
  if (!isDay(start)) throw new WrongUsage(`${start} is no day, as 2026-11-23 is`);
  const rule = versionOn(id, start);
  const input = {
    rule,
    start,
    ...(when === undefined ? {} : { when }),
    extensions: extend,
    pauses: pause.map(periodIn),
  };
  try {
    const { due, counted, verified } = deadlineOf(input);
    return {
      ok: true,
      text: [
        due,
        `${rule.id} (${windowOf(rule)}): ${rule.text.vi}`,
        ...(due === counted ? [] : [`counted to ${counted}, moved off rest days`]),
        ...(rule.verified && !verified ? ["chưa xác minh (unverified): the calendar of a year in it"] : []),
        ...doubts(rule),
        ...explain(input).map(lineOf),
      ].join("\n"),
    };
  } catch (error) {
    if (error instanceof NoDeadline || error instanceof YearWithoutCalendar || error instanceof ClockStopped)
      throw new WrongUsage(error.message);
    throw error;
  }
};

/** A rule counted in hours, from a moment; undefined for any other. */
const hoursOf = (id: string, start: string): Answer | undefined => {
  const day = isDay(start) ? start : Number.isNaN(Date.parse(start)) ? undefined : dayOf(start);
  const rule = day === undefined ? undefined : ruleOn(id, day);
  const measure = rule?.measures.find(({ unit }) => unit === "hours");
  if (rule === undefined || measure === undefined) return undefined;
  if (isDay(start))
    throw new WrongUsage(`${id} is counted in hours: give a moment, as 2026-11-23T08:00:00+07:00`);
  const lines = [momentAfter(start, measure.n), `${rule.id} (${windowOf(rule)}): ${rule.text.vi}`];
  return { ok: true, text: [...lines, ...doubts(rule)].join("\n") };
};

const versionOn = (id: string, day: Day): Rule => {
  const rule = ruleOn(id, day);
  if (rule !== undefined) return rule;
  const versions = versionsOf(id);
  if (versions.length === 0) throw new WrongUsage(`there is no rule ${id}`);
  throw new WrongUsage(`${id} was not in force on ${day}: ${versions.map(windowOf).join(", ")}`);
};

const periodIn = (text: string): Period => {
  const [from = "", last = ""] = text.split("..");
  if (!isDay(from) || !isDay(last) || last < from)
    throw new WrongUsage(`${text} is no time, as 2026-02-01..2026-02-05 is`);
  return { from, to: dayAfter(last) };
};

const dayAfter = (day: Day): Day => dayOf(Date.parse(`${day}T00:00:00+07:00`) + 86_400_000);

const lineOf = ({ day, n, reason, article, mark }: DayStep): string =>
  [
    day,
    weekday(day),
    String(n ?? "-").padStart(4),
    reason,
    ...(mark === undefined ? [] : [mark.name.vi]),
    article,
  ].join("  ");

const WEEKDAYS = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];
const weekday = (day: Day): string => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";

const doubts = ({ verified, why, amendedBy }: Rule): readonly string[] => [
  ...(verified ? [] : ["chưa xác minh (unverified)"]),
  ...(why === undefined ? [] : [`note: ${why.vi}`, `      ${why.en}`]),
  ...(amendedBy === undefined ? [] : [`amended by ${amendedBy}: that text was not seen`]),
];

const windowOf = ({ from, to }: Rule): string => `${from}..${to === undefined ? "" : `before ${to}`}`;

/** Every version of a rule with its window, citation and state. */
export const lawShow = (id: string): Answer => {
  const versions = versionsOf(id);
  if (versions.length === 0) {
    const near = [...new Set(rules.map((rule) => rule.id))].filter((one) =>
      one.toLowerCase().startsWith(id.toLowerCase().split(".")[0] ?? id),
    );
    throw new WrongUsage(
      `there is no rule ${id}${near.length === 0 ? "" : `; there are ${near.join(", ")}`}`,
    );
  }
  return { ok: true, text: versions.map(shown).join("\n\n") };
};

const shown = (rule: Rule): string =>
  [
    `${rule.id}  ${windowOf(rule)}  ${rule.verified ? "verified" : "unverified"}`,
    rule.text.vi,
    rule.text.en,
    `citation: ${rule.citation}`,
    ...rule.measures.map((measure) => `number: ${measured(measure)}`),
    ...(rule.measures.length === 0 ? ["number: not found, none is assumed"] : []),
    ...(rule.starts === undefined ? [] : [`starts from: ${rule.starts.text.vi} (${rule.starts.event})`]),
    ...(rule.extensions ?? []).map(
      ({ id, n, unit, times, text }) => `extension "${id}": ${n} ${unit}, at most ${times} times: ${text.vi}`,
    ),
    ...(rule.pauses ?? []).map((pause) => `does not count: ${pause.vi}`),
    ...(rule.on === undefined ? [] : [`date: ${rule.on.date}/${rule.on.month}, never moved`]),
    ...doubts(rule),
    ...rule.sources.map((key) => `seen in: ${sources[key] ?? key}`),
  ].join("\n");

const measured = ({ n, unit, bound, per, of, before, when }: Measure): string =>
  [
    `${bound} ${n} ${unit}`,
    ...(of === undefined ? [] : [`(${of.vi})`]),
    ...(per === undefined ? [] : [`per ${per}`]),
    ...(before ? ["before"] : []),
    ...(when === undefined ? [] : [`when "${when.id}": ${when.text.vi}`]),
  ].join(" ");
