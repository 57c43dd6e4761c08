import * as z from "zod";
import { day, line } from "../fields.ts";
import { type Certainty, PERSONNEL_EVENTS } from "./kinds.ts";

/** What a reporter seals to the protecting body, as JSON. Only that body ever reads it. */
export const watched = z.strictObject({
  name: line(200),
  /** The name of the unit they work in, as they write it. */
  unit: line(300).optional(),
  /** số hiệu công chức, viên chức: the surest way to be recognised, and to recognise nobody else. */
  staffNumber: line(40).optional(),
});
export type Watched = z.infer<typeof watched>;

/** What happened to somebody in their work, as the personnel register tells it to the protecting body. */
export const personnelEvent = z.strictObject({
  kind: z.enum(PERSONNEL_EVENTS),
  on: day(),
  name: line(200),
  unit: line(300).optional(),
  staffNumber: line(40).optional(),
  /** The decision, by number and date, as it stands on it. */
  document: line(200).optional(),
});
export type PersonnelEvent = z.infer<typeof personnelEvent>;

/**
 * Whether it happened to that person, and by what they were recognised; undefined: to somebody else. Two staff numbers that
 * differ are two people, whatever their names. Names count with their tone marks: Hoà and Hòa are one, Hoa is another.
 */
export const recognised = (person: Watched, event: PersonnelEvent): Certainty | undefined => {
  if (person.staffNumber !== undefined && event.staffNumber !== undefined)
    return folded(person.staffNumber) === folded(event.staffNumber) ? "staff-number" : undefined;
  if (folded(person.name) !== folded(event.name)) return undefined;
  if (person.unit === undefined || event.unit === undefined) return "name";
  // Units are written in many ways: another one lowers the certainty, it does not rule anybody out.
  return folded(person.unit) === folded(event.unit) ? "name-and-unit" : "name";
};

/** One spelling of what people write differently: Unicode form, case, spaces, and where the tone mark of oa, oe, uy stands. */
const folded = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])/g, "$1$3$2")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
