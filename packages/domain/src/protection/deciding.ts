import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { unfitCompetence } from "../denunciation/competence.ts";
import { line, prose } from "../fields.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { passedOnFields, passOnCommand, unfitToPassOn } from "../passing-on.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { above, inOffice } from "../units.ts";
import { MEASURES } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { ProtectionState } from "./state.ts";

const kind = z.enum(MEASURES);

/** biện pháp bảo vệ: what for, and which body carries it out. How it is done is sealed with the case. */
const measures = z
  .array(z.strictObject({ kind, by: line(200), text: prose(5000).optional() }))
  .min(1)
  .max(20);
const measuresFields = z.array(z.object({ kind, by: z.string(), text: sealable("case").optional() }));

export const decidingCommands = {
  /** quyết định áp dụng. In danger nobody waits for the check, nor for the written request. */
  apply: z.strictObject({ decision: numbered(), measures, reason: prose(5000) }),
  /** không áp dụng: only after it was looked into, and with the reason. */
  refuse: z.strictObject({ decision: numbered(), reason: prose(5000) }),
  /** thay đổi, bổ sung: these measures hold from then on, in place of those before. */
  change: z.strictObject({ decision: numbered(), measures, reason: prose(5000) }),
  /** chấm dứt */
  end: z.strictObject({ decision: numbered(), reason: prose(5000) }),
  "pass-on": passOnCommand,
};

const decided = { decision: numberedFields, reason: sealable("case"), ...stampFields };

export const decidingEvents = {
  "protection-applied": z.object({
    type: z.literal("protection-applied"),
    measures: measuresFields,
    ...decided,
  }),
  "protection-refused": z.object({ type: z.literal("protection-refused"), ...decided }),
  "protection-changed": z.object({
    type: z.literal("protection-changed"),
    measures: measuresFields,
    ...decided,
  }),
  "protection-ended": z.object({ type: z.literal("protection-ended"), ...decided }),
  "protection-passed-on": z.object({
    type: z.literal("protection-passed-on"),
    ...passedOnFields,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof decidingEvents>;

export const decideDeciding = (
  command: CommandsOf<typeof decidingCommands>,
  state: ProtectionState,
): readonly Event[] | Refusal<Code> => {
  if (command.type === "pass-on") {
    const { from, to, on } = command;
    if (from !== state.unit) return [];
    const unfit = unfitToPassOn(command);
    if (unfit !== undefined) return unfit;
    // Where the heir's own head is feared, the next level that stands has it at once.
    const receiver = [to, ...above(command.units, to)].find((id) => {
      const life = command.units[id];
      return life !== undefined && inOffice(life, on) && unfitCompetence(id, state) === undefined;
    });
    if (receiver === undefined) return refuse("superior-competent", { rule: "TC-2018.A12.1" });
    return [{ type: "protection-passed-on", from, to: receiver, on, ...stampOf(command) }];
  }
  const { decision, reason, at } = command;
  const wrong = misdated(decision.date, { notBefore: state.last, at });
  const told = { decision, reason, ...stampOf(command) };
  switch (command.type) {
    case "apply":
      if (state.isApplied) return refuse("already-applied");
      return wrong ?? [{ type: "protection-applied", measures: command.measures, ...told }];
    case "refuse":
      if (state.isApplied) return refuse("already-applied");
      if (!state.isChecked) return refuse("not-checked");
      return wrong ?? [{ type: "protection-refused", ...told }];
    case "change":
      if (!state.isApplied) return refuse("not-applied");
      return wrong ?? [{ type: "protection-changed", measures: command.measures, ...told }];
    case "end":
      if (!state.isApplied) return refuse("not-applied");
      return wrong ?? [{ type: "protection-ended", ...told }];
  }
};

export const evolveDeciding = (state: ProtectionState, event: Event): ProtectionState => {
  switch (event.type) {
    case "protection-applied":
      return { ...state, isApplied: true, last: event.decision.date };
    case "protection-refused":
      return { ...state, end: "refused", last: event.decision.date };
    case "protection-changed":
      return { ...state, last: event.decision.date };
    case "protection-ended":
      return { ...state, end: "ended", last: event.decision.date };
    case "protection-passed-on":
      return { ...state, unit: event.to };
  }
};
