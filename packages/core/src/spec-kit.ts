import { deepStrictEqual } from "node:assert";
import type { Decider } from "./decider.ts";
import { isRefusal, type Refusal } from "./refusal.ts";

/** Rules as sentences: `given(…events).when(command).then(…events)` or `.refused(code)`. */
export const rulesOf = <State, Command, Event, Code extends string>(
  decider: Decider<State, Command, Event, Code>,
) => ({
  given: (...past: readonly Event[]) => {
    const state = past.reduce((before, event) => decider.evolve(before, event), decider.initial);
    return {
      when: (command: Command) => {
        const answer = decider.decide(command, state);
        return {
          /** Exactly these events follow; none: nothing changes. */
          then: (...expected: readonly Event[]): void => deepStrictEqual(answer, expected),
          refused: (code: Code, because?: Refusal["because"]): void =>
            deepStrictEqual(answer, because === undefined ? { refused: code } : { refused: code, because }),
          /** The events, for the next `given`. */
          events: (): readonly Event[] => {
            if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`);
            return answer;
          },
        };
      },
    };
  },
});
