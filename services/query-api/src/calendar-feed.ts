import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { BoardItem } from "./answers.ts";
import { escaped, folded, utcStamp } from "./calendar-text.ts";
import { sourceNames } from "./source-names.ts";

type Unit = Pick<RegisteredUnit, "id" | "name">;
type Dated = BoardItem & { readonly due: string };

/** With the dots that stand for the rest. */
const DUTY_CHARACTERS_MAX = 120;

/** A unit's dated duties of a year as iCalendar (RFC 5545): an all-day event on each due day. What has no date stays out. */
export const calendarOf = (unit: Unit, year: number, items: readonly BoardItem[], now: string): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//So Dan Chu//Obligations//VI",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(unit.name)}`,
    ...items.filter(isDated).flatMap((item) => eventOf(item, linkTo(unit, year), now)),
    "END:VCALENDAR",
  ]
    .map(folded)
    .join("");

const isDated = (item: BoardItem): item is Dated => item.due !== null;

const linkTo = ({ id }: Unit, year: number): string =>
  `/v1/obligations?unit=${encodeURIComponent(id)}&year=${year}`;

const eventOf = (item: Dated, link: string, now: string): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(`${item.node}@so-dan-chu`)}`,
  `DTSTAMP:${utcStamp(now)}`,
  `DTSTART;VALUE=DATE:${item.due.replaceAll("-", "")}`,
  `SUMMARY:${escaped(`${isDone(item) ? "✓ " : ""}${item.obligation} ${shortened(item.duty.vi)}`)}`,
  `DESCRIPTION:${escaped(descriptionOf(item, link).join("\n"))}`,
  `CATEGORIES:${escaped(item.obligation)}`,
  "STATUS:CONFIRMED",
  // A due day takes up nobody's time.
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];

/** The due day of a continuous duty is its next review, which no review before it fulfils. */
const isDone = ({ status, cadence }: BoardItem): boolean =>
  cadence !== "continuous" && (status === "fulfilled" || status === "fulfilled-late");

const descriptionOf = (item: Dated, link: string): readonly string[] => [
  `Trạng thái: ${item.statusName.vi}`,
  ...(item.dueSaid === undefined || item.dueSaid === item.due
    ? []
    : [`Quy định ghi ngày ${written(item.dueSaid)}; trùng ngày nghỉ nên lùi đến ngày ${written(item.due)}.`]),
  `Nguồn của nghĩa vụ: ${sourceNames[item.source]}${item.verified ? "" : " (chưa xác minh)"}`,
  ...(item.dueSource === undefined ? [] : [`Nguồn của hạn: ${sourceNames[item.dueSource]}`]),
  ...(item.dueNote === undefined ? [] : [`Ghi chú về hạn: ${item.dueNote.vi}`]),
  ...(item.note === undefined ? [] : [`Ghi chú: ${item.note.vi}`]),
  `Tài liệu chứng minh: ${item.expects.vi}`,
  `Xem trong sổ: ${link}`,
];

/** `2026-11-25` → `25/11/2026`. */
const written = (day: string): string => day.split("-").toReversed().join("/");

/** Cut between words where there are any. */
const shortened = (text: string): string =>
  text.length <= DUTY_CHARACTERS_MAX
    ? text
    : `${text.slice(0, DUTY_CHARACTERS_MAX - 1).replace(/\s+\S*$/, "")}…`;
