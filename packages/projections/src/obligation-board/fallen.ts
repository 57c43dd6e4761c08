import type { Row } from "@sdc/core/read-store";
import { type Day, dayOf } from "@sdc/law/local-day";
import type { Activities, Done } from "./activities.ts";

/** A proof that was taken back: what it had proved, where, and on which day the register came to know. */
export type FallenProof = Pick<Done, "event" | "unit" | "on"> & { readonly fellOn: Day };

/** Where the proofs lie that fell in a month (`2026-11`), by that day. For the register's own clock: no query reads it. */
export const fallenPartition = (month: string): string => `fallen/${month}`;

/** Each proof that this event took back gets the day on which that was recorded; those that had fallen before keep theirs. */
export const withFallDays = <State extends Activities>(
  before: Activities | undefined,
  after: State,
  event: unknown,
): State => {
  if (!after.done.some(({ isWithdrawn }) => isWithdrawn === true)) return after;
  const fellOn = fallDay(event);
  return {
    ...after,
    done: after.done.map((one) =>
      one.isWithdrawn === true
        ? { ...one, fellOn: before?.done.find((had) => isSame(had, one))?.fellOn ?? fellOn }
        : one,
    ),
  };
};

export const fallenRows = ({ done }: Activities, stream: string): readonly Row[] =>
  done.flatMap(({ event, unit, on, fellOn }, n) => {
    if (fellOn === undefined) return [];
    const value: FallenProof = { event, unit, on, fellOn };
    return [{ partition: fallenPartition(fellOn.slice(0, 7)), sort: `${fellOn}#${stream}#${n}`, value }];
  });

const isSame = (one: Done, other: Done): boolean =>
  one.isWithdrawn === true &&
  one.event === other.event &&
  one.unit === other.unit &&
  one.on === other.on &&
  one.title === other.title;

/** Every event carries its stamp. */
const fallDay = (event: unknown): Day => dayOf((event as { readonly at: string }).at);
