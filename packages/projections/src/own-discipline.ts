import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/disciplinary-case/schema";
import { begun } from "./begun.ts";

type Opened = Extract<Event, { type: "disciplinary-case-opened" }>;
type Imposed = Extract<Event, { type: "discipline-decided" }>;
type Document = { readonly number: string; readonly date: string };

/** What somebody under consideration may know of their own case: from the day on which they are told, and no more than that. */
export type OwnDiscipline = {
  readonly id: string;
  readonly unit: string;
  readonly acts: readonly Omit<Opened["acts"][number], "unlimited">[];
  readonly summons: readonly {
    readonly step: string;
    readonly document: Document;
    readonly meetingOn: string;
  }[];
  /** Once it was handed to them. */
  readonly decided?: Pick<
    Imposed,
    "decision" | "measure" | "effectiveFrom" | "effectiveTo" | "reason" | "rule"
  > & {
    readonly deliveredOn: string;
    readonly appealBy?: string | undefined;
    readonly revokedBy?: Document;
  };
  /** It ended without a measure. */
  readonly ended?: { readonly as: "exempted" | "dropped"; readonly document: Document };
  readonly version: number;
};

type Kept = OwnDiscipline & {
  readonly subject: string;
  readonly isTold: boolean;
  /** Made, and not handed over yet. */
  readonly imposed?: Imposed | undefined;
};

/** Of which disciplinary case does the person that it is about know, and what? */
export const ownDiscipline: Projection<Kept, Event> = {
  name: "own-discipline",
  version: 1,
  categories: ["disciplinary-case"],

  evolve(kept, event, { stream, version }) {
    if (event.type === "disciplinary-case-opened") {
      const { unit, person, acts } = event;
      const { subject } = person;
      return { id: idOf(stream), unit, subject, acts: acts.map(shown), summons: [], isTold: false, version };
    }
    return { ...changed(begun(kept, stream), event), version };
  },

  rows({ subject, isTold, imposed: _imposed, ...value }) {
    return isTold ? [{ partition: ownDisciplineOf(subject), sort: value.id, value }] : [];
  },
  counts: () => [],
};

/** Where what somebody may know of their own cases lies. Nobody else asks there. */
export const ownDisciplineOf = (subject: string): string => `about/${subject}`;

const shown = ({ unlimited: _unlimited, ...act }: Opened["acts"][number]) => act;

const changed = (before: Kept, event: Exclude<Event, Opened>): Kept => {
  switch (event.type) {
    case "disciplinary-act-added":
      return { ...before, acts: [...before.acts, shown(event.act)] };
    case "disciplinary-person-summoned": {
      const { step, document, meetingOn } = event;
      return { ...before, isTold: true, summons: [...before.summons, { step, document, meetingOn }] };
    }
    case "discipline-decided":
      return { ...before, imposed: event };
    case "discipline-delivered": {
      const { imposed } = before;
      if (imposed === undefined) return before;
      const { decision, measure, effectiveFrom, effectiveTo, reason, rule } = imposed;
      const term = effectiveTo === undefined ? {} : { effectiveTo };
      const told = { decision, measure, effectiveFrom, ...term, reason, rule };
      const { on: deliveredOn, appeal } = event;
      const appealBy = appeal.due === undefined ? {} : { appealBy: appeal.due };
      return { ...before, isTold: true, decided: { ...told, deliveredOn, ...appealBy } };
    }
    case "discipline-exempted":
      return { ...before, ended: { as: "exempted", document: event.document } };
    case "disciplinary-case-dropped":
      return { ...before, ended: { as: "dropped", document: event.document } };
    case "discipline-revoked": {
      const { decided, imposed: _imposed, ...rest } = before;
      // Of one that they never got they do not learn that it was taken back.
      return decided === undefined ? rest : { ...rest, decided: { ...decided, revokedBy: event.document } };
    }
    case "discipline-effect-ended": {
      const { decided, imposed } = before;
      const effectiveTo = event.to;
      return {
        ...before,
        ...(imposed && { imposed: { ...imposed, effectiveTo } }),
        ...(decided && { decided: { ...decided, effectiveTo } }),
      };
    }
    case "disciplinary-case-passed-on":
      return { ...before, unit: event.to };
    case "disciplinary-relative-declared":
    case "disciplinary-verification-recorded":
    case "disciplinary-self-criticism-held":
    case "disciplinary-council-established":
    case "disciplinary-council-met":
    case "disciplinary-step-skipped":
    case "disciplinary-time-extended":
    case "disciplinary-case-deferred":
    case "disciplinary-case-resumed":
    case "discipline-appealed":
    case "head-disciplined-for-retaliation-or-obstruction":
    case "abuse-of-democracy-disciplined":
    case "violation-disciplined":
    case "disciplinary-case-reminded":
    case "disciplinary-case-escalated":
      return before;
  }
};
