import { type Decider, refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { type Day, dayOf } from "@sdc/law/local-day";
import type { UnitKind } from "@sdc/law/unit-kind";
import { futureDocument } from "../filed-document.ts";
import { eachPlaceOnce, heirsOf, type KnownHeirs, type Part, unfitHeirs, unfitParts } from "./heirs.ts";
import { inOrder, type Kinded, kindOn, type Named, nameOn } from "./in-effect.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import { afterSplitOff, placeGone, type SplitOff, splitOff } from "./splitting-off.ts";

/** A unit's life as far as rules ask for it. Days are those of effect; `to` is exclusive. */
export type UnitState = {
  readonly established: boolean;
  /** The latest by the day of effect, which may be still to come: `kindOn` and `nameOn` tell that of a day. */
  readonly kind: UnitKind;
  readonly name: string;
  /** In order of effect, the first from its establishment. */
  readonly kinds?: readonly Kinded[];
  readonly names?: readonly Named[];
  readonly parent?: string;
  readonly from: string;
  readonly to?: string;
  readonly heirs: readonly string[];
  /** Where several heirs divide it: which places each one has. */
  readonly places?: Readonly<Record<string, readonly string[]>>;
  /** Parts that became units of their own while it went on, as they were recorded. */
  readonly splitOff?: readonly SplitOff[];
};

type Decision = { number: string; date: string; issuer: string };
type Deciding = { readonly decision?: Decision | undefined };

/** đơn vị: established, renamed, of another kind, merged, divided, dissolved, with dates and heirs (design: units have a life). */
export const orgUnit: Decider<UnitState, Command, Event, Code> = {
  initial: { established: false, kind: "commune", name: "", from: "", heirs: [] },

  decide(command, state) {
    switch (command.type) {
      case "establish": {
        if (state.established) return refuse("unit-already-established");
        const { parent } = command;
        if (parent !== undefined && (parent === command.id || command.units[parent] === undefined))
          return refuse("parent-unknown", { parent });
        const { type: _type, id: _id, units: _units, at: _at, by: _by, ...unit } = command;
        return [{ type: "unit-established", ...unit, ...stampOf(command) }];
      }
      case "rename": {
        const { name, effectiveOn } = command;
        const refusal = unchangeable(state, effectiveOn) ?? undated(command);
        if (refusal !== undefined) return refusal;
        if (name === nameOn(state, effectiveOn)) return [];
        return [{ type: "unit-renamed", name, effectiveOn, ...decisionOf(command), ...stampOf(command) }];
      }
      case "change-kind": {
        const { kind, effectiveOn } = command;
        const refusal = unchangeable(state, effectiveOn);
        if (refusal !== undefined) return refusal;
        if (kind === kindOn(state, effectiveOn)) return [];
        return [{ type: "unit-kind-changed", kind, effectiveOn, ...stampOf(command) }];
      }
      case "merge": {
        const { into, effectiveOn } = command;
        const refusal = unendable(state, command, [into]);
        if (refusal !== undefined) return refusal;
        return [
          {
            type: "unit-merged",
            into,
            effectiveOn,
            ...decisionOf(command),
            ...noteOf(command),
            ...stampOf(command),
          },
        ];
      }
      case "split": {
        const { effectiveOn } = command;
        const parts = [...eachPlaceOnce(command.parts)];
        const refusal =
          unendable(state, command, heirsOf(parts).heirs) ?? unfitParts(parts) ?? gone(parts, state);
        if (refusal !== undefined) return refusal;
        return [
          {
            type: "unit-split",
            effectiveOn,
            parts,
            ...decisionOf(command),
            ...noteOf(command),
            ...stampOf(command),
          },
        ];
      }
      case "split-off":
        return splitOff(command, state);
      case "dissolve": {
        const { effectiveOn } = command;
        const heirs = [...new Set(command.heirs)];
        const refusal = unendable(state, command, heirs);
        if (refusal !== undefined) return refusal;
        return [
          {
            type: "unit-dissolved",
            effectiveOn,
            heirs,
            ...decisionOf(command),
            ...noteOf(command),
            ...stampOf(command),
          },
        ];
      }
      case "name-heirs": {
        if (state.to === undefined) return refuse("unit-not-ended");
        const parts = [...eachPlaceOnce(command.parts)];
        if (isDecided(state, parts)) return [];
        if (state.heirs.length === 1) return refuse("heir-known", { heirs: state.heirs });
        const today = dayOf(command.at);
        // Of a unit that is still to end, the heir may come into being on that very day.
        const day = state.to > today ? state.to : today;
        const refusal =
          unfitHeirs(command, heirsOf(parts).heirs, day) ?? unfitParts(parts) ?? gone(parts, state);
        if (refusal !== undefined) return refusal;
        return [{ type: "heirs-named", parts, ...noteOf(command), ...stampOf(command) }];
      }
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "unit-established": {
        const { kind, name, parent, effectiveOn: from } = event;
        const first = { kind, name, kinds: [{ kind, from }], names: [{ name, from }], from };
        return { ...state, established: true, ...first, ...(parent === undefined ? {} : { parent }) };
      }
      case "unit-renamed": {
        const names = inOrder(state.names ?? [], { name: event.name, from: event.effectiveOn });
        return { ...state, names, name: names.at(-1)?.name ?? state.name };
      }
      case "unit-kind-changed": {
        const kinds = inOrder(state.kinds ?? [], { kind: event.kind, from: event.effectiveOn });
        return { ...state, kinds, kind: kinds.at(-1)?.kind ?? state.kind };
      }
      case "unit-merged":
        return { ...state, to: event.effectiveOn, heirs: [event.into] };
      case "unit-split":
        return { ...state, to: event.effectiveOn, ...heirsOf(event.parts) };
      case "unit-part-split-off":
        return afterSplitOff(state, event);
      case "unit-dissolved":
        return { ...state, to: event.effectiveOn, heirs: event.heirs };
      case "heirs-named":
        return { ...state, ...heirsOf(event.parts) };
    }
  },
};

const unchangeable = ({ from, to }: UnitState, effectiveOn: Day): Refusal<Code> | undefined => {
  if (to !== undefined) return refuse("unit-dissolved");
  return effectiveOn < from ? refuse("before-established", { established: from }) : undefined;
};

const unendable = (
  { from, to }: UnitState,
  command: KnownHeirs & Deciding & { readonly effectiveOn: Day; readonly at: string },
  heirs: readonly string[],
): Refusal<Code> | undefined => {
  if (to !== undefined) return refuse("unit-dissolved");
  if (command.effectiveOn <= from) return refuse("before-established", { established: from });
  return undated(command) ?? unfitHeirs(command, heirs, command.effectiveOn);
};

/** Its effect may lie ahead; the decision that says so is there already. */
const undated = ({ decision, at }: Deciding & { readonly at: string }): Refusal<Code> | undefined =>
  decision && futureDocument(decision, at);

/** What a part has taken along goes to no heir. */
const gone = (parts: readonly Part[], { splitOff: before }: UnitState): Refusal<Code> | undefined => {
  const place = placeGone(parts, before);
  return place === undefined ? undefined : refuse("place-in-two-parts", { place });
};

/** Whether exactly this stands already. */
const isDecided = (state: UnitState, parts: readonly Part[]): boolean => {
  const { heirs, places } = heirsOf(parts);
  return JSON.stringify([state.heirs, state.places ?? {}]) === JSON.stringify([heirs, places]);
};

const decisionOf = ({ decision }: Deciding): { readonly decision?: Decision } =>
  decision === undefined ? {} : { decision };

const noteOf = ({ note }: { readonly note?: string | undefined }): { readonly note?: string } =>
  note === undefined ? {} : { note };
