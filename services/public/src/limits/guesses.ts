import type { ShortMemory } from "@sdc/core/short-memory";
import { changingIn } from "./changing.ts";
import type { Pace } from "./pace.ts";

/** Nobody waits longer; who would have to is told when to come back. */
export const WAIT_MS_MAX = 42_000;
/** So many wrong codes are mistakes in typing: they cost nothing. */
const MISTAKES = 2;
/** More wrong codes are not counted, so that even the worst client is forgiven in an hour and a half. */
const FAILURES_MAX = 10;
/** So long after its last wrong code a client is forgiven one, and another one each time again. */
const FORGIVEN_MS = 10 * 60_000;
/** An attempt that should have begun so long ago has ended, or its process has. */
const UNDER_WAY_MS = 60_000;
/** Clients beyond their mistakes take turns, all of them together, this far apart. */
const TURN_MS = 100;

export type Looked<Found> =
  | { readonly found: Found }
  | { readonly notFound: true }
  | { readonly tooMany: { readonly retryAfterSeconds: number } };

/** Looks a code up for a client, after as long a wait as that client has deserved. */
export type Guesses = <Found>(
  client: string,
  look: () => Promise<Found | undefined>,
) => Promise<Looked<Found>>;

type Client = {
  readonly failures: number;
  readonly failedAt: number;
  /** When the attempts begin that have not ended: each counts as if it had failed already. */
  readonly underWay: readonly number[];
  /** When the last of its attempts that were let in begins: one comes after the other. */
  readonly lastStart: number;
};

type Let = { readonly start: number; readonly own: number };

/**
 * Slows the guessing of codes. A client waits before a code is looked up: nothing for its first mistakes, then a second,
 * twice as long each time, at last 42 seconds; attempts under way count as failed, and one begins only after the one
 * before, so that asking many times at once gains nothing, nor asking many processes. Beyond their mistakes all clients together take
 * turns, so that many addresses gain little. Whoever has not failed waits for nobody: a stranger's guessing locks no reporter out.
 */
export const guesses = ({ now, sleep }: Pace, memory: ShortMemory): Guesses => {
  const change = changingIn(memory, { now });

  const letIn = (client: string) =>
    change<Client, Let | { readonly over: number }>(`guess ${client}`, (known, at) => {
      const before = forgiven(known, at);
      const own = ownDelay(before.failures + before.underWay.length);
      const start = Math.max(at, before.lastStart) + own;
      const over = start - at - WAIT_MS_MAX;
      if (over > 0) return { answer: { over } };
      const state = { ...before, underWay: [...before.underWay, start], lastStart: start };
      return { next: { state, forMs: rememberedMs(state, at) }, answer: { start, own } };
    });
  const ended = (client: string, start: number, hasFailed: boolean) =>
    change<Client, void>(`guess ${client}`, (known, at) => {
      const { failures, failedAt, underWay, lastStart } = forgiven(known, at);
      const one = underWay.indexOf(start);
      const state = {
        failures: hasFailed ? Math.min(failures + 1, FAILURES_MAX) : failures,
        failedAt: hasFailed ? at : failedAt,
        underWay: underWay.filter((_, index) => index !== one),
        lastStart,
      };
      return { next: { state, forMs: rememberedMs(state, at) }, answer: undefined };
    });
  const nextTurn = () =>
    change<number, number>("turn", (last, at) => {
      const turn = Math.max(at, last === undefined ? at : last + TURN_MS);
      if (turn - at > WAIT_MS_MAX) return { answer: turn - at };
      return { next: { state: turn, forMs: turn - at + TURN_MS }, answer: turn - at };
    });
  const until = async (start: number): Promise<void> => {
    const ms = start - now();
    if (ms > 0) await sleep(ms);
  };

  return async (client, look) => {
    const admitted = await letIn(client);
    if (admitted === undefined) return tooMany(1000);
    if ("over" in admitted) return tooMany(admitted.over);
    const { start, own } = admitted;
    let hasFailed = false;
    try {
      await until(start);
      if (own > 0) {
        const wait = (await nextTurn()) ?? WAIT_MS_MAX + 1000;
        if (wait > WAIT_MS_MAX) return tooMany(wait - WAIT_MS_MAX);
        if (wait > 0) await sleep(wait);
      }
      const found = await look();
      hasFailed = found === undefined;
      return found === undefined ? { notFound: true } : { found };
    } finally {
      await ended(client, start, hasFailed);
    }
  };
};

const NEW: Client = { failures: 0, failedAt: 0, underWay: [], lastStart: 0 };

/** What is still held against a client at that moment. */
const forgiven = (known: Client | undefined, at: number): Client => {
  const { failures, failedAt, underWay, lastStart } = known ?? NEW;
  // A clock that was set back forgives nothing, and holds nothing more against anybody.
  const times = Math.max(0, Math.floor((at - failedAt) / FORGIVEN_MS));
  return {
    failures: Math.max(0, failures - times),
    failedAt: failedAt + times * FORGIVEN_MS,
    underWay: underWay.filter((start) => start > at - UNDER_WAY_MS),
    lastStart,
  };
};

/** Until it is as if nothing had been. */
const rememberedMs = ({ failures, failedAt, lastStart }: Client, at: number): number =>
  Math.max(failures === 0 ? 0 : failedAt + failures * FORGIVEN_MS - at, lastStart - at + UNDER_WAY_MS);

const ownDelay = (failures: number): number =>
  failures <= MISTAKES ? 0 : Math.min(1000 * 2 ** (failures - MISTAKES - 1), WAIT_MS_MAX);

const tooMany = (ms: number): { readonly tooMany: { readonly retryAfterSeconds: number } } => ({
  tooMany: { retryAfterSeconds: Math.max(1, Math.ceil(ms / 1000)) },
});
