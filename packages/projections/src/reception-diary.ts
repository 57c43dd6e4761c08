import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { RECEIVERS } from "@sdc/domain/citizen-reception/kinds";
import type { Event } from "@sdc/domain/citizen-reception/schema";
import { unitDayOf } from "@sdc/domain/citizen-reception/unit-day";

type Held = Exclude<Event, { type: "reception-withdrawn" | "reception-refused" | "appointment-kept" }>;
type Withdrawn = Extract<Event, { type: "reception-withdrawn" }>;
type Refused = Extract<Event, { type: "reception-refused" }>;

/** One session, as what somebody received. Why it was withdrawn stays sealed here. */
type Session = Pick<
  Held,
  "n" | "kind" | "receiver" | "with" | "from" | "to" | "place" | "bookedOn" | "announced"
> & {
  readonly as: (typeof RECEIVERS)[number];
  readonly standing?: "head" | "acting";
  readonly inPlaceOfHead?: true;
  readonly withdrawn?: Pick<Withdrawn, "reason">;
  /** Whom it did not receive: how many, on which ground. */
  readonly turnedAway?: readonly Pick<Refused, "people" | "ground" | "reason">[];
};

/** The receptions of a unit on one day. */
export type ReceptionDay = {
  readonly id: string;
  readonly unit: string;
  readonly on: string;
  readonly sessions: readonly Session[];
  readonly version: number;
};

/** Who of a unit received citizens when, and as what? */
export const receptionDiary: Projection<ReceptionDay, Event> = {
  name: "reception-diary",
  version: 1,
  categories: ["citizen-reception"],

  evolve(before, event, { stream, version }) {
    const id = idOf(stream);
    const day = before ?? { id, ...(unitDayOf(id) ?? { unit: "", on: "" }), sessions: [] };
    return { ...day, sessions: sessionsAfter(day.sessions, event), version };
  },

  own: (day) => day,
  rows: (day) => [{ partition: receptionsOf(day.unit), sort: day.on, value: day }],
  counts: () => [],
};

/** Where the receptions of a unit lie, by day. */
export const receptionsOf = (unit: string): string => `unit/${unit}`;

/** Whether the head, or whoever acted for the head, received on that day. */
export const isHeldByHead = ({ sessions }: Pick<ReceptionDay, "sessions">): boolean =>
  sessions.some(({ as, withdrawn }) => as === "head" && withdrawn === undefined);

const sessionsAfter = (sessions: readonly Session[], event: Event): readonly Session[] => {
  switch (event.type) {
    case "appointment-kept":
      return sessions;
    case "reception-refused": {
      const { n, people, ground, reason } = event;
      return sessions.map((one) =>
        one.n === n ? { ...one, turnedAway: [...(one.turnedAway ?? []), { people, ground, reason }] } : one,
      );
    }
    case "reception-withdrawn":
      return sessions.map((one) =>
        one.n === event.n ? { ...one, withdrawn: { reason: event.reason } } : one,
      );
    case "reception-held-by-head":
      return [...sessions, { ...sessionOf(event), as: "head", standing: event.standing }];
    case "reception-held-by-deputy":
      return [
        ...sessions,
        { ...sessionOf(event), as: "deputy", ...(event.inPlaceOfHead && { inPlaceOfHead: true }) },
      ];
    case "reception-held-by-officer":
      return [...sessions, { ...sessionOf(event), as: "officer" }];
  }
};

const sessionOf = (event: Held) => {
  const { n, kind, receiver, with: beside, from, to, place, bookedOn, announced } = event;
  return {
    n,
    kind,
    receiver,
    ...(beside && { with: beside }),
    ...(from && { from }),
    ...(to && { to }),
    ...(place && { place }),
    ...(bookedOn && { bookedOn }),
    announced,
  };
};
