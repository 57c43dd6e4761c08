import { type Commit, eventsOf, idOf } from "../commit.ts";
import { UnknownEvent } from "../decider.ts";

/**
 * What a reactor has tried is itself in the log: one stream for each stream that it hears. The conditional append of
 * `effect-attempted` is the claim; it comes before the deed.
 */
export type LedgerEvent =
  | {
      readonly type: "effect-attempted";
      readonly of: number;
      readonly at: string;
      /** Who sent it again; absent: the reactor by itself. */
      readonly by?: string;
    }
  | { readonly type: "effect-done"; readonly of: number; readonly at: string }
  | { readonly type: "effect-not-done"; readonly of: number; readonly at: string; readonly why: string };

/** `unknown`: attempted, and nobody knows whether it got through. */
export type EffectStatus = "unknown" | "done" | "not-done";

export type Tried = {
  readonly status: EffectStatus;
  readonly attempts: number;
  /** When the status came to be, as a UTC instant. */
  readonly since: string;
  readonly why?: string;
  /** An earlier attempt had no answer either. */
  readonly inDoubt?: true;
};

/** By version of the event that asked for it. */
export type Ledger = Readonly<Record<number, Tried>>;

export const LEDGER_KIND = "effect";

export const ledgerStream = (reactor: string, stream: string): string =>
  `${LEDGER_KIND}/${reactor}/${stream}`;

/** The reactor and the stream that a ledger is about. */
export const ledgerAbout = (ledger: string): { readonly reactor: string; readonly stream: string } => {
  const id = idOf(ledger);
  const end = id.indexOf("/");
  return { reactor: id.slice(0, end), stream: id.slice(end + 1) };
};

export const evolveLedger = (ledger: Ledger, event: LedgerEvent): Ledger | undefined => {
  const tried = ledger[event.of] ?? NEVER;
  const next = triedAfter(tried, event);
  return next === undefined ? undefined : next === tried ? ledger : { ...ledger, [event.of]: next };
};

const NEVER: Tried = { status: "not-done", attempts: 0, since: "" };

const triedAfter = (tried: Tried, event: LedgerEvent): Tried | undefined => {
  const { attempts, status, inDoubt } = tried;
  const since = event.at;
  switch (event.type) {
    case "effect-attempted":
      return {
        status: "unknown",
        attempts: attempts + 1,
        since,
        ...((status === "unknown" || inDoubt === true) && { inDoubt: true }),
      };
    case "effect-done":
      return { status: "done", attempts, since };
    case "effect-not-done":
      // An attempt without an answer may have got through: that this one did not says nothing about it.
      if (status === "done") return tried;
      return { ...tried, status: inDoubt === true ? "unknown" : "not-done", since, why: event.why };
  }
};

export const foldLedger = (commits: readonly Commit[]): Ledger => {
  let ledger: Ledger = {};
  for (const { event, stream, version } of commits.flatMap((commit) => eventsOf<LedgerEvent>(commit))) {
    const next = evolveLedger(ledger, event);
    if (next === undefined) throw new UnknownEvent(stream, version, event.type);
    ledger = next;
  }
  return ledger;
};
