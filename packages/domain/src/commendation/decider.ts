import { type Decider, refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { misdated } from "../numbered-document.ts";
import { unfitToPassOn } from "../passing-on.ts";
import { authorityOf } from "../post/authority.ts";
import { unfitUnit } from "../unfit-unit.ts";
import { names, type Nominee, notAmong, outsideOf, twiceIn } from "./nominees.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import { type CommendationState, notYetProposed } from "./state.ts";

/**
 * biểu dương, khen thưởng (Plan 2199 II.6.a): proposed, checked by the body for emulation, decided by the head of a unit
 * about its own people or units below it, published, seldom revoked. Nobody judges their own.
 */
export const commendation: Decider<CommendationState, Command, Event, Code> = {
  initial: notYetProposed,

  decide(command, state) {
    const { at } = command;
    if (command.type === "propose") return propose(command, state);
    if (state.stage === "none") return refuse("not-proposed");
    if (command.type === "pass-on") return passOn(command, state);
    if (state.stage === "declined" || state.stage === "revoked") return refuse("commendation-over");
    // Of whoever hands the words in, a person of its own names: nobody judges what they get.
    if (command.type !== "publish" && names(state.nominees, command.by.subject))
      return refuse("commends-oneself");
    const isOpen = state.stage === "proposed" || state.stage === "checked";
    switch (command.type) {
      case "check": {
        const { on, body, record, outcome, text } = command;
        if (!isOpen) return refuse("already-decided");
        const wrong =
          misdated(on, { notBefore: state.last, at }) ??
          (record && misdated(record.date, { notBefore: on, at }));
        const found = { ...(record && { record }), outcome, ...(text === undefined ? {} : { text }) };
        return wrong ?? [{ type: "commendation-checked", on, body, ...found, ...stampOf(command) }];
      }
      case "decide":
        if (!isOpen) return refuse("already-decided");
        return decide(command, state);
      case "decline": {
        const { on, document, reason } = command;
        if (!isOpen) return refuse("already-decided");
        const wrong =
          misdated(on, { notBefore: state.last, at }) ??
          (document && misdated(document.date, { notBefore: state.last, at }));
        const told = { ...(document && { document }), reason };
        return wrong ?? [{ type: "commendation-declined", on, ...told, ...stampOf(command) }];
      }
      case "publish": {
        const { on, where, summary } = command;
        if (state.stage === "published") return refuse("already-published");
        if (state.stage !== "decided") return refuse("not-decided");
        return (
          misdated(on, { notBefore: state.last, at }) ?? [
            { type: "commendation-published", on, where, summary, ...stampOf(command) },
          ]
        );
      }
      case "revoke": {
        const { decision, reason } = command;
        if (isOpen) return refuse("not-decided");
        const on = decision.date;
        return (
          misdated(on, { notBefore: state.last, at }) ?? [
            { type: "commendation-revoked", on, decision, reason, ...stampOf(command) },
          ]
        );
      }
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "commendation-proposed": {
        const { unit, form, nominees, on } = event;
        return { stage: "proposed", unit, form, nominees, last: on };
      }
      case "commendation-checked":
        // What was found not fit may be looked at again, with more behind it.
        return {
          ...state,
          stage: event.outcome === "fit" ? "checked" : "proposed",
          last: event.record?.date ?? event.on,
        };
      case "commendation-decided":
        return { ...state, stage: "decided", form: event.form, nominees: event.nominees, last: event.on };
      case "commendation-declined":
        return { ...state, stage: "declined", last: event.on };
      case "commendation-published":
        return { ...state, stage: "published", last: event.on };
      case "commendation-revoked":
        return { ...state, stage: "revoked", last: event.on };
      case "commendation-passed-on":
        return { ...state, unit: event.to };
    }
  },
};

type Asked<Type extends Command["type"]> = Extract<Command, { type: Type }>;
type Answer = readonly Event[] | Refusal<Code>;

const propose = (command: Asked<"propose">, state: CommendationState): Answer => {
  const { unit, on, nominees, form, merits, units, at } = command;
  if (state.stage !== "none") return refuse("already-proposed");
  const wrong = misdated(on, { at }) ?? unfitUnit(units, unit, on);
  if (wrong !== undefined) return wrong;
  for (const one of nominees) {
    const unfit = unfitUnit(units, one.unit, on);
    if (unfit !== undefined) return unfit;
  }
  const twice = twiceIn(nominees);
  if (twice !== undefined) return refuse("named-twice", told(twice));
  const outside = outsideOf(units, unit, nominees);
  if (outside !== undefined) return refuse("outside-of-unit", { unit: outside.unit });
  if (nominees.some((one) => one.unit === unit && one.subject === undefined))
    return refuse("commends-itself");
  return [{ type: "commendation-proposed", unit, on, nominees, form, merits, ...stampOf(command) }];
};

const decide = (command: Asked<"decide">, state: CommendationState): Answer => {
  const { decision, form = state.form, nominees = state.nominees, posts = {}, units, at, by } = command;
  if (state.stage !== "checked") return refuse("not-checked");
  const twice = twiceIn(nominees);
  if (twice !== undefined) return refuse("named-twice", told(twice));
  const [beyond] = notAmong(nominees, state.nominees);
  if (beyond !== undefined) return refuse("beyond-proposal", told(beyond));
  const on = decision.date;
  const wrong = misdated(on, { notBefore: state.last, at });
  if (wrong !== undefined) return wrong;
  const authority = authorityOf({ posts, units }, by.subject, state.unit, on);
  if (authority === undefined) return refuse("signer-not-in-post", { unit: state.unit, on });
  return [
    {
      type: "commendation-decided",
      on,
      decision,
      form,
      nominees: [...nominees],
      authority,
      ...stampOf(command),
    },
  ];
};

/** What nobody has decided or published goes to the heir; what was published stays where it was given. */
const passOn = (command: Asked<"pass-on">, state: CommendationState): Answer => {
  const { from, to, on } = command;
  const isOpen = state.stage === "proposed" || state.stage === "checked" || state.stage === "decided";
  if (from !== state.unit || !isOpen) return [];
  return unfitToPassOn(command) ?? [{ type: "commendation-passed-on", from, to, on, ...stampOf(command) }];
};

const told = ({ unit, subject }: Nominee) => ({ unit, ...(subject === undefined ? {} : { subject }) });
