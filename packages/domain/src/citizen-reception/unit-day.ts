import { type Day, isDay } from "@sdc/law/local-day";

export type UnitDay = { readonly unit: string; readonly on: Day };

/** `xa-a:2026-11-24` → the unit and the day whose receptions it holds. Undefined when it is no such id. */
export const unitDayOf = (id: string): UnitDay | undefined => {
  const { unit, on } = /^(?<unit>[a-z0-9][a-z0-9-]{1,63}):(?<on>\d{4}-\d\d-\d\d)$/u.exec(id)?.groups ?? {};
  return unit === undefined || on === undefined || !isDay(on) ? undefined : { unit, on };
};
