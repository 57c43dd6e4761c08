import { type Commit, eventsOf, type Head, kindOf, LogCorrupted } from "../commit.ts";
import { UnknownEvent } from "../decider.ts";
import type { EventLog } from "../event-log.ts";
import type { Pointer } from "../project.ts";
import { type EffectStatus, foldLedger, type LedgerEvent, ledgerStream } from "./ledger.ts";
import { type Effect, effectKey, NotDone, type Reactor } from "./reactor.ts";

export type ReactPorts = {
  readonly log: EventLog;
  /** The present moment as a UTC instant. */
  readonly now: () => string;
  /** A new random id for each entry of the ledger. */
  readonly id: () => string;
};

/** How one effect stands after it was looked at. */
export type Reaction = {
  readonly stream: string;
  readonly version: number;
  readonly status: EffectStatus;
  /** Whether trying again by itself is right: surely not done, or unknown and the receiver drops repeats. */
  readonly again: boolean;
  /** What went wrong at this attempt. */
  readonly error?: unknown;
};

/** How often the ledger is read again because somebody else wrote to it. */
const ATTEMPTS_MAX = 20;

/**
 * Claim, then do. Every effect of the stream that nobody has attempted is claimed in the log and then performed; one
 * without an outcome only where the receiver honours the key, one that surely was not done always. So a message that
 * comes twice, or a process that dies between two steps, never does anything twice that can't be taken twice.
 */
export const react = async (
  ports: ReactPorts,
  reactor: Reactor,
  stream: string,
): Promise<readonly Reaction[]> => {
  const effects = await effectsIn(ports.log, reactor, stream);
  const reactions: Reaction[] = [];
  for (const effect of effects) reactions.push(await reactTo(ports, reactor, stream, effect));
  return reactions;
};

/** A stream whose effects could not be looked at: it, or what was tried for it, is broken in the log. */
export type BrokenStream = { readonly stream: string; readonly error: unknown };

export type Reacted = { readonly reactions: readonly Reaction[]; readonly broken: readonly BrokenStream[] };

/** Everything that went wrong, each with the effect's key, for whoever looks after the register. */
export const troublesIn = (reactor: Reactor, { reactions, broken }: Reacted): readonly unknown[] => [
  ...reactions
    .filter(({ error }) => error !== undefined)
    .map(
      ({ stream, version, status, error }) =>
        new Error(`${effectKey(reactor, stream, version)} is ${status}`, { cause: error }),
    ),
  ...broken.map(({ error }) => error),
];

/** Reacts to every stream that these commits concern; a broken one does not hold up the others. */
export const reactToAll = async (
  ports: ReactPorts,
  reactor: Reactor,
  commits: readonly (Commit | Pointer)[],
): Promise<Reacted> => {
  const reactions: Reaction[] = [];
  const broken: BrokenStream[] = [];
  const concerned = commits.filter((commit) => concerns(reactor, commit));
  for (const stream of new Set(concerned.map((commit) => commit.stream))) {
    try {
      reactions.push(...(await react(ports, reactor, stream)));
    } catch (error) {
      if (!(error instanceof LogCorrupted || error instanceof UnknownEvent)) throw error;
      broken.push({ stream, error });
    }
  }
  return { reactions, broken };
};

/** A pointer does not say which events it leads to. */
const concerns = ({ categories, triggers }: Reactor, commit: Commit | Pointer): boolean =>
  categories.includes(kindOf(commit.stream)) &&
  (!("types" in commit) || commit.types.some((type) => triggers.includes(type)));

/**
 * A person sends again what has no known outcome, or was not done. Returns undefined when there is no such effect or
 * it is done.
 */
export const resend = async (
  ports: ReactPorts,
  reactor: Reactor,
  at: { readonly stream: string; readonly version: number },
  by: string,
): Promise<Reaction | undefined> => {
  const effect = (await effectsIn(ports.log, reactor, at.stream)).find(
    ({ version }) => version === at.version,
  );
  if (effect === undefined) return undefined;
  const { head, ledger } = await readLedger(ports.log, reactor, at.stream);
  if (ledger[at.version]?.status === "done") return undefined;
  const claimed = await claim(ports, head, effect, by);
  if (claimed === undefined)
    throw new Error(`somebody else is at ${effectKey(reactor, at.stream, at.version)}`);
  return performed(ports, reactor, at.stream, effect, claimed);
};

const effectsIn = async (log: EventLog, reactor: Reactor, stream: string): Promise<readonly Effect[]> => {
  const { commits } = await log.read(stream);
  const history = commits.flatMap((commit) => eventsOf(commit));
  const late = new Set(history.filter(({ at }) => at >= reactor.since).map(({ version }) => version));
  return reactor.effectsOf(history).filter(({ version }) => late.has(version));
};

const readLedger = async (log: EventLog, reactor: Reactor, stream: string) => {
  const { commits, head } = await log.read(ledgerStream(reactor.name, stream));
  return { head, ledger: foldLedger(commits) };
};

const reactTo = async (
  ports: ReactPorts,
  reactor: Reactor,
  stream: string,
  effect: Effect,
): Promise<Reaction> => {
  const { version } = effect;
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const { head, ledger } = await readLedger(ports.log, reactor, stream);
    const status = ledger[version]?.status;
    if (status === "done" || (status === "unknown" && !reactor.honoursKey))
      return { stream, version, status, again: false };
    const claimed = await claim(ports, head, effect);
    if (claimed !== undefined) return performed(ports, reactor, stream, effect, claimed);
  }
  throw new Error(`the ledger of ${effectKey(reactor, stream, version)} kept moving`);
};

/** Undefined when somebody else wrote to the ledger first. */
const claim = (ports: ReactPorts, head: Head, { version }: Effect, by?: string): Promise<Head | undefined> =>
  write(ports, head, {
    type: "effect-attempted",
    of: version,
    at: ports.now(),
    ...(by === undefined ? {} : { by }),
  });

const performed = async (
  ports: ReactPorts,
  reactor: Reactor,
  stream: string,
  { version, what }: Effect,
  claimed: Head,
): Promise<Reaction> => {
  const at = () => ({ of: version, at: ports.now() });
  try {
    await reactor.perform(what, effectKey(reactor, stream, version));
  } catch (error) {
    if (!(error instanceof NotDone))
      return { stream, version, status: "unknown", again: reactor.honoursKey, error };
    await tell(ports, claimed, { type: "effect-not-done", ...at(), why: error.message });
    return { stream, version, status: "not-done", again: true, error };
  }
  await tell(ports, claimed, { type: "effect-done", ...at() });
  return { stream, version, status: "done", again: false };
};

/** Writes down how it went, behind whatever others have written meanwhile. */
const tell = async (ports: ReactPorts, claimed: Head, event: LedgerEvent): Promise<void> => {
  let head = claimed;
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    if ((await write(ports, head, event)) !== undefined) return;
    ({ head } = await ports.log.readAfter(head));
  }
  throw new Error(`${claimed.stream} kept moving`);
};

const write = async ({ log, id }: ReactPorts, head: Head, event: LedgerEvent): Promise<Head | undefined> => {
  const appended = await log.append(head, { command: `${id()}.`, at: Date.parse(event.at), events: [event] });
  return appended.outcome === "conflict" ? undefined : appended.head;
};
