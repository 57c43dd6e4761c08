import type { Projection } from "@sdc/core/projection";
import type { Row } from "@sdc/core/read-store";
import { idOf } from "@sdc/core/commit";
import { heirsOf } from "@sdc/domain/org-unit/heirs";
import { inOrder, type Kinded, type Named } from "@sdc/domain/org-unit/in-effect";
import type { Event } from "@sdc/domain/org-unit/schema";
import type { SplitOff } from "@sdc/domain/org-unit/splitting-off";
import type { UnitKind } from "@sdc/law/unit-kind";
import { begun } from "./begun.ts";

/** With the UTC instant at which it was recorded, apart from the day on which it takes effect. */
type Recorded = { readonly recordedAt: string };

/** The document that says so. */
type Decision = { readonly number: string; readonly date: string; readonly issuer: string };
type Decided = { readonly decision?: Decision | undefined };

/** A unit as the register shows it: days of effect, `to` exclusive, `heirs` known or none. */
export type RegisteredUnit = {
  readonly id: string;
  /** The latest by the day of effect, which may be still to come: `unitOn` tells that of a day. */
  readonly kind: UnitKind;
  readonly name: string;
  /** In order of effect, the first from its establishment. */
  readonly kinds?: readonly (Kinded & Recorded)[];
  readonly names?: readonly (Named & Recorded & Decided)[];
  readonly code?: string | undefined;
  readonly parent?: string | undefined;
  readonly from: string;
  readonly to?: string;
  readonly heirs: readonly string[];
  /** Where several heirs divide it: which places each one has. */
  readonly places?: Readonly<Record<string, readonly string[]>>;
  /** tách: parts that became units of their own from a day on, while it went on. */
  readonly splitOff?: readonly (SplitOff & Recorded & { readonly decision: Decision })[];
  /** When its end was recorded, and when its heirs were where that was decided afterwards. */
  readonly endRecordedAt?: string;
  /** The document by which it ended. */
  readonly endDecision?: Decision;
  readonly heirsRecordedAt?: string;
  readonly population?: number | undefined;
  readonly areaKm2?: number | undefined;
  readonly notes: readonly string[];
};

/** A unit whose work goes, or went in part, to another one. `to`: from that day on. */
export type Predecessor = { readonly id: string; readonly to: string };

/** A unit that this one was split off from, the day, and what it took along. */
export type Origin = { readonly id: string; readonly on: string; readonly places: readonly string[] };

/** From when to when a unit has a code: codes are used again across reforms. */
export type CodeHolder = { readonly id: string; readonly from: string; readonly to?: string };

export const originPartition = (part: string): string => `origin/${part}`;
export const heirPartition = (heir: string): string => `heir/${heir}`;
export const codePartition = (code: string): string => `code/${code}`;

/** Which units stand or stood, under whom, as what, and who took over from whom? */
export const unitRegister: Projection<RegisteredUnit, Event> = {
  name: "unit-register",
  version: 4,
  categories: ["org-unit"],

  evolve(before, event, { stream }) {
    if (event.type === "unit-established") return established(idOf(stream), event);
    const unit = begun(before, stream);
    const recordedAt = event.at;
    switch (event.type) {
      case "unit-renamed": {
        const { name, effectiveOn: from } = event;
        const names = inOrder(unit.names ?? [], { name, from, ...decisionOf(event), recordedAt });
        return { ...unit, names, name: names.at(-1)?.name ?? unit.name };
      }
      case "unit-kind-changed": {
        const kinds = inOrder(unit.kinds ?? [], { kind: event.kind, from: event.effectiveOn, recordedAt });
        return { ...unit, kinds, kind: kinds.at(-1)?.kind ?? unit.kind };
      }
      case "unit-merged":
        return ended(unit, event, { heirs: [event.into] });
      case "unit-split":
        return ended(unit, event, heirsOf(event.parts));
      case "unit-part-split-off": {
        const { unit: part, places, effectiveOn: from, decision } = event;
        const splitOff = [...(unit.splitOff ?? []), { unit: part, places, from, decision, recordedAt }];
        return noted({ ...unit, splitOff }, event.note);
      }
      case "unit-dissolved":
        return ended(unit, event, { heirs: event.heirs });
      case "heirs-named":
        return noted({ ...unit, ...heirsOf(event.parts), heirsRecordedAt: recordedAt }, event.note);
    }
  },

  rows: (unit) => [
    { partition: "unit", sort: unit.id, value: unit },
    ...predecessorRows(unit),
    ...originRows(unit),
    ...codeRows(unit),
  ],
  counts: () => [],
};

type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;

const established = (id: string, event: Of<"unit-established">): RegisteredUnit => {
  const { type: _type, at: recordedAt, by: _by, effectiveOn: from, note, ...rest } = event;
  return {
    id,
    ...rest,
    kinds: [{ kind: event.kind, from, recordedAt }],
    names: [{ name: event.name, from, recordedAt }],
    from,
    heirs: [],
    notes: note === undefined ? [] : [note],
  };
};

const ended = (
  unit: RegisteredUnit,
  { effectiveOn, at, note, decision }: Of<"unit-merged" | "unit-split" | "unit-dissolved">,
  heirs: Pick<RegisteredUnit, "heirs" | "places">,
): RegisteredUnit =>
  noted(
    {
      ...unit,
      to: effectiveOn,
      endRecordedAt: at,
      ...(decision === undefined ? {} : { endDecision: decision }),
      ...heirs,
    },
    note,
  );

const decisionOf = ({ decision }: Decided): Decided => (decision === undefined ? {} : { decision });

const noted = (unit: RegisteredUnit, note: string | undefined): RegisteredUnit =>
  note === undefined ? unit : { ...unit, notes: [...unit.notes, note] };

const predecessorRows = ({ id, to, heirs }: RegisteredUnit): readonly Row[] =>
  to === undefined
    ? []
    : heirs.map((heir) => ({ partition: heirPartition(heir), sort: id, value: { id, to } }));

const originRows = ({ id, splitOff = [] }: RegisteredUnit): readonly Row[] =>
  splitOff.map(({ unit, places, from }) => {
    const value: Origin = { id, on: from, places };
    return { partition: originPartition(unit), sort: id, value };
  });

const codeRows = ({ id, code, from, to }: RegisteredUnit): readonly Row[] => {
  if (code === undefined) return [];
  const value: CodeHolder = { id, from, ...(to === undefined ? {} : { to }) };
  return [{ partition: codePartition(code), sort: `${from}#${id}`, value }];
};
