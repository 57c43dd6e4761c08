import { addDays, type Day } from "@sdc/law/local-day";
import { escaped, utcStamp } from "./calendar-text.ts";

/** Something that takes place, as calendars know it. */
export type CalendarEntry = {
  /** Stays the same however it is moved. */
  readonly uid: string;
  /** Rises with each change. */
  readonly sequence: number;
  readonly day: Day;
  /** `08:00` in Viet Nam; absent: it takes the day. */
  readonly from?: string;
  readonly until?: string;
  readonly title: string;
  readonly place?: string;
  readonly lines: readonly string[];
  readonly category: string;
  readonly isCancelled: boolean;
};

/** Hours in Viet Nam are seven ahead of UTC, in summer too. */
const OFFSET = "+07:00";

export const eventLines = (entry: CalendarEntry, now: string): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(entry.uid)}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTAMP:${utcStamp(now)}`,
  ...timesOf(entry),
  `SUMMARY:${escaped(entry.title)}`,
  ...(entry.place === undefined ? [] : [`LOCATION:${escaped(entry.place)}`]),
  `DESCRIPTION:${escaped(entry.lines.join("\n"))}`,
  `CATEGORIES:${escaped(entry.category)}`,
  `STATUS:${entry.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
  "END:VEVENT",
];

/** The end is exclusive; without one it takes no time beyond its begin. */
const timesOf = ({ day, from, until }: CalendarEntry): readonly string[] =>
  from === undefined
    ? [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`]
    : [
        `DTSTART:${utcStamp(`${day}T${from}:00${OFFSET}`)}`,
        ...(until === undefined ? [] : [`DTEND:${utcStamp(`${day}T${until}:00${OFFSET}`)}`]),
      ];

const compact = (day: Day): string => day.replaceAll("-", "");
