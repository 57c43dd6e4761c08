import { type Decider, refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { ruleAgainstDelegating } from "@sdc/law/reception-duty";
import { isBackwards } from "../clock-time.ts";
import { misdated } from "../numbered-document.ts";
import { type Standing, standingIn } from "../post/over.ts";
import { unfitUnit } from "../unfit-unit.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import { type UnitDay, unitDayOf } from "./unit-day.ts";

type Held = Exclude<Event, { type: "reception-withdrawn" | "reception-refused" | "appointment-kept" }>;
type Session = Pick<Held, "n" | "type" | "kind" | "receiver" | "from" | "to"> & {
  readonly isWithdrawn?: true;
};

export type ReceptionState = { readonly sessions: readonly Session[] };

/**
 * tiếp công dân of one unit on one day (Plan 2199 II.1.a, II.4.c), in as many sessions as there were. Who was head or deputy on
 * that day is said by the posts on record and by nothing else: where none is recorded, nobody was.
 */
export const citizenReception: Decider<ReceptionState, Command, Event, Code> = {
  initial: { sessions: [] },

  decide(command, state) {
    const of = unitDayOf(command.id);
    if (of === undefined) return refuse("no-reception-id");
    if (command.type === "hold") return hold(command, state, of);
    const { n, reason } = command;
    const session = state.sessions.find((one) => one.n === n);
    if (session === undefined) return refuse("session-unknown", { n });
    if (command.type === "turn-away") {
      if (session.isWithdrawn) return refuse("session-unknown", { n });
      const { people, ground } = command;
      return [{ type: "reception-refused", n, people, ground, reason, ...stampOf(command) }];
    }
    return session.isWithdrawn ? [] : [{ type: "reception-withdrawn", n, reason, ...stampOf(command) }];
  },

  evolve(state, event) {
    if (event.type === "appointment-kept" || event.type === "reception-refused") return state;
    if (event.type === "reception-withdrawn")
      return {
        sessions: state.sessions.map((one) => (one.n === event.n ? { ...one, isWithdrawn: true } : one)),
      };
    const { n, type, kind, receiver, from, to } = event;
    const hours = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return { sessions: [...state.sessions, { n, type, kind, receiver, ...hours }] };
  },
};

const hold = (
  command: Extract<Command, { type: "hold" }>,
  state: ReceptionState,
  { unit, on }: UnitDay,
): readonly Event[] | Refusal<Code> => {
  const { as, kind, receiver, with: beside = [], bookedOn, inPlaceOfHead, posts = {}, units, at } = command;
  const unfit = misdated(on, { at }) ?? unfitUnit(units, unit, on) ?? unfitSession(command, on);
  if (unfit !== undefined) return unfit;
  if (new Set([receiver, ...beside]).size <= beside.length) return refuse("receiver-twice");
  if (inPlaceOfHead) {
    const rule = ruleAgainstDelegating(on);
    if (rule !== undefined) return refuse("delegation-not-allowed", { rule });
  }
  const standing = standingIn({ posts, units }, receiver, unit, on);
  if (state.sessions.some((one) => isSame(one, command))) return refuse("session-already-recorded");
  const n = state.sessions.length + 1;
  const told = {
    unit,
    on,
    n,
    kind,
    receiver,
    ...(beside.length === 0 ? {} : { with: beside }),
    ...given(command),
    ...(bookedOn === undefined ? {} : { bookedOn }),
    announced: command.schedule?.days.includes(on) === true,
    ...stampOf(command),
  };
  const kept: readonly Event[] =
    bookedOn === undefined ? [] : [{ type: "appointment-kept", unit, on, n, bookedOn, ...stampOf(command) }];
  switch (as) {
    case "head":
      return isHead(standing)
        ? [{ type: "reception-held-by-head", standing, ...told }, ...kept]
        : refuse("not-head-that-day", { unit, on });
    case "deputy":
      return standing === "deputy"
        ? [{ type: "reception-held-by-deputy", ...(inPlaceOfHead && { inPlaceOfHead }), ...told }, ...kept]
        : refuse("not-deputy-that-day", { unit, on });
    case "officer":
      return [{ type: "reception-held-by-officer", ...told }, ...kept];
  }
};

const isHead = (standing: Standing | undefined): standing is "head" | "acting" =>
  standing === "head" || standing === "acting";

const unfitSession = (command: Extract<Command, { type: "hold" }>, on: string): Refusal<Code> | undefined => {
  const { as, kind, bookedOn, inPlaceOfHead } = command;
  if (isBackwards(command)) return refuse("hours-out-of-order");
  if ((kind === "appointment") !== (bookedOn !== undefined)) return refuse("booking-unfit");
  if (bookedOn !== undefined && bookedOn > on) return refuse("dates-out-of-order");
  if (inPlaceOfHead && as !== "deputy") return refuse("delegation-unfit");
  return kind === "periodic" && as !== "head" && inPlaceOfHead !== true
    ? refuse("periodic-is-the-heads")
    : undefined;
};

/** Of one kind and receiver at one hour there is one session on a day. */
const isSame = (session: Session, { kind, receiver, from }: Extract<Command, { type: "hold" }>): boolean =>
  session.isWithdrawn !== true &&
  session.kind === kind &&
  session.receiver === receiver &&
  session.from === from;

const given = ({ from, to, place }: Extract<Command, { type: "hold" }>) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(place === undefined ? {} : { place }),
});
