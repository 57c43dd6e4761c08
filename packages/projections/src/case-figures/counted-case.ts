import type { Row } from "@sdc/core/read-store";
import { addDays, type Day } from "@sdc/law/local-day";
import type { Tenure } from "../obligation-board/span.ts";

/** What statistics count of a case, by what is known of it now. Days are Viet Nam's. */
export type CountedCase = {
  /** Who has had it, in order, from the day it came in. */
  readonly held: readonly Tenure[];
  readonly kind: string;
  /** Absent where cases of that law have none. */
  readonly field?: string;
  /** lượt: somebody came with it. A part of a letter came with the letter. */
  readonly isTurn: boolean;
  /** đơn: it came on paper. */
  readonly isLetter: boolean;
  /** vụ việc: it is dealt with by itself. What is merged into another, and what was split, is not. */
  readonly isMatter: boolean;
  /** How many signed; one where nothing is said, none where that is not taken in. */
  readonly persons: number;
  /** Undefined: nothing says by when, or the clock stands still. */
  readonly dueOn?: Day | undefined;
  readonly qualifiedOn?: Day | undefined;
  readonly settledOn?: Day | undefined;
  /** It ended, and was not settled. */
  readonly endedOn?: Day | undefined;
};

/**
 * One time that a unit had a case, from the day it came to the day it went. Every figure of the unit is counted from
 * these, and they are what it opens.
 */
export type Stay = Pick<
  CountedCase,
  "kind" | "field" | "isTurn" | "isLetter" | "isMatter" | "persons" | "dueOn"
> & {
  readonly unit: string;
  readonly came: "received" | "moved-in";
  readonly receivedOn: Day;
  readonly from: Day;
  /** On this day it was open here no more; absent: it still is. */
  readonly until?: Day;
  readonly went?: "settled" | "settled-in-time" | "ended" | "moved-out";
  /** The day on which it was found to qualify, or became late, where it was here then. */
  readonly qualifiedOn?: Day;
  readonly lateOn?: Day;
};

/** A stay as it is listed. */
export type StayRow = Omit<Stay, "unit"> & { readonly stream: string };

/** Each unit that had the case while it was open, in order. */
export const staysOf = (one: CountedCase): readonly Stay[] => {
  const { kind, field, isTurn, isLetter, isMatter, persons, dueOn, held } = one;
  const receivedOn = held[0]?.from ?? "";
  const about = {
    kind,
    ...(field === undefined ? {} : { field }),
    isTurn,
    isLetter,
    isMatter,
    persons: isTurn ? persons : 0,
    ...(dueOn === undefined ? {} : { dueOn }),
    receivedOn,
  };
  const [first] = held;
  if (first === undefined) return [];
  // Somebody came; what there is to deal with is counted elsewhere.
  if (!isMatter)
    return [{ ...about, unit: first.unit, came: "received", from: receivedOn, until: receivedOn }];
  const closedOn = notBefore(receivedOn, one.settledOn ?? one.endedOn);
  // Whoever got it after it was closed had nothing to deal with.
  const open = held.filter(({ from }) => closedOn === undefined || from <= closedOn);
  const qualifiedOn = notAfter(closedOn, notBefore(receivedOn, one.qualifiedOn));
  const lateOn = isLate(dueOn, closedOn) ? notBefore(receivedOn, addDays(dueOn, 1)) : undefined;
  return open.map(({ unit, from }, index) => {
    const next = open[index + 1];
    const isHere = (day: Day | undefined): day is Day =>
      day !== undefined && from <= day && (next === undefined || day < next.from);
    return {
      ...about,
      unit,
      came: index === 0 ? "received" : "moved-in",
      from,
      ...(next === undefined ? ending(one, closedOn) : { until: next.from, went: "moved-out" }),
      ...(isHere(qualifiedOn) ? { qualifiedOn } : {}),
      ...(isHere(lateOn) ? { lateOn } : {}),
    };
  });
};

/** Late from the day after its due day, unless it was closed by then. */
const isLate = (dueOn: Day | undefined, closedOn: Day | undefined): dueOn is Day =>
  dueOn !== undefined && (closedOn === undefined || dueOn < closedOn);

const ending = (
  { settledOn, dueOn }: CountedCase,
  closedOn: Day | undefined,
): Pick<Stay, "until" | "went"> => {
  if (closedOn === undefined) return {};
  if (settledOn === undefined) return { until: closedOn, went: "ended" };
  const isInTime = dueOn !== undefined && closedOn <= dueOn;
  return { until: closedOn, went: isInTime ? "settled-in-time" : "settled" };
};

/** Clocks of machines differ, and documents are dated by people. */
const notBefore = (first: Day, day: Day | undefined): Day | undefined =>
  day !== undefined && day < first ? first : day;

/** What was closed had been found to qualify by then, whenever that was noted. */
const notAfter = (last: Day | undefined, day: Day | undefined): Day | undefined =>
  day !== undefined && last !== undefined && day > last ? last : day;

/** Where the stays at a unit lie, by the day on which they ended; those that still last come behind all others. */
export const staysPartition = (unit: string): string => `stays/${unit}`;

const STILL_HERE = "9999-12-31";

export const stayRows = (one: CountedCase, stream: string): readonly Row[] =>
  staysOf(one).map(({ unit, ...stay }, n) => {
    const value: StayRow = { stream, ...stay };
    return { partition: staysPartition(unit), sort: `${stay.until ?? STILL_HERE}#${stream}#${n}`, value };
  });
