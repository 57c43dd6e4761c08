import { Bounded } from "./bounded.ts";
import type { Pace } from "./pace.ts";

/** Nobody waits longer; who would have to is told when to come back. */
export const WAIT_MS_MAX = 42_000;
/** So many wrong codes are mistakes in typing: they cost nothing. */
const MISTAKES = 2;
/** More wrong codes are not counted, so that even the worst client is forgiven in an hour and a half. */
const FAILURES_MAX = 10;
/** So long after its last wrong code a client is forgiven one, and another one each time again. */
const FORGIVEN_MS = 10 * 60_000;
/** Clients beyond their mistakes take turns, all of them together, this far apart. */
const TURN_MS = 100;
const CLIENTS_MAX = 20_000;

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
  /** Attempts that have not ended: each counts as if it had failed already. */
  readonly inFlight: number;
  /** When the last of its attempts that were let in begins: one comes after the other. */
  readonly lastStart: number;
};

/**
 * Slows the guessing of codes. A client waits before a code is looked up: nothing for its first mistakes, then a second,
 * twice as long each time, at last 42 seconds; attempts under way count as failed, and one begins only after the one
 * before, so that asking many times at once gains nothing. Beyond their mistakes all clients together take turns, so
 * that many addresses gain little. Whoever has not failed waits for nobody: a stranger's guessing locks no reporter out.
 */
export const guesses = ({ now, sleep }: Pace): Guesses => {
  const clients = new Bounded<Client>(CLIENTS_MAX, ({ inFlight }) => inFlight === 0);
  let lastTurn = -TURN_MS;

  const known = (client: string): Client => {
    const { failures, failedAt, ...rest } = clients.get(client) ?? NEW;
    const forgiven = Math.floor((now() - failedAt) / FORGIVEN_MS);
    if (forgiven === 0) return { failures, failedAt, ...rest };
    return {
      failures: Math.max(0, failures - forgiven),
      failedAt: failedAt + forgiven * FORGIVEN_MS,
      ...rest,
    };
  };
  const ended = (client: string, hasFailed: boolean): void => {
    const { failures, failedAt, inFlight, lastStart } = known(client);
    clients.set(client, {
      failures: hasFailed ? Math.min(failures + 1, FAILURES_MAX) : failures,
      failedAt: hasFailed ? now() : failedAt,
      inFlight: inFlight - 1,
      lastStart,
    });
  };
  const until = async (start: number): Promise<void> => {
    const ms = start - now();
    if (ms > 0) await sleep(ms);
  };

  return async (client, look) => {
    const before = known(client);
    const own = ownDelay(before.failures + before.inFlight);
    const start = Math.max(now(), before.lastStart) + own;
    const over = start - now() - WAIT_MS_MAX;
    if (over > 0) return tooMany(over);
    clients.set(client, { ...before, inFlight: before.inFlight + 1, lastStart: start });
    let hasFailed = false;
    try {
      await until(start);
      if (own > 0) {
        const turn = Math.max(now(), lastTurn + TURN_MS);
        const late = turn - now() - WAIT_MS_MAX;
        if (late > 0) return tooMany(late);
        lastTurn = turn;
        await until(turn);
      }
      const found = await look();
      hasFailed = found === undefined;
      return found === undefined ? { notFound: true } : { found };
    } finally {
      ended(client, hasFailed);
    }
  };
};

const NEW: Client = { failures: 0, failedAt: 0, inFlight: 0, lastStart: 0 };

const ownDelay = (failures: number): number =>
  failures <= MISTAKES ? 0 : Math.min(1000 * 2 ** (failures - MISTAKES - 1), WAIT_MS_MAX);

const tooMany = (ms: number): { readonly tooMany: { readonly retryAfterSeconds: number } } => ({
  tooMany: { retryAfterSeconds: Math.max(1, Math.ceil(ms / 1000)) },
});
