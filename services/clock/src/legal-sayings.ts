import { legalReminderDays } from "@sdc/domain/legal-watch";
import { holderOn } from "@sdc/domain/succession";
import type { Day } from "@sdc/law/local-day";
import type { WatchedDenunciation } from "@sdc/projections/denunciation-clocks";
import { complaintClocksDue, denunciationClocksDue, disciplineClocksDue } from "@sdc/reading/legal-clocks";
import type { ReadModels } from "@sdc/reading/read-models";
import type { Register } from "@sdc/reading/register";
import { dueDaysIn, fallenDue, type Said, type Span } from "./falls-due.ts";
import { nextLevel } from "./next-level.ts";

/** What is to be said of one time of law in one case, as a command to its stream. */
export type LegalSaying = {
  readonly stream: string;
  readonly name: Said["name"];
  readonly body: Readonly<Record<string, unknown>>;
  /** What makes it the same command, besides its stream and its name. */
  readonly key: readonly string[];
};

type Where = { readonly models: ReadModels; readonly register: Register; readonly span: Span };

/**
 * What there is to say of the times of law of complaints, denunciations and disciplinary cases. Reads follow months, and the
 * units that there ever were: no month brings together what is secret.
 */
export async function* legalSayings(where: Where): AsyncGenerator<LegalSaying> {
  const { models, register, span } = where;
  const { from, to } = dueDaysIn(span);
  for await (const clock of complaintClocksDue(models, from, to)) yield* sayingOf(where, clock);
  for (const { id } of register.values()) {
    for await (const clock of denunciationClocksDue(models, id, from, to)) yield* sayingOf(where, clock);
    for await (const clock of disciplineClocksDue(models, id, from, to)) yield* sayingOf(where, clock);
  }
}

function* sayingOf(where: Where, watched: WatchedDenunciation): Generator<LegalSaying> {
  const { stream, clock, due, isAbove } = watched;
  const said = saidOf(watched, where.span);
  if (due === undefined || said === undefined) return;
  const on = where.span.today;
  const unit = holding(where.register, watched.unit, on);
  const whose = isAbove === true ? levelAbove(where, unit, watched.notTo) : undefined;
  if (said.name === "remind") {
    const { days } = said;
    const body = { clock, due, days, on, ...(whose === undefined ? {} : { to: whose }) };
    yield { stream, name: "remind", body, key: [clock, due, ...days.map(String)] };
    return;
  }
  const to = levelAbove(where, whose ?? unit, watched.notTo);
  const body = { clock, due, on, ...(to === undefined ? {} : { to }) };
  yield { stream, name: "escalate", body, key: [clock, due, on] };
}

/**
 * A case may be entered when one of its times is over: then the level above is told on the day after it was entered, and
 * of the reminder days that had passed nothing is said.
 */
const saidOf = ({ start, due, knownOn }: WatchedDenunciation, span: Span): Said | undefined =>
  due === undefined
    ? undefined
    : fallenDue(due, span, { knownOn, reminderDays: legalReminderDays(start, due) });

/** What has just been passed on may still stand at the unit before. */
const holding = (register: Register, id: string, today: Day): string => {
  const holder = holderOn((one) => register.get(one), id, today);
  return "unit" in holder ? holder.unit : id;
};

/** The nearest level above that may be told: never the unit whose own head or deputy is denounced. */
const levelAbove = (where: Where, unit: string, notTo: string | undefined): string | undefined => {
  const above = nextLevel(where.register, unit, where.span.today);
  return above !== undefined && above === notTo ? levelAbove(where, above, undefined) : above;
};
