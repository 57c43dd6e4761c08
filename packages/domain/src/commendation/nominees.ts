import * as z from "zod";
import { above, type Units } from "../units.ts";
import { line, unitId } from "../fields.ts";

/** tập thể: a unit. cá nhân: somebody of it, as the issuer of tokens names them. */
export type Nominee = { readonly unit: string; readonly subject?: string | undefined };

export const nominees = () =>
  z
    .array(z.strictObject({ unit: unitId(), subject: line(100).optional() }))
    .min(1)
    .max(200);

export const nomineesFields = z.array(z.object({ unit: z.string(), subject: z.string().optional() }));

/** Persons count once, whatever unit they are named in; a unit beside its people is another thing than they. */
const nameOf = ({ unit, subject }: Nominee): string =>
  subject === undefined ? `unit ${unit}` : `person ${subject}`;

/** The first that is named a second time. */
export const twiceIn = (all: readonly Nominee[]): Nominee | undefined =>
  all.find((one, at) => all.findIndex((other) => nameOf(other) === nameOf(one)) < at);

/** Those of the first list that the second does not name. */
export const notAmong = (some: readonly Nominee[], all: readonly Nominee[]): readonly Nominee[] =>
  some.filter((one) => !all.some((other) => nameOf(other) === nameOf(one) && other.unit === one.unit));

/** Whether the list names this person. */
export const names = (all: readonly Nominee[], subject: string): boolean =>
  all.some((one) => one.subject === subject);

/** The first that does not belong to the unit that commends, nor to one below it. */
export const outsideOf = (units: Units, unit: string, all: readonly Nominee[]): Nominee | undefined =>
  all.find((one) => one.unit !== unit && !above(units, one.unit).includes(unit));
