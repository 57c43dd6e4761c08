import type { Refusal } from "./refusal.ts";

export { refuse } from "./refusal.ts";

/** A rule of the domain: pure, without clock, random or I/O. `decide` judges a command, `evolve` folds what happened. */
export type Decider<State, Command, Event, Code extends string = string> = {
  readonly initial: State;
  /** The events that follow, none when the command changes nothing, or a refusal. */
  decide(command: Command, state: State): readonly Event[] | Refusal<Code>;
  evolve(state: State, event: Event): State;
};

/** An event that this version of the code does not know: the log was written by a newer one. */
export class UnknownEvent extends Error {
  constructor(stream: string, version: number, type: string) {
    super(`${stream}@${version} is "${type}", an event this version does not know; run a newer version`);
    this.name = "UnknownEvent";
  }
}
