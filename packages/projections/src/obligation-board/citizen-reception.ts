import type { Event } from "@sdc/domain/citizen-reception/schema";
import { type Activities, type Done, noActivities } from "./activities.ts";

type Proving = Exclude<Event, { type: "reception-withdrawn" | "reception-refused" }>;

/** The sessions of a unit's day beside what they prove, so that one of two may be withdrawn. */
type ReceptionDay = Activities & {
  readonly sessions: readonly (Done & { readonly n: number })[];
};

const TITLES: Readonly<Record<Proving["type"], string>> = {
  "reception-held-by-head": "Người đứng đầu tiếp công dân",
  "reception-held-by-deputy": "Cấp phó tiếp công dân",
  "reception-held-by-officer": "Tiếp công dân thường xuyên",
  "appointment-kept": "Tiếp công dân theo lịch hẹn",
};

/**
 * The head's own day (II.1.a.1.i), a kept appointment (II.4.c): each proves its day once, however many sessions there were, because
 * the law counts days. What a deputy or an officer held is an event of another name, and proves nothing of the head's.
 */
export const evolveCitizenReception = (
  before: Activities | undefined,
  event: Event,
  _stream: string,
): ReceptionDay => {
  // Only this fold has written what it gets back.
  const { sessions } = (before ?? { ...noActivities, sessions: [] }) as ReceptionDay;
  if (event.type === "reception-refused") return { ...noActivities, done: onceEach(sessions), sessions };
  const next =
    event.type === "reception-withdrawn"
      ? sessions.map((one) => (one.n === event.n ? { ...one, isWithdrawn: true as const } : one))
      : [...sessions, provenBy(event)];
  return { ...noActivities, done: onceEach(next), sessions: next };
};

const provenBy = ({ type, unit, on, n }: Proving) => ({
  event: type,
  unit,
  on,
  title: TITLES[type],
  n,
});

/** Of several of one name the one that stands; they are of one unit and day. */
const onceEach = (sessions: ReceptionDay["sessions"]): readonly Done[] =>
  [...Map.groupBy(sessions, ({ event }) => event).values()].flatMap((same) => {
    const [first] = same;
    const standing = same.find(({ isWithdrawn }) => isWithdrawn !== true) ?? first;
    if (standing === undefined) return [];
    const { n: _n, ...done } = standing;
    return [done];
  });
