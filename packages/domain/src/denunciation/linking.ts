import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, unitId } from "../fields.ts";
import { LINK_KINDS } from "../hotline-report/kinds.ts";
import type { CommandsOf, EventsOf } from "../hotline-report/of-schemas.ts";
import { streamName } from "../hotline-report/report-id.ts";
import type { Target } from "../hotline-report/target.ts";
import { stampFields } from "../stamp-fields.ts";
import { inOffice } from "../units.ts";
import { unfitCompetence } from "./competence.ts";
import type { Code } from "./refusals.ts";
import type { DenunciationState } from "./state.ts";

const as = z.enum(LINK_KINDS);

export const linkingCommands = {
  /** To another case, named from this side alone. Denunciations are never merged: each stays a case of its own. */
  link: z.strictObject({ to: streamName(), as }),
  /** To the heir of a unit that has ended. */
  "pass-on": z.strictObject({ from: unitId(), to: unitId(), on: day() }),
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
    from: z.string(),
    to: z.string(),
    on: z.string(),
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
      const { from, to, on, units } = command;
      if (from !== state.unit || state.end !== undefined) return [];
      const [ended, heir] = [units[from], units[to]];
      if (ended === undefined || heir === undefined) return refuse("unit-unknown", { unit: from });
      if (inOffice(ended, on) || !inOffice(heir, on)) return refuse("unit-not-in-office", { unit: to });
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
