import { type Day, dayOf } from "@sdc/law/local-day";

/** `2026-11-30` → `30/11/2026`. */
export const dayShown = (day: Day): string => day.split("-").toReversed().join("/");

/** A UTC instant as clocks in Viet Nam show it: `30/11/2026 08:15`. */
export const momentShown = (instant: string): string => {
  const minutes = Math.floor(Date.parse(instant) / 60_000) + 7 * 60;
  const two = (number: number) => String(number).padStart(2, "0");
  return `${dayShown(dayOf(instant))} ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
};
