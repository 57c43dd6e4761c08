import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { EXEMPTIONS, exemptionOn, MEASURES } from "@sdc/law/discipline";
import { day, line, prose } from "../fields.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { authorityFields } from "../post/authority.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { reportId } from "../stream-ids.ts";
import { provingEvents } from "./duties-proved.ts";
import { DROPPED } from "./kinds.ts";
import type { PostsBrought } from "./posts-brought.ts";
import type { Code } from "./refusals.ts";
import type { DisciplinaryState } from "./state.ts";
import { impose } from "./imposing.ts";

const measure = z.enum(MEASURES);
const exemption = z.enum(EXEMPTIONS);
const dropped = z.enum(DROPPED);

export const decidingCommands = {
  /** quyết định kỷ luật: one measure for all acts. */
  decide: z.strictObject({
    decision: z.strictObject({ number: line(60), date: day(), issuer: line(200) }),
    /** What each act deserves by itself; none: it was not established. Every act of the case is here once. */
    acts: z
      .array(z.strictObject({ n: z.int().min(1).max(1000), measure: measure.optional() }))
      .min(1)
      .max(100),
    measure,
    effectiveFrom: day(),
    /** Exclusive, where the decision says until when it is served. */
    effectiveTo: day().optional(),
    reason: prose(10_000),
    /** The case whose measure the person served when they did this. */
    serving: reportId().optional(),
    /** The law that is applied, where the sources conflict on which measures there are. */
    basis: line(300).optional(),
    /** Why the act is not barred, where that is disputed. */
    limitationBasis: line(300).optional(),
  }),
  /** miễn trách nhiệm kỷ luật */
  exempt: z.strictObject({
    ground: exemption,
    document: numbered(),
    basis: line(300).optional(),
    reason: prose(5000),
  }),
  /** không xem xét, đình chỉ xem xét kỷ luật */
  drop: z.strictObject({ because: dropped, document: numbered(), reason: prose(5000) }),
};

export const decidingEvents = {
  ...provingEvents,
  "discipline-decided": z.object({
    type: z.literal("discipline-decided"),
    on: z.string(),
    decision: z.object({ number: z.string(), date: z.string(), issuer: z.string() }),
    acts: z.array(z.object({ n: z.number(), measure: measure.optional() })),
    measure,
    /** The table of measures that it was chosen from. */
    rule: z.string(),
    ruleFrom: z.string(),
    verified: z.boolean(),
    effectiveFrom: z.string(),
    effectiveTo: z.string().optional(),
    reason: sealable("case"),
    serving: z.string().optional(),
    basis: z.string().optional(),
    limitationBasis: z.string().optional(),
    authority: authorityFields,
    ...stampFields,
  }),
  "discipline-exempted": z.object({
    type: z.literal("discipline-exempted"),
    on: z.string(),
    ground: exemption,
    rule: z.string().optional(),
    document: numberedFields,
    basis: z.string().optional(),
    reason: sealable("case"),
    ...stampFields,
  }),
  "disciplinary-case-dropped": z.object({
    type: z.literal("disciplinary-case-dropped"),
    on: z.string(),
    because: dropped,
    document: numberedFields,
    reason: sealable("case"),
    ...stampFields,
  }),
};

export type DecidingEvent = EventsOf<typeof decidingEvents>;
export type DecidingCommand = CommandsOf<typeof decidingCommands> &
  PostsBrought & {
    /** The case that `serving` names, where this person's head may know of it; absent: there is none. */
    readonly earlier?: DisciplinaryState;
  };

export const decideDeciding = (
  command: DecidingCommand,
  state: DisciplinaryState,
): readonly DecidingEvent[] | Refusal<Code> => {
  const { by, at } = command;
  if (by.subject === state.person.subject) return refuse("about-oneself");
  if (state.relatives.includes(by.subject)) return refuse("relative-decides");
  switch (command.type) {
    case "decide":
      return impose(command, state);
    case "exempt": {
      const { ground, document, basis, reason } = command;
      const on = document.date;
      const wrong = misdated(on, { at, notBefore: state.last });
      if (wrong !== undefined) return wrong;
      const { rule, needsBasis } = exemptionOn(ground, state.person.kind, on);
      if (basis === undefined && needsBasis) return refuse("basis-missing", { on });
      const told = { on, ground, ...(rule && { rule }), document, ...(basis && { basis }) };
      return [{ type: "discipline-exempted", ...told, reason, ...stampOf(command) }];
    }
    case "drop": {
      const { because, document, reason } = command;
      const on = document.date;
      return (
        misdated(on, { at, notBefore: state.last }) ?? [
          { type: "disciplinary-case-dropped", on, because, document, reason, ...stampOf(command) },
        ]
      );
    }
  }
};

export const evolveDeciding = (state: DisciplinaryState, event: DecidingEvent): DisciplinaryState => {
  switch (event.type) {
    case "discipline-decided": {
      const { decision, measure: imposed, effectiveFrom, effectiveTo } = event;
      const { number, date } = decision;
      const decided = { decision: { number, date }, measure: imposed, effectiveFrom, isDelivered: false };
      return {
        ...state,
        stage: "decided",
        decided: { ...decided, ...(effectiveTo && { effectiveTo }) },
        last: event.on,
      };
    }
    case "discipline-exempted":
    case "disciplinary-case-dropped":
      return { ...state, stage: "over", last: event.on };
    case "head-disciplined-for-retaliation-or-obstruction":
    case "abuse-of-democracy-disciplined":
    case "violation-disciplined":
      return state;
  }
};
