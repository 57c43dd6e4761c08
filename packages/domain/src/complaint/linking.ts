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
import type { Code } from "./refusals.ts";
import type { ComplaintState } from "./state.ts";

const as = z.enum(LINK_KINDS);

export const linkingCommands = {
  /** To another case, by the name of its stream. Complaints are never merged: each stays a case of its own. */
  link: z.strictObject({ to: streamName(), as }),
  /** To the heir of a unit that has ended. */
  "pass-on": passOnCommand,
};

export const linkingEvents = {
  "complaint-linked": z.object({ type: z.literal("complaint-linked"), to: z.string(), as, ...stampFields }),
  "complaint-passed-on": z.object({
    type: z.literal("complaint-passed-on"),
    ...passedOnFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof linkingEvents>;
export type LinkingCommand = CommandsOf<typeof linkingCommands> & { readonly target?: Target };

export const decideLinking = (
  command: LinkingCommand,
  state: ComplaintState,
): readonly Event[] | Refusal<Code> => {
  switch (command.type) {
    case "link": {
      const { target, to, as: how } = command;
      if (state.links.includes(`${how} ${to}`)) return [];
      // A secret case is named from its own side alone.
      if (target === undefined || target.isSecret || to === `complaint/${command.id}`)
        return refuse("target-unknown");
      return [{ type: "complaint-linked", to, as: how, ...stampOf(command) }];
    }
    case "pass-on": {
      const { from, to, on } = command;
      if (from !== state.unit || state.end !== undefined) return [];
      const unfit = unfitToPassOn(command);
      if (unfit !== undefined) return unfit;
      return [{ type: "complaint-passed-on", from, to, on, ...stampOf(command) }];
    }
  }
};

export const evolveLinking = (state: ComplaintState, event: Event): ComplaintState => {
  switch (event.type) {
    case "complaint-linked":
      return { ...state, links: [...state.links, `${event.as} ${event.to}`] };
    case "complaint-passed-on":
      // The heir stands where the unit before it stood, its competence included.
      return {
        ...state,
        unit: event.to,
        competent: state.competent === event.from ? event.to : state.competent,
      };
  }
};
