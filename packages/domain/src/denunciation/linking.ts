import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { LINK_KINDS } from "../hotline-report/kinds.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { streamName } from "../stream-ids.ts";
import type { Target } from "../link-target.ts";
import { passedOnFields, passOnCommand, unfitToPassOn } from "../passing-on.ts";
import { stampFields } from "../stamp-fields.ts";
import { unfitCompetence } from "./competence.ts";
import type { Code } from "./refusals.ts";
import type { DenunciationState } from "./state.ts";

const as = z.enum(LINK_KINDS);

export const linkingCommands = {
  /** To another case, named from this side alone. Denunciations are never merged: each stays a case of its own. */
  link: z.strictObject({ to: streamName(), as }),
  /** To the heir of a unit that has ended. */
  "pass-on": passOnCommand,
};

export const linkingEvents = {
  "denunciation-linked": z.object({
    type: z.literal("denunciation-linked"),
    to: z.string(),
    as,
    ...stampFields,
  }),
  "denunciation-passed-on": z.object({
    type: z.literal("denunciation-passed-on"),
    ...passedOnFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof linkingEvents>;
export type LinkingCommand = CommandsOf<typeof linkingCommands> & { readonly target?: Target };

export const decideLinking = (
  command: LinkingCommand,
  state: DenunciationState,
): readonly Event[] | Refusal<Code> => {
  switch (command.type) {
    case "link": {
      const { target, to, as: how } = command;
      if (state.links.includes(`${how} ${to}`)) return [];
      if (target === undefined || to === `denunciation/${command.id}`) return refuse("target-unknown");
      return [{ type: "denunciation-linked", to, as: how, ...stampOf(command) }];
    }
    case "pass-on": {
      const { from, to, on } = command;
      if (from !== state.unit || state.end !== undefined) return [];
      const unfit = unfitToPassOn(command);
      if (unfit !== undefined) return unfit;
      return (
        unfitCompetence(to, state) ?? [{ type: "denunciation-passed-on", from, to, on, ...stampOf(command) }]
      );
    }
  }
};

export const evolveLinking = (state: DenunciationState, event: Event): DenunciationState => {
  switch (event.type) {
    case "denunciation-linked":
      return { ...state, links: [...state.links, `${event.as} ${event.to}`] };
    case "denunciation-passed-on":
      return { ...state, unit: event.to };
  }
};
