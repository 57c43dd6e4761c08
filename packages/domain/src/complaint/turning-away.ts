import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, line, prose, unitId } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Code } from "./refusals.ts";
import type { ComplaintState } from "./state.ts";

/** Where it belongs: the competent body, with its unit where it is one of the register. */
const to = z.strictObject({ body: line(200), unit: unitId().optional() });
const toFields = z.object({ body: z.string(), unit: z.string().optional() });

export const turningAwayCommands = {
  /** hướng dẫn: outside one's competence, the complainant is told where to go. */
  guide: z.strictObject({ to, notice: numbered(), reason: prose(2000).optional() }),
  /** chuyển đơn */
  forward: z.strictObject({ to, notice: numbered(), reason: prose(2000).optional() }),
  /** trả lại đơn */
  return: z.strictObject({ notice: numbered(), reason: prose(2000) }),
  /** lưu đơn: no notice goes out. */
  "file-away": z.strictObject({ on: day(), reason: prose(2000) }),
};

const sent = {
  to: toFields,
  notice: numberedFields,
  reason: sealable("case").optional(),
  ...stampFields,
};

export const turningAwayEvents = {
  "complaint-guided": z.object({ type: z.literal("complaint-guided"), ...sent }),
  "complaint-forwarded": z.object({ type: z.literal("complaint-forwarded"), ...sent }),
  "complaint-returned": z.object({
    type: z.literal("complaint-returned"),
    notice: numberedFields,
    reason: sealable("case"),
    ...stampFields,
  }),
  "complaint-filed-away": z.object({
    type: z.literal("complaint-filed-away"),
    on: z.string(),
    reason: sealable("case"),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof turningAwayEvents>;

/** What is not accepted is turned away in one of these ways; what was accepted ends by a decision alone. */
export const decideTurningAway = (
  command: CommandsOf<typeof turningAwayCommands>,
  state: ComplaintState,
): readonly Event[] | Refusal<Code> => {
  if (state.acceptedOn !== undefined) return refuse("already-accepted");
  const date = command.type === "file-away" ? command.on : command.notice.date;
  const wrong = misdated(date, { notBefore: state.last, at: command.at });
  switch (command.type) {
    case "guide":
    case "forward": {
      const { to: where, notice, reason } = command;
      if (state.competent === state.unit) return refuse("is-competent", { rule: "KN-2011.A7.1" });
      if (wrong !== undefined) return wrong;
      return [
        {
          type: command.type === "guide" ? "complaint-guided" : "complaint-forwarded",
          to: where,
          notice,
          ...(reason === undefined ? {} : { reason }),
          ...stampOf(command),
        },
      ];
    }
    case "return": {
      const { notice, reason } = command;
      return wrong ?? [{ type: "complaint-returned", notice, reason, ...stampOf(command) }];
    }
    case "file-away": {
      const { on, reason } = command;
      return wrong ?? [{ type: "complaint-filed-away", on, reason, ...stampOf(command) }];
    }
  }
};

export const evolveTurningAway = (state: ComplaintState, event: Event): ComplaintState => {
  switch (event.type) {
    case "complaint-guided":
      return { ...state, last: event.notice.date, end: "guided" };
    case "complaint-forwarded":
      return { ...state, last: event.notice.date, end: "forwarded" };
    case "complaint-returned":
      return { ...state, last: event.notice.date, end: "returned" };
    case "complaint-filed-away":
      return { ...state, last: event.on, end: "filed-away" };
  }
};
