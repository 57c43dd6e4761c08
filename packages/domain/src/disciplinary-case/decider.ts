import { type Decider, refuse } from "@sdc/core/decider";
import { afterClocks } from "../legal-watch.ts";
import { decideAfterwards, evolveAfterwards } from "./afterwards.ts";
import { decideDeciding, evolveDeciding } from "./deciding.ts";
import { endedClocks } from "./ended-clocks.ts";
import { decideOpening, evolveOpening } from "./opening.ts";
import { decidePassingOn } from "./passing-on.ts";
import { decidePreparing, evolvePreparing } from "./preparing.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event } from "./schema.ts";
import { type DisciplinaryState, notOpened } from "./state.ts";
import { decideWaiting, evolveWaiting } from "./waiting.ts";
import { after, say } from "./watching.ts";

/** What is not about the case's preparation: it has its own moments. */
const AT_ANY_TIME: ReadonlySet<Command["type"]> = new Set([
  "open",
  "note-delivered",
  "note-appeal",
  "revoke",
  "end-effect",
  "pass-on",
  "remind",
  "escalate",
]);

/**
 * Discipline of a cadre, civil servant or public employee (kỷ luật): opened on acts that no limitation bars, prepared by the
 * steps of law, ended by one measure of the law of that day, by exemption or without one; a decision may be appealed, taken
 * back, and ends its effect.
 */
export const disciplinaryCase: Decider<DisciplinaryState, Command, Event, Code> = {
  initial: notOpened,

  decide(command, state) {
    if (state.stage === "none" && command.type !== "open") return refuse("not-opened");
    if (!AT_ANY_TIME.has(command.type) && state.stage !== "open") return refuse("already-decided");
    switch (command.type) {
      case "open":
      case "add-act":
      case "declare-relative":
        return decideOpening(command, state);
      case "record-verification":
      case "summon":
      case "hold-self-criticism":
      case "establish-council":
      case "record-council":
      case "skip-step":
        return state.isDeferred ? refuse("deferred") : decidePreparing(command, state);
      case "extend-time":
      case "defer":
      case "resume":
        return decideWaiting(command, state);
      case "decide":
      case "exempt":
      case "drop":
        return decideDeciding(command, state);
      case "note-delivered":
      case "note-appeal":
      case "revoke":
      case "end-effect":
        return decideAfterwards(command, state);
      case "pass-on":
        return decidePassingOn(command, state);
      case "remind":
      case "escalate":
        return say(command, state.watch);
    }
  },

  evolve(state, event) {
    const watch = afterClocks(state.watch, event, endedClocks(event));
    return evolved(watch === state.watch ? state : { ...state, watch }, event);
  },
};

const evolved = (state: DisciplinaryState, event: Event): DisciplinaryState => {
  switch (event.type) {
    case "disciplinary-case-opened":
    case "disciplinary-act-added":
    case "disciplinary-relative-declared":
      return evolveOpening(state, event);
    case "disciplinary-verification-recorded":
    case "disciplinary-person-summoned":
    case "disciplinary-self-criticism-held":
    case "disciplinary-council-established":
    case "disciplinary-council-met":
    case "disciplinary-step-skipped":
      return evolvePreparing(state, event);
    case "disciplinary-time-extended":
    case "disciplinary-case-deferred":
    case "disciplinary-case-resumed":
      return evolveWaiting(state, event);
    case "discipline-decided":
    case "discipline-exempted":
    case "disciplinary-case-dropped":
    case "head-disciplined-for-retaliation-or-obstruction":
    case "abuse-of-democracy-disciplined":
    case "violation-disciplined":
      return evolveDeciding(state, event);
    case "discipline-delivered":
    case "discipline-appealed":
    case "discipline-revoked":
    case "discipline-effect-ended":
      return evolveAfterwards(state, event);
    case "disciplinary-case-passed-on":
      return { ...state, unit: event.to };
    case "disciplinary-case-reminded":
    case "disciplinary-case-escalated":
      return { ...state, watch: after(state.watch, event) };
  }
};
