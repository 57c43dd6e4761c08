import * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import { stampOf } from "@sdc/core/stamp";
import type { CommandsOf } from "./of-schemas.ts";
import { stampFields } from "./stamp-fields.ts";
import {
  afterEscalation,
  afterReminder,
  escalationFields,
  isEscalated,
  reminderFields,
  stillToRemind,
  type Watch,
  type watchCommands,
} from "./watch.ts";

type Moment = { readonly due: string; readonly on: string };
type Reminded<Name extends string> = Stamp &
  Moment & { readonly type: `${Name}-reminded`; readonly days: number[] };
type Escalated<Name extends string> = Stamp &
  Moment & { readonly type: `${Name}-escalated`; readonly to?: string | undefined };

/**
 * What the register's clock says of a day by which something is owed, in streams whose events begin with that name: the two
 * events, the rule for both commands, and what a watch knows behind them. Whether the day still stands is the caller's to ask.
 */
export const clockSayings = <const Name extends string>(name: Name) => {
  const reminded = `${name}-reminded` as const;
  const escalated = `${name}-escalated` as const;
  const reminder = z.object({ type: z.literal(reminded), ...reminderFields, ...stampFields });
  const escalation = z.object({ type: z.literal(escalated), ...escalationFields, ...stampFields });
  return {
    events: { [reminded]: reminder, [escalated]: escalation } as Record<typeof reminded, typeof reminder> &
      Record<typeof escalated, typeof escalation>,

    /** Each once for each day; nothing where it was said before. */
    say(
      command: CommandsOf<typeof watchCommands>,
      watch: Watch | undefined,
    ): readonly (Reminded<Name> | Escalated<Name>)[] {
      const { due, on } = command;
      switch (command.type) {
        case "remind": {
          const days = [...stillToRemind(watch, command)];
          return days.length === 0 ? [] : [{ type: reminded, due, days, on, ...stampOf(command) }];
        }
        case "escalate": {
          if (isEscalated(watch, due)) return [];
          const { to } = command;
          const whom = to === undefined ? {} : { to };
          return [{ type: escalated, due, on, ...whom, ...stampOf(command) }];
        }
      }
    },

    after: (
      watch: Watch | undefined,
      event: Moment & ({ readonly days: readonly number[] } | { readonly to?: string | undefined }),
    ): Watch => ("days" in event ? afterReminder(watch, event) : afterEscalation(watch, event)),
  };
};
