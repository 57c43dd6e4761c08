import * as z from "zod";
import { dayOf } from "@sdc/law/local-day";
import { stampOf } from "@sdc/core/stamp";
import { unitId } from "../fields.ts";
import { levelAboveNamed, type Named, type WithPosts } from "../hotline-report/naming.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { passedOnFields } from "../passing-on.ts";
import { stampFields } from "../stamp-fields.ts";
import type { ProtectionState } from "./state.ts";

export const keepingCommands = {
  /** The register itself: somebody whom the case is about may be over the unit that decides. `unit`: that unit. */
  "keep-from-named": z.strictObject({ unit: unitId() }),
};

export const keepingEvents = {
  /** On to the next level that stands and that nobody whom the case is about is over: none of them decides on it. */
  "protection-raised": z.object({ type: z.literal("protection-raised"), ...passedOnFields, ...stampFields }),
};

type Event = EventsOf<typeof keepingEvents>;
/** `named`: whom the case is about that the danger comes from, as the log knows it now. */
export type KeepingCommand = CommandsOf<typeof keepingCommands> &
  WithPosts & { readonly named?: readonly Named[] };

/** Nothing where it lies elsewhere by now, nobody named is over its unit that day, or nobody stands above them. */
export const decideKeeping = (command: KeepingCommand, state: ProtectionState): readonly Event[] => {
  const { unit: from, named = [] } = command;
  if (from !== state.unit) return [];
  const to = levelAboveNamed(command, named, from);
  if (to === undefined) return [];
  return [{ type: "protection-raised", from, to, on: dayOf(command.at), ...stampOf(command) }];
};

export const evolveKeeping = (state: ProtectionState, { to: unit }: Event): ProtectionState => ({
  ...state,
  unit,
});
