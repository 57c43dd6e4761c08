import { type Decider, refuse } from "@sdc/core/decider";
import { stampOf } from "@sdc/core/stamp";
import { type Day, dayOf } from "@sdc/law/local-day";
import { keyOn } from "../body-key/decider.ts";
import { misdated } from "../numbered-document.ts";
import { unfitToPassOn } from "../passing-on.ts";
import { keyIdIn } from "../sealed-to-key.ts";
import { unfitUnit } from "../unfit-unit.ts";
import type { Code } from "./refusals.ts";
import { riskTextNow } from "./risk-texts.ts";
import type { Command, Event } from "./schema.ts";

export type WatchState = {
  /** The protecting body. */
  readonly unit: string;
  readonly standing: "none" | "watching" | "over";
  readonly since: Day;
  readonly matches: readonly { readonly n: number; readonly on: Day }[];
};

/**
 * The watch over a reporter who asked for it: whether something happens to them in their work. It lies beside their report
 * under the same id. Who they are only the protecting body can open, and only it compares; the register keeps what it says.
 */
export const retaliationWatch: Decider<WatchState, Command, Event, Code> = {
  initial: { unit: "", standing: "none", since: "", matches: [] },

  decide(command, state) {
    const { at, units } = command;
    const today = dayOf(at);
    switch (command.type) {
      case "opt-in": {
        const { unit, told, sealed, keys } = command;
        if (command.isReported !== true) return refuse("report-unknown");
        if (told.version !== riskTextNow.version)
          return refuse("risk-text-outdated", { version: riskTextNow.version });
        const unfit = unfitUnit(units, unit, today);
        if (unfit !== undefined) return unfit;
        if (command.isAboutBody === true) return refuse("body-named");
        const current = keys && keyOn(keys, today);
        if (current === undefined) return refuse("body-without-key", { unit });
        const key = keyIdIn(sealed);
        if (key !== current.key) return refuse("sealed-to-another", { key: current.key });
        // Again while it is on: what is sealed now takes the place of what was sealed before.
        return [{ type: "retaliation-watch-begun", unit, told, key, sealed, ...stampOf(command) }];
      }
      case "opt-out":
        if (state.standing === "none") return refuse("not-watched");
        if (state.standing === "over") return [];
        return [{ type: "retaliation-watch-ended", asked: "code", on: today, ...stampOf(command) }];
      case "note-opt-out": {
        if (state.standing === "none") return refuse("not-watched");
        if (state.standing === "over") return [];
        return (
          misdated(command.on, { notBefore: state.since, at }) ?? [
            { type: "retaliation-watch-ended", asked: "in-person", on: command.on, ...stampOf(command) },
          ]
        );
      }
      case "note-match": {
        const { kind, on, certainty, text } = command;
        if (state.standing !== "watching") return refuse("not-watched");
        const noted = text === undefined ? {} : { text };
        const n = state.matches.length + 1;
        return (
          misdated(on, { at }) ?? [
            { type: "retaliation-suspected", n, kind, on, certainty, ...noted, ...stampOf(command) },
          ]
        );
      }
      case "judge-match": {
        const { n, outcome, document, reason } = command;
        const match = state.matches.find((one) => one.n === n);
        if (match === undefined) return refuse("match-unknown");
        const wrong = document && misdated(document.date, { notBefore: match.on, at });
        const proved = document === undefined ? {} : { document };
        return wrong ?? [{ type: "retaliation-judged", n, outcome, ...proved, reason, ...stampOf(command) }];
      }
      case "pass-on": {
        const { from, to, on } = command;
        if (from !== state.unit || state.standing !== "watching") return [];
        return (
          unfitToPassOn(command) ?? [
            { type: "retaliation-watch-passed-on", from, to, on, ...stampOf(command) },
          ]
        );
      }
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "retaliation-watch-begun":
        return { ...state, unit: event.unit, standing: "watching", since: dayOf(event.at) };
      case "retaliation-watch-ended":
        return { ...state, standing: "over" };
      case "retaliation-suspected":
        return { ...state, matches: [...state.matches, { n: event.n, on: event.on }] };
      case "retaliation-judged":
        return state;
      case "retaliation-watch-passed-on":
        return { ...state, unit: event.to };
    }
  },
};
