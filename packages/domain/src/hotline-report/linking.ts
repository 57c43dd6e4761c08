import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { stampFields } from "../stamp-fields.ts";
import { LINK_KINDS } from "./kinds.ts";
import type { Target } from "../link-target.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { Code } from "./refusals.ts";
import { streamName } from "../stream-ids.ts";
import type { ReportState } from "./state.ts";

const as = z.enum(LINK_KINDS);

export const linkingCommands = {
  /** To any other case, by the name of its stream: `complaint/c1`. Linked cases stay cases of their own. */
  link: z.strictObject({ to: streamName(), as }),
};

export const linkingEvents = {
  "report-linked": z.object({ type: z.literal("report-linked"), to: z.string(), as, ...stampFields }),
};

type Event = EventsOf<typeof linkingEvents>;
export type LinkingCommand = CommandsOf<typeof linkingCommands> & { readonly target?: Target };

export const decideLinking = (
  { target, to, as: how, ...command }: LinkingCommand,
  state: ReportState,
): readonly Event[] | Refusal<Code> => {
  if (state.links.includes(`${how} ${to}`)) return [];
  // A case that anybody of the unit reads must not name a secret one: it is named from the secret one's own side.
  if (target === undefined || to === `hotline-report/${command.id}` || (target.isSecret && !state.flagged))
    return refuse("target-unknown");
  return [{ type: "report-linked", to, as: how, ...stampOf(command) }];
};

export const evolveLinking = (state: ReportState, event: Event): ReportState => ({
  ...state,
  links: [...state.links, `${event.as} ${event.to}`],
});
