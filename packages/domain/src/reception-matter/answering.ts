import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { day, line, prose, unitId } from "../fields.ts";
import { later, misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { OUTCOMES } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { MatterState } from "./state.ts";

const how = z.enum(["in-person", "writing"]);
const outcome = z.enum(OUTCOMES);

export const answeringCommands = {
  /** The receiver says what becomes of it, in person or in writing. */
  answer: z.strictObject({
    outcome,
    on: day(),
    how,
    text: prose(20_000).optional(),
    /** Where it is passed on to. */
    to: z.strictObject({ body: line(200), unit: unitId().optional() }).optional(),
    document: numbered().optional(),
  }),
  /** cần thêm thời gian xem xét: said within the time of law; what becomes of it is still owed. */
  "hold-over": z.strictObject({ on: day(), reason: prose(2000) }),
  /** theo dõi kết quả giải quyết */
  "note-result": z.strictObject({ on: day(), text: prose(5000), document: numbered().optional() }),
};

export const answeringEvents = {
  "reception-matter-answered": z.object({
    type: z.literal("reception-matter-answered"),
    outcome,
    on: z.string(),
    how,
    text: sealable("case").optional(),
    to: z.object({ body: z.string(), unit: z.string().optional() }).optional(),
    document: numberedFields.optional(),
    ...stampFields,
  }),
  "reception-matter-held-over": z.object({
    type: z.literal("reception-matter-held-over"),
    on: z.string(),
    reason: sealable("case"),
    ...stampFields,
  }),
  "reception-result-noted": z.object({
    type: z.literal("reception-result-noted"),
    on: z.string(),
    text: sealable("case"),
    document: numberedFields.optional(),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof answeringEvents>;
export type AnsweringCommand = CommandsOf<typeof answeringCommands>;

/** The matter was received. */
export const decideAnswering = (
  command: AnsweringCommand,
  state: MatterState,
): readonly Event[] | Refusal<Code> => {
  const { on, at } = command;
  const document = "document" in command ? command.document : undefined;
  const wrong =
    misdated(on, { notBefore: state.last, at }) ??
    (document && misdated(document.date, { notBefore: state.on, at }));
  if (wrong !== undefined) return wrong;
  switch (command.type) {
    case "answer":
      return answer(command, state);
    case "hold-over":
      if (state.standing === "answered") return refuse("already-answered");
      if (state.isHeldOver) return [];
      // Said behind it, it would only hide that the answer is late.
      if (state.due !== undefined && on > state.due) return refuse("time-over", { due: state.due });
      return [{ type: "reception-matter-held-over", on, reason: command.reason, ...stampOf(command) }];
    case "note-result": {
      if (state.standing !== "answered") return refuse("not-answered");
      const { text } = command;
      const noted = { on, text, ...(document && { document }) };
      return [{ type: "reception-result-noted", ...noted, ...stampOf(command) }];
    }
  }
};

const answer = (
  command: Extract<AnsweringCommand, { type: "answer" }>,
  state: MatterState,
): readonly Event[] | Refusal<Code> => {
  const { outcome: became, on, how: said, text, to, document, units } = command;
  if (state.standing === "answered") return refuse("already-answered");
  if ((to === undefined) === (became === "forwarded")) return refuse("destination-unfit");
  const unfit = to?.unit === undefined ? undefined : unfitUnit(units, to.unit, on);
  if (unfit !== undefined) return unfit;
  // Of what became a report the reply stands there.
  const isSaidElsewhere = state.report !== undefined || became === "accepted" || became === "forwarded";
  if (text === undefined && !isSaidElsewhere) return refuse("text-missing");
  if (said === "writing" && document === undefined) return refuse("document-missing");
  const told = { outcome: became, on, how: said, ...(text && { text }), ...(to && { to }) };
  return [
    {
      type: "reception-matter-answered",
      ...told,
      ...(document && { document }),
      ...stampOf(command),
    },
  ];
};

export const evolveAnswering = (state: MatterState, event: Event): MatterState => {
  const after = { ...state, last: later(state.last, event.on) };
  switch (event.type) {
    case "reception-matter-answered":
      return { ...after, standing: "answered", due: undefined };
    case "reception-matter-held-over":
      return { ...after, isHeldOver: true, due: undefined };
    case "reception-result-noted":
      return after;
  }
};
