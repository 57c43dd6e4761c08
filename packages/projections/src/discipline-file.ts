import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import { endedClocks } from "@sdc/domain/disciplinary-case/ended-clocks";
import type { Event } from "@sdc/domain/disciplinary-case/schema";
import { begun } from "./begun.ts";
import type { OpenWork } from "./open-work.ts";
import { clocksAfter, clocksOf, type RunningClock } from "./running-clocks.ts";

type Opened = Extract<Event, { type: "disciplinary-case-opened" }>;
type Imposed = Extract<Event, { type: "discipline-decided" }>;

/** What happened to it, with everything that the log holds of it; what the register's clock said stands elsewhere. */
type Entry = Exclude<Event, Opened> & { readonly version: number };

export const DISCIPLINE_STATUSES = ["open", "deferred", "decided", "exempted", "dropped", "revoked"] as const;

type Decided = Pick<
  Imposed,
  "decision" | "measure" | "acts" | "effectiveFrom" | "reason" | "rule" | "verified"
> & {
  readonly effectiveTo?: string | undefined;
  readonly serving?: string | undefined;
  readonly basis?: string | undefined;
  /** It came behind the last day of its time. */
  readonly isLate: boolean;
  readonly deliveredOn?: string;
  /** The last day on which it could be complained about. */
  readonly appealBy?: string | undefined;
};

/** A disciplinary case with all that is stored of it. Texts stay sealed here. */
export type DisciplineFile = Omit<Opened, "type" | "clocks"> & {
  readonly id: string;
  readonly status: (typeof DISCIPLINE_STATUSES)[number];
  readonly relatives: readonly string[];
  readonly clocks: readonly RunningClock[];
  readonly decided?: Decided | undefined;
  /** The complaint against the decision. */
  readonly appeal?: string | undefined;
  /** The day on which it ended without a measure, or lost the one it had for good. */
  readonly endedOn?: string | undefined;
  /** Units above that were told that its time is over: their heads may know of it. */
  readonly toldTo: readonly string[];
  /** The person knows of it: they were summoned, or the decision was handed to them. */
  readonly isTold: boolean;
  readonly timeline: readonly Entry[];
  readonly version: number;
};

/** One line of the lists that its few readers have: without a text. */
export type DisciplineItem = Pick<
  DisciplineFile,
  "id" | "unit" | "on" | "person" | "status" | "appeal" | "endedOn" | "isTold" | "version"
> & {
  readonly grounds: readonly Opened["acts"][number]["ground"][];
  /** The last day of the time to decide, while it runs. */
  readonly due?: string | undefined;
  readonly decided?: Omit<Decided, "reason" | "acts">;
};

/** Whom does this unit consider for discipline, on what grounds, and what became of it? */
export const disciplineFile: Projection<DisciplineFile, Event> = {
  name: "discipline-file",
  version: 1,
  categories: ["disciplinary-case"],

  evolve(file, event, { stream, version }) {
    if (event.type === "disciplinary-case-opened") {
      const { type: _type, clocks, ...opened } = event;
      const nothing = { relatives: [], toldTo: [], isTold: false, timeline: [] };
      return { id: idOf(stream), ...opened, ...nothing, clocks, status: "open", version };
    }
    const before = begun(file, stream);
    const clocks = clocksAfter(before.clocks, clocksOf(event), endedClocks(event));
    const timeline = [...before.timeline, { ...event, version }];
    return { ...before, clocks, ...changeOf(before, event), timeline, version };
  },

  own: (file) => file,
  // It stands in no list but these of its unit, and in what is about the person.
  rows(file, stream) {
    const { unit, on, id, status, person } = file;
    const value = itemOf(file);
    const work: OpenWork = { stream, unit, since: on };
    const isOpen = status === "open" || status === "deferred" || status === "decided";
    return [
      ...(isOpen ? [{ partition: openDiscipline(unit), sort: stream, value: work }] : []),
      { partition: disciplineOf(unit), sort: `${on}#${id}`, value },
      { partition: disciplineAbout(person.subject), sort: `${on}#${id}`, value },
    ];
  },
  counts: () => [],
};

/** Where the cases of a unit lie that somebody has to have, a measure that is served among them, by stream. */
export const openDiscipline = (unit: string): string => `open/${unit}`;

/** Where all cases of a unit lie, by the day on which they were opened. */
export const disciplineOf = (unit: string): string => `own/${unit}`;

/** Where the cases about a person lie, of whatever unit: each reader is shown those that are theirs to know. */
export const disciplineAbout = (subject: string): string => `about/${subject}`;

const itemOf = (file: DisciplineFile): DisciplineItem => {
  const { id, unit, on, person, status, acts, decided, clocks, appeal, endedOn, isTold, version } = file;
  const { reason: _reason, acts: _acts, ...shown } = decided ?? {};
  const due = clocks.find(({ clock }) => clock === "handling")?.due;
  return {
    id,
    unit,
    on,
    person,
    status,
    grounds: [...new Set(acts.map(({ ground }) => ground))],
    ...(due === undefined ? {} : { due }),
    // It is whole where it is there at all.
    ...(decided === undefined ? {} : { decided: shown as Omit<Decided, "reason" | "acts"> }),
    ...(appeal === undefined ? {} : { appeal }),
    ...(endedOn === undefined ? {} : { endedOn }),
    isTold,
    version,
  };
};

type Change = Partial<
  Pick<
    DisciplineFile,
    "status" | "unit" | "acts" | "relatives" | "decided" | "appeal" | "endedOn" | "toldTo" | "isTold"
  >
>;

const changeOf = (before: DisciplineFile, event: Exclude<Event, Opened>): Change => {
  const { decided } = before;
  switch (event.type) {
    case "disciplinary-act-added":
      return { acts: [...before.acts, event.act] };
    case "disciplinary-relative-declared":
      return { relatives: [...before.relatives, event.subject] };
    case "disciplinary-person-summoned":
      return { isTold: true };
    case "disciplinary-case-deferred":
      return { status: "deferred" };
    case "disciplinary-case-resumed":
      return { status: "open" };
    case "discipline-decided":
      return { status: "decided", decided: decidedBy(before, event) };
    case "discipline-exempted":
      return { status: "exempted", endedOn: event.on };
    case "disciplinary-case-dropped":
      return { status: "dropped", endedOn: event.on };
    case "discipline-delivered":
      return {
        isTold: true,
        decided: decided && { ...decided, deliveredOn: event.on, appealBy: event.appeal.due },
      };
    case "discipline-appealed":
      return { appeal: event.complaint };
    case "discipline-revoked":
      return event.again
        ? { status: "open", decided: undefined, appeal: undefined }
        : { status: "revoked", endedOn: event.on };
    case "discipline-effect-ended":
      return { decided: decided && { ...decided, effectiveTo: event.to } };
    case "disciplinary-case-passed-on":
      return { unit: event.to };
    case "disciplinary-verification-recorded":
    case "disciplinary-self-criticism-held":
    case "disciplinary-council-established":
    case "disciplinary-council-met":
    case "disciplinary-step-skipped":
    case "disciplinary-time-extended":
    case "head-disciplined-for-retaliation-or-obstruction":
    case "abuse-of-democracy-disciplined":
    case "violation-disciplined":
    case "disciplinary-case-reminded":
      return {};
    case "disciplinary-case-escalated":
      return event.to === undefined ? {} : { toldTo: [...new Set([...before.toldTo, event.to])] };
  }
};

const decidedBy = (before: DisciplineFile, event: Imposed): Decided => {
  const { decision, measure, acts, effectiveFrom, effectiveTo, serving, basis, reason, rule, verified } =
    event;
  const due = before.clocks.find(({ clock }) => clock === "handling")?.due;
  return {
    decision,
    measure,
    acts,
    effectiveFrom,
    ...(effectiveTo === undefined ? {} : { effectiveTo }),
    ...(serving === undefined ? {} : { serving }),
    ...(basis === undefined ? {} : { basis }),
    reason,
    rule,
    verified,
    isLate: due !== undefined && decision.date > due,
  };
};
