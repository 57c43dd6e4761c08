import type * as z from "zod";
import { holds, overlap } from "@sdc/domain/post/days";
import { type Standing as OverUnit, standingOf } from "@sdc/domain/post/over";
import { addDays, type Day, dayFrom } from "@sdc/law/local-day";
import type { Days } from "@sdc/projections/case-figures/figures";
import type { Stay } from "@sdc/projections/case-figures/counted-case";
import { type Commended, honourRoll, rollOf } from "@sdc/projections/honour-roll";
import { obligationBoard } from "@sdc/projections/obligation-board";
import type { HeldPost } from "@sdc/projections/posts";
import { reportFigures } from "@sdc/projections/report-figures";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { ActivityDay } from "@sdc/reading/activity-days";
import { everyRow } from "@sdc/reading/every-row";
import { activityDaysOf } from "@sdc/reading/figures";
import type { ReadModels } from "@sdc/reading/read-models";
import { type Standing, standingsOf } from "@sdc/reading/standing";
import type { ledgerRow } from "./leader-ledger-answers.ts";
import { statisticsOf } from "./statistics.ts";

/** A post as head of a unit in one year: what became of it there in the days that somebody had it. */
export type LedgerRow = z.infer<typeof ledgerRow>;
export type LedgerFigures = LedgerRow["figures"];

/** Which clause asks the head to receive citizens in person, and which ask for a regulation. */
const RECEPTION = "II.1.a.1.i";
const REGULATIONS = ["II.1.b.1", "II.1.đ", "II.5.b.3"];

/** Whether an appointment makes somebody the head of its unit, or who acts for the head. */
export const headship = ({
  rank,
  as,
}: Pick<HeldPost, "rank" | "as">): Exclude<OverUnit, "deputy"> | undefined => {
  const standing = standingOf(rank, as);
  return standing === "deputy" ? undefined : standing;
};

export type LedgerQuestion = {
  readonly year: number;
  readonly asOf: Day;
  /** Reports that the reader may not know of are counted nowhere. */
  readonly kept: readonly Stay[];
};

/**
 * The ledger of one appointment in one year; undefined where it held on no day of it by then. Duties with a day count for
 * whoever was in the post on that day, what was done for whoever was there when it was done. Its reads follow the unit.
 */
export const ledgerRowOf = async (
  models: ReadModels,
  unit: RegisteredUnit,
  held: HeldPost,
  { year, asOf, kept }: LedgerQuestion,
): Promise<LedgerRow | undefined> => {
  const standing = headship(held);
  const inYear = { from: dayFrom(year, 1, 1), to: dayFrom(year + 1, 1, 1) };
  const tenure = { from: held.from, to: held.to };
  const hasBegun = held.from <= asOf && inYear.from <= asOf;
  if (standing === undefined || !hasBegun || !overlap(tenure, inYear)) return undefined;
  const days = daysIn(tenure, inYear, asOf);
  const board = await models.of(obligationBoard);
  const [standings, activities, statistics, roll] = await Promise.all([
    standingsOf(models, unit, year, asOf),
    activityDaysOf(board, unit.id, year),
    statisticsOf(await models.of(reportFigures), [{ unit, places: [{ unit: unit.id, key: unit.id }] }], {
      table: "reports",
      days,
      by: undefined,
      kept,
    }),
    everyRow(await models.of(honourRoll), rollOf(unit.id, String(year))),
  ]);
  const { onTimePercent, onTime, late } = statistics.total;
  const isThen = (day: Day): boolean => holds(tenure, day) && day <= asOf;
  const isInYear = (day: Day): boolean => isThen(day) && holds(inYear, day);
  // The projection wrote these rows with this type.
  const commended = roll.map(({ value }) => value as Commended);
  return {
    unit: { id: unit.id, name: unit.name },
    subject: held.subject,
    post: held.title,
    standing,
    year,
    from: days.from,
    last: days.last,
    figures: {
      onTimePercent,
      onTime,
      late,
      receptions: receptionsIn(standings, isThen),
      dialogues: timesIn(activities, ["dialogue-held", "direct-dialogue-held"], isInYear),
      commitments: {
        kept: timesIn(activities, ["commitment-kept"], isInYear),
        keptLate: timesIn(activities, ["commitment-kept-late"], isInYear),
      },
      regulations: regulationsIn(standings, isInYear),
      commendations: commendationsOf(commended, held, isInYear),
    },
    board: `/v1/obligations?unit=${unit.id}&year=${year}`,
  };
};

const daysIn = (
  tenure: { from: Day; to: Day | undefined },
  year: { from: Day; to: Day },
  asOf: Day,
): Days => {
  const lasts = [addDays(year.to, -1), asOf, ...(tenure.to === undefined ? [] : [addDays(tenure.to, -1)])];
  return {
    from: tenure.from > year.from ? tenure.from : year.from,
    last: lasts.toSorted()[0] ?? asOf,
  };
};

/** Days owed by the law of the day, each to whoever had the post when it fell due; and days received in person. */
const receptionsIn = (
  standings: readonly Standing[],
  isThen: (day: Day) => boolean,
): LedgerFigures["receptions"] => {
  const nodes = standings.filter(({ node }) => node.obligation === RECEPTION);
  const due = nodes.filter(({ node }) => node.due !== null && isThen(node.due));
  return {
    owed: due.reduce((sum, { node, status }) => sum + (status === "not-applicable" ? 0 : node.times), 0),
    held: nodes.reduce((sum, { figures }) => sum + figures.proofs.filter(isThen).length, 0),
  };
};

const regulationsIn = (standings: readonly Standing[], isThen: (day: Day) => boolean): number =>
  standings
    .filter(({ node }) => REGULATIONS.includes(node.obligation))
    .reduce((sum, { figures }) => sum + figures.proofs.filter(isThen).length, 0);

const timesIn = (
  activities: readonly ActivityDay[],
  events: readonly string[],
  isThen: (day: Day) => boolean,
): number =>
  activities
    .filter(({ event, day, status }) => status === "done" && events.includes(event) && isThen(day))
    .reduce((sum, { n }) => sum + n, 0);

/** Published and not revoked, by the day of the decision: of the person themselves, and of the unit as a whole. */
const commendationsOf = (
  commended: readonly Commended[],
  { subject, unit }: HeldPost,
  isThen: (day: Day) => boolean,
): LedgerFigures["commendations"] => {
  const then = commended.filter(({ decision }) => isThen(decision.date));
  const names = (isNamed: (one: Commended["nominees"][number]) => boolean): number =>
    then.filter(({ nominees }) => nominees.some(isNamed)).length;
  return {
    person: names((one) => one.subject === subject),
    unit: names((one) => one.unit === unit && one.subject === undefined),
  };
};
