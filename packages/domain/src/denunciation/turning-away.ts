import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { line, prose, unitId } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { unfitCompetence } from "./competence.ts";
import { DECLINING } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { DenunciationState } from "./state.ts";

const ground = z.enum(DECLINING);
const HANDLINGS = ["inspected", "passed-on"] as const;

export const turningAwayCommands = {
  /** chuyển to the competent body; the notice went to the denouncer outside the register. */
  forward: z.strictObject({
    to: z.strictObject({ body: line(200), unit: unitId().optional() }),
    notice: numbered(),
  }),
  /**
   * không thụ lý, không xử lý theo thủ tục tố cáo. `evidence`: it names the violator, with specific documents and grounds
   * to verify: then it is inspected all the same, or passed on to whoever may (A25.2).
   */
  decline: z.strictObject({
    ground,
    document: numbered(),
    reason: prose(2000),
    evidence: z.boolean(),
    inspection: z.strictObject({ how: z.enum(HANDLINGS), body: line(200), document: numbered() }).optional(),
  }),
};

export const turningAwayEvents = {
  "denunciation-forwarded": z.object({
    type: z.literal("denunciation-forwarded"),
    to: z.object({ body: z.string(), unit: z.string().optional() }),
    notice: numberedFields,
    ...stampFields,
  }),
  "denunciation-declined": z.object({
    type: z.literal("denunciation-declined"),
    ground,
    rule: z.string(),
    document: numberedFields,
    reason: sealable("case"),
    evidence: z.boolean(),
    inspection: z.object({ how: z.enum(HANDLINGS), body: z.string(), document: numberedFields }).optional(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof turningAwayEvents>;

/** The ways in which it does not come to be accepted. */
export const decideTurningAway = (
  command: CommandsOf<typeof turningAwayCommands>,
  state: DenunciationState,
): readonly Event[] | Refusal<Code> => {
  const { at, units } = command;
  if (state.acceptedOn !== undefined) return refuse("already-accepted");
  switch (command.type) {
    case "forward": {
      const { to, notice } = command;
      if (state.check === undefined) return refuse("not-checked");
      if (state.check.competent) return refuse("is-competent", { rule: "TC-2018.A12.1" });
      if (to.unit !== undefined && units[to.unit] === undefined)
        return refuse("unit-unknown", { unit: to.unit });
      return (
        unfitCompetence(to.unit, state) ??
        misdated(notice.date, { notBefore: state.receivedOn, at }) ?? [
          { type: "denunciation-forwarded", to, notice, ...stampOf(command) },
        ]
      );
    }
    case "decline": {
      const { ground: why, document, reason, evidence, inspection } = command;
      const wrong =
        unfitGround(why, state) ??
        misdated(document.date, { notBefore: state.last, at }) ??
        (inspection && misdated(inspection.document.date, { notBefore: state.receivedOn, at }));
      if (wrong !== undefined) return wrong;
      if (evidence && inspection === undefined) return refuse("inspection-owed", { rule: "TC-2018.A25.2" });
      return [
        {
          type: "denunciation-declined",
          ground: why,
          rule: RULES[why],
          document,
          reason,
          evidence,
          ...(inspection === undefined ? {} : { inspection }),
          ...stampOf(command),
        },
      ];
    }
  }
};

const RULES: Readonly<Record<(typeof DECLINING)[number], string>> = {
  anonymous: "TC-2018.A25.1",
  unidentifiable: "TC-2018.A25.1",
  "false-name": "TC-2018.A25.1",
  "unlawful-form": "TC-2018.A25.1",
  "conditions-not-met": "TC-2018.A29.1",
  withdrawn: "TC-2018.A29.1",
};

const unfitGround = (
  why: (typeof DECLINING)[number],
  { check, isOver }: DenunciationState,
): Refusal<Code> | undefined => {
  if (why === "withdrawn") return isOver ? undefined : refuse("not-withdrawn");
  if (why !== "conditions-not-met") return undefined;
  if (check === undefined) return refuse("not-checked");
  return check.form && check.capacity && check.grounds
    ? refuse("conditions-met", { rule: RULES[why] })
    : undefined;
};

export const evolveTurningAway = (state: DenunciationState, event: Event): DenunciationState => {
  switch (event.type) {
    case "denunciation-forwarded":
      return { ...state, end: "forwarded" };
    case "denunciation-declined":
      return { ...state, last: event.document.date, end: "declined" };
  }
};
