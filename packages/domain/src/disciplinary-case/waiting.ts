import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { DEFERRALS, deferralsOn } from "@sdc/law/discipline";
import { line, prose } from "../fields.ts";
import { goingOn } from "../legal-clock.ts";
import { misdated, numbered, numberedFields } from "../numbered-document.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { RESUMED } from "./kinds.ts";
import type { Code } from "./refusals.ts";
import type { DisciplinaryState } from "./state.ts";
import { clocksField, toldHandling } from "./time-limits.ts";

const ground = z.enum(DEFERRALS);
const because = z.enum(RESUMED);

export const waitingCommands = {
  /** vụ việc có tình tiết phức tạp: 150 days instead of 90. */
  "extend-time": z.strictObject({ document: numbered(), reason: prose(2000) }),
  /** chưa xem xét kỷ luật: the case waits from the date of the document. */
  defer: z.strictObject({
    ground,
    document: numbered(),
    /** The article, where no rule is known for that kind of person and day. */
    basis: line(300).optional(),
    reason: prose(2000).optional(),
  }),
  /** It goes on: the ground is gone, or the person asks for it, or the competent level decides so. */
  resume: z.strictObject({ because, document: numbered() }),
};

export const waitingEvents = {
  "disciplinary-time-extended": z.object({
    type: z.literal("disciplinary-time-extended"),
    document: numberedFields,
    reason: sealable("case"),
    clocks: clocksField,
    ...stampFields,
  }),
  "disciplinary-case-deferred": z.object({
    type: z.literal("disciplinary-case-deferred"),
    ground,
    rule: z.string().optional(),
    basis: z.string().optional(),
    document: numberedFields,
    reason: sealable("case").optional(),
    clocks: clocksField,
    ...stampFields,
  }),
  "disciplinary-case-resumed": z.object({
    type: z.literal("disciplinary-case-resumed"),
    because,
    document: numberedFields,
    clocks: clocksField,
    ...stampFields,
  }),
};

type Event = EventsOf<typeof waitingEvents>;

export const decideWaiting = (
  command: CommandsOf<typeof waitingCommands>,
  state: DisciplinaryState,
): readonly Event[] | Refusal<Code> => {
  const { document, at } = command;
  const { handling, last } = state;
  const wrong = misdated(document.date, { at, notBefore: last });
  if (wrong !== undefined) return wrong;
  const stamp = stampOf(command);
  switch (command.type) {
    case "extend-time": {
      if (handling.when !== undefined) return refuse("already-extended");
      const clocks = [toldHandling(complicated(handling), state.person)];
      return [{ type: "disciplinary-time-extended", document, reason: command.reason, clocks, ...stamp }];
    }
    case "defer": {
      if (state.isDeferred) return refuse("deferred");
      const { ground: of, basis, reason } = command;
      const { rule, grounds, needsBasis } = deferralsOn(state.person.kind, document.date);
      if (!grounds.includes(of)) return refuse("no-ground-to-defer", { on: document.date });
      if (needsBasis && basis === undefined) return refuse("basis-missing", { on: document.date });
      const clocks = [toldHandling({ ...handling, pausedFrom: document.date }, state.person)];
      const named = { ...(rule && { rule }), ...(basis && { basis }) };
      const told = { ground: of, ...named, document, ...(reason && { reason }), clocks };
      return [{ type: "disciplinary-case-deferred", ...told, ...stamp }];
    }
    case "resume": {
      if (!state.isDeferred) return refuse("not-deferred");
      const clocks = [toldHandling(goingOn(handling, document.date), state.person)];
      return [{ type: "disciplinary-case-resumed", because: command.because, document, clocks, ...stamp }];
    }
  }
};

const complicated = (handling: DisciplinaryState["handling"]) => ({ ...handling, when: "complicated" });

export const evolveWaiting = (state: DisciplinaryState, event: Event): DisciplinaryState => {
  const { handling } = state;
  const last = event.document.date;
  switch (event.type) {
    case "disciplinary-time-extended":
      return { ...state, handling: complicated(handling), last };
    case "disciplinary-case-deferred":
      return { ...state, isDeferred: true, handling: { ...handling, pausedFrom: last }, last };
    case "disciplinary-case-resumed":
      return { ...state, isDeferred: false, handling: goingOn(handling, last), last };
  }
};
