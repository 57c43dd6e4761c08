import * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import { stampOf } from "@sdc/core/stamp";
import {
  afterLegalEscalation,
  afterLegalReminder,
  isToEscalate,
  legalDaysToRemind,
  legalEscalationFields,
  legalReminderFields,
  type LegalWatch,
  legalWatchCommands,
} from "./legal-watch.ts";
import type { CommandsOf } from "./of-schemas.ts";
import { stampFields } from "./stamp-fields.ts";

type Told<Clock extends string> = Stamp & {
  readonly clock: Clock;
  readonly due: string;
  readonly on: string;
  readonly to?: string | undefined;
};
type Reminded<Name extends string, Clock extends string> = Told<Clock> & {
  readonly type: `${Name}-reminded`;
  readonly days: number[];
};
type Escalated<Name extends string, Clock extends string> = Told<Clock> & {
  readonly type: `${Name}-escalated`;
};

/**
 * What the register's clock says of the times of law of a case, in streams whose events begin with that name: commands, the two
 * events, the rule for both, and what is watched behind them. Once for each day that a time ends on, nothing once it stands still.
 */
export const legalClockSayings = <const Name extends string, const Clock extends string>(
  name: Name,
  clocks: readonly [Clock, ...Clock[]],
) => {
  const reminded = `${name}-reminded` as const;
  const escalated = `${name}-escalated` as const;
  const clock = z.enum(clocks);
  const reminder = z.object({ type: z.literal(reminded), clock, ...legalReminderFields, ...stampFields });
  const escalation = z.object({
    type: z.literal(escalated),
    clock,
    ...legalEscalationFields,
    ...stampFields,
  });
  const commands = legalWatchCommands(clocks);
  return {
    commands,
    events: { [reminded]: reminder, [escalated]: escalation } as Record<typeof reminded, typeof reminder> &
      Record<typeof escalated, typeof escalation>,

    say(
      command: CommandsOf<typeof commands>,
      watch: LegalWatch,
    ): readonly (Reminded<Name, Clock> | Escalated<Name, Clock>)[] {
      const { clock: which, due, on, to } = command;
      const told = {
        clock: which,
        due,
        on,
        ...(to === undefined ? {} : { to }),
        ...stampOf(command),
      };
      switch (command.type) {
        case "remind": {
          const days = [...legalDaysToRemind(watch, command)];
          return days.length === 0 ? [] : [{ type: reminded, days, ...told }];
        }
        case "escalate":
          return isToEscalate(watch, command) ? [{ type: escalated, ...told }] : [];
      }
    },

    after: (
      watch: LegalWatch,
      event:
        | { readonly clock: string; readonly due: string; readonly days: readonly number[] }
        | { readonly clock: string; readonly due: string; readonly to?: string | undefined },
    ): LegalWatch =>
      "days" in event ? afterLegalReminder(watch, event) : afterLegalEscalation(watch, event),
  };
};
