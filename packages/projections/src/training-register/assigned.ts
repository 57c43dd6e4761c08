import type { Row } from "@sdc/core/read-store";
import { idOf } from "@sdc/core/commit";
import type { Event } from "@sdc/domain/democracy-duty/schema";

/** One assignment to democracy work, as it was recorded: the unit may have ended sooner. */
export type Assigned = {
  readonly n: number;
  readonly subject: string;
  readonly post: string;
  readonly from: string;
  /** Exclusive. */
  readonly to?: string | undefined;
  readonly document: { readonly number: string; readonly date: string };
  /** The number of the assignment that this one took the place of. */
  readonly replaces?: number;
};

export type Assignments = {
  readonly from: "assignments";
  readonly unit: string;
  readonly assigned: readonly Assigned[];
};

export const evolveAssignments = (
  before: Assignments | undefined,
  event: Event,
  stream: string,
): Assignments => {
  const { assigned, ...of } = before ?? { from: "assignments", unit: idOf(stream), assigned: [] };
  switch (event.type) {
    case "democracy-officer-assigned":
      return { ...of, assigned: [...assigned, assignedBy(event)] };
    case "democracy-officer-replaced": {
      const { replaces, from } = event;
      return { ...of, assigned: [...ended(assigned, replaces, from), { ...assignedBy(event), replaces }] };
    }
    case "democracy-assignment-ended":
      return { ...of, assigned: ended(assigned, event.n, event.to) };
  }
};

const assignedBy = ({ n, subject, post, from, to, document }: Assigned): Assigned => ({
  n,
  subject,
  post,
  from,
  ...(to === undefined ? {} : { to }),
  document,
});

const ended = (assigned: readonly Assigned[], n: number, to: string): readonly Assigned[] =>
  assigned.map((one) => (one.n === n ? { ...one, to } : one));

/** Where the assignments of a unit lie, by their number. */
export const assignedOf = (unit: string): string => `assigned/${unit}`;

/** One that ended on the day it began was a slip of the pen. */
export const assignmentRows = ({ unit, assigned }: Assignments): readonly Row[] =>
  assigned
    .filter(({ from, to }) => from !== to)
    .map((value) => ({ partition: assignedOf(unit), sort: String(value.n).padStart(5, "0"), value }));
