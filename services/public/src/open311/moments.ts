/** GeoReport v2: "Timezone information (either Z meaning UTC, or an HH:MM offset from UTC) must be included." */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const VIETNAM_MS = 7 * 60 * 60 * 1000;

/** The UTC instant that a moment of the specification's form means; undefined: it is none. */
export const instantOf = (text: string): string | undefined => {
  const at = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};

/** A UTC instant with the offset of Viet Nam: `2026-11-30T08:15:00+07:00`. */
export const momentOf = (instant: string): string =>
  `${new Date(Date.parse(instant) + VIETNAM_MS).toISOString().slice(0, 19)}+07:00`;

/** The end of a day in Viet Nam. */
export const endOfDay = (day: string): string => `${day}T23:59:59+07:00`;
