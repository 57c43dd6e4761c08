import type { NUMBER_SOURCES } from "@sdc/domain/hotline-report/kinds";
import { dayOf } from "@sdc/law/local-day";

/** A number that somebody else gave a report. */
export type OutsideNumber = {
  readonly source: (typeof NUMBER_SOURCES)[number];
  readonly number: string;
};

/** Whose number it is: a records office (văn thư) begins anew in each unit and each year. */
export type NumberedIn = { readonly unit: string; readonly year: number };

/**
 * One text for one number of one source, however it is written. Two reports that have it have the same number; only of
 * `other` nobody can say that, because nobody knows who gave it.
 */
export const numberKey = ({ source, number }: OutsideNumber, { unit, year }: NumberedIn): string => {
  const written = number.normalize("NFKC").toUpperCase().replace(/\s/gu, "");
  return source === "records-office" ? `${source}/${unit}/${year}/${written}` : `${source}/${written}`;
};

/** Where a report was numbered: the unit that it came in for, in the year of số đến, or of its receipt where none was noted. */
export const numberedIn = (
  received: { readonly unit: string; readonly receivedAt: string },
  date: string | undefined,
): NumberedIn => ({
  unit: received.unit,
  year: Number((date ?? dayOf(received.receivedAt)).slice(0, 4)),
});
