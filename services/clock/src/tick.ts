import { CLOCK_ID, clockAggregate, lastRun } from "@sdc/domain/clock/aggregate";
import { addDays, type Day } from "@sdc/law/local-day";
import { give } from "@sdc/reactions/give";
import { passOnWorkOf } from "@sdc/reactions/pass-on-work";
import { raiseAboveNamed } from "@sdc/reactions/raise-above-named";
import type { ReactionPorts } from "@sdc/reactions/reaction";
import { reportsUnderNamed, denunciationsUnderDenied } from "@sdc/reading/kept-from";
import { openProtectionsEverywhere } from "@sdc/reading/protections";
import { type Register, wholeRegister, withRegister } from "@sdc/reading/register";
import { rememberingUnits } from "@sdc/reading/units";
import { type Deadline, deadlinesIn } from "./deadlines.ts";
import { fallenDue, type Said } from "./falls-due.ts";
import { makeUp } from "./make-up.ts";
import { legalSayings } from "./legal-sayings.ts";
import { nextLevel } from "./next-level.ts";

/** What one run did, by the streams it did it to. */
export type Ticked = {
  /** The last day that it had gone through before; absent: it had never run. */
  readonly last?: Day;
  /** The last day that has been gone through now. */
  readonly through: Day;
  readonly passedOn: readonly string[];
  readonly reminded: readonly string[];
  readonly escalated: readonly string[];
  /** What went wrong with single streams. */
  readonly troubles: readonly unknown[];
};

const SUBJECT = "system:clock";

/**
 * What fell due since the clock looked last, as commands: what reports had to tell one another is told, work of units that
 * have ended passes on, reminders go out, what is overdue is told to the level above. The very first run begins with its
 * own day, so that a register that is set up late floods nobody. The days count as gone through once everything has been
 * said: a run that is cut short is done again, and deciders drop what was said before. Throws when an engine is in
 * trouble, or once the signal says stop.
 */
export const tick = async (ports: ReactionPorts, today: Day, signal?: AbortSignal): Promise<Ticked> => {
  const last = await lastRun(ports.log);
  const done = { passedOn: [], reminded: [], escalated: [], troubles: [] };
  if (last !== undefined && today <= last) return { ...done, last, through: last };
  const register = await wholeRegister(ports.models);
  const known = { ...ports, models: rememberingUnits(withRegister(ports.models, register)) };
  const span = { last: last ?? addDays(today, -1), today };

  const missed = await makeUp(known, span, signal);
  const passed = await passOnAll(known, register, today, signal);
  const troubles = [...missed, ...passed.troubles, ...(await raiseAllKept(known, today, signal))];
  const said: Record<Said["name"], string[]> = { remind: [], escalate: [] };
  for await (const deadline of deadlinesIn({ models: known.models, register, span })) {
    signal?.throwIfAborted();
    const what = fallenDue(deadline.due, span, { knownOn: deadline.knownOn });
    if (what === undefined) continue;
    const gave = await say(known, register, deadline, what, today);
    if ("trouble" in gave) troubles.push(gave.trouble);
    else if (gave.accepted.events.length > 0) said[what.name].push(deadline.stream);
  }

  for await (const { name, ...own } of legalSayings({ models: known.models, register, span })) {
    signal?.throwIfAborted();
    const gave = await give(known, { ...own, name, subject: SUBJECT });
    if ("trouble" in gave) troubles.push(gave.trouble);
    else if (gave.accepted.events.length > 0) said[name].push(own.stream);
  }

  const noted = await give(ports, {
    stream: `${clockAggregate.kind}/${CLOCK_ID}`,
    name: "run-through",
    body: { day: today },
    subject: SUBJECT,
    key: [today],
  });
  if ("trouble" in noted) throw noted.trouble;
  return {
    ...(last === undefined ? {} : { last }),
    through: today,
    passedOn: passed.passed,
    reminded: said.remind,
    escalated: said.escalate,
    troubles,
  };
};

const passOnAll = async (ports: ReactionPorts, register: Register, today: Day, signal?: AbortSignal) => {
  const passed: string[] = [];
  const troubles: unknown[] = [];
  for (const { id, to } of register.values()) {
    signal?.throwIfAborted();
    if (to === undefined || today < to) continue;
    const done = await passOnWorkOf(ports, id, today);
    passed.push(...done.passed);
    troubles.push(...done.troubles);
  }
  return { passed, troubles };
};

/** Of appointments that began today, or that went unheard. */
const raiseAllKept = async (ports: ReactionPorts, today: Day, signal?: AbortSignal) => {
  const troubles: unknown[] = [];
  const under = [
    ...(await denunciationsUnderDenied(ports.models, today)),
    ...(await reportsUnderNamed(ports.models, today)),
    // Few, and their case may have ended: each asks its case itself.
    ...(await openProtectionsEverywhere(ports.models)),
  ];
  for (const one of under) {
    signal?.throwIfAborted();
    const gave = await raiseAboveNamed(ports, one, today);
    if ("trouble" in gave) troubles.push(gave.trouble);
  }
  return troubles;
};

const say = (
  ports: ReactionPorts,
  register: Register,
  { stream, unit, due }: Deadline,
  said: Said,
  on: Day,
): ReturnType<typeof give> => {
  const { name } = said;
  const own = { stream, name, subject: SUBJECT };
  switch (name) {
    case "remind": {
      const { days } = said;
      return give(ports, { ...own, body: { due, days, on }, key: [due, ...days.map(String)] });
    }
    case "escalate": {
      const to = nextLevel(register, unit, on);
      // On another day it is another command: whether it was said is the decider's to know.
      return give(ports, { ...own, body: { due, on, ...(to === undefined ? {} : { to }) }, key: [due, on] });
    }
  }
};
