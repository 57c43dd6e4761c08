import {
  CommitTooLarge,
  type Commit,
  eventsOf,
  type Head,
  headAfter,
  LogCorrupted,
  type Recorded,
} from "./commit.ts";
import { type Decider, UnknownEvent } from "./decider.ts";
import type { Appended, EventLog, Loaded } from "./event-log.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { KeyDestroyed, type SecretField, type Sealer } from "./sealing.ts";
import { COMMANDS_KEPT, isDue, type Snapshots } from "./snapshots.ts";
import type { Warm, WarmStates } from "./warm-states.ts";

/** What a retry is recognised by: a digest of subject, route and key, and a keyed digest of the body. */
export type CommandId = { readonly key: string; readonly body: string };

export type Accepted = {
  readonly stream: string;
  /** The stream's last version after this command. */
  readonly version: number;
  readonly events: readonly { readonly type: string; readonly version: number }[];
};

/** The refusals that come from the path itself, not from a rule of the domain. */
export type PathRefusal =
  | "not-found"
  | "version-mismatch"
  | "idempotency-key-reused"
  | "stream-busy"
  | "commit-too-large"
  | "case-erased";

/** What a command is carried out with. Warm states and snapshots save reads; without them nothing changes. */
export type HandlePorts = {
  readonly log: EventLog;
  readonly sealer: Sealer;
  readonly warm?: WarmStates;
  readonly snapshots?: Snapshots;
};

export type Rules<State, Command, Event> = {
  /** Names the fold and its version, as `hotline-report@1`: a snapshot of another one is not used. */
  readonly fold: string;
  readonly decider: Decider<State, Command, Event>;
  /** Which fields of each event type are sealed. */
  readonly secrets: Readonly<Record<string, readonly SecretField[]>>;
};

export type Request<State, Command> = {
  readonly stream: string;
  readonly command: Command & { readonly at: string };
  readonly id: CommandId;
  /** Whether this command may begin a stream. */
  readonly creates: boolean;
  /** The version the caller has seen; another one is refused before the rule is asked. */
  readonly ifVersion?: number;
  /** Who may do this to that state: asked after the retry check, before the rule. */
  readonly authorize?: (state: State) => Promise<Refusal | undefined>;
};

const ERASED: PathRefusal = "case-erased";

/** How often a command is judged again because somebody else was faster. */
const ATTEMPTS_MAX = 32;

/**
 * load → fold → decide → seal → append. Returns a refusal, or what was appended. A command that had been accepted
 * before returns its first result and writes nothing; a refusal writes nothing and is judged anew each time. With
 * warm states the load is skipped: a stale one loses the append, gets the winner and catches up, and what writes
 * nothing is confirmed by a read before it is said.
 */
export const handle = async <State, Command, Event extends { readonly type: string }>(
  ports: HandlePorts,
  rules: Rules<State, Command, Event>,
  request: Request<State, Command>,
): Promise<Accepted | Refusal> => {
  const { stream, id } = request;
  const remembered = ports.warm?.find(stream);
  let known =
    remembered === undefined
      ? await load(ports, rules, stream)
      : // Kept by this very function under this stream, whose kind has one decider.
        (remembered as Known<State>);
  let isCertain = remembered === undefined;
  let lost = 0;

  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const earlier = known.done.find(({ command }) => command.startsWith(`${id.key}.`));
    if (earlier !== undefined)
      return earlier.command === encoded(id)
        ? earlier.accepted
        : refuse<PathRefusal>("idempotency-key-reused");

    const judged = await judge(rules.decider, request, known);
    if (isRefusal(judged) || judged.length === 0) {
      if (isCertain) return isRefusal(judged) ? judged : { stream, version: known.head.next - 1, events: [] };
      known = follow(rules.decider, known, await ports.log.readAfter(known.head));
      ports.warm?.keep(stream, known);
      isCertain = true;
      continue;
    }

    const appended = await append(ports, rules, request, known.head, judged);
    if (isRefusal(appended)) {
      if (appended.refused !== ERASED) return appended;
      // Its key may have been destroyed by what has happened since: then the rule says why.
      const since = await ports.log.readAfter(known.head);
      if (since.commits.length === 0) return appended;
      known = follow(rules.decider, known, since);
      ports.warm?.keep(stream, known);
      isCertain = true;
      continue;
    }
    const commit = appended.outcome === "conflict" ? appended.winner : appended.commit;
    const before = known;
    known = follow(rules.decider, before, { commits: [commit], head: headAfter(commit) });
    if (appended.outcome === "appended" && ports.snapshots !== undefined && isDue(before.unsaved)) {
      const { head, state, done } = before;
      ports.snapshots.keep({ fold: rules.fold, head, state, done: done.slice(-COMMANDS_KEPT) });
      known = { ...known, unsaved: sizeOf([commit]) };
    }
    ports.warm?.keep(stream, known);
    if (appended.outcome !== "conflict") return accepted(commit, eventsOf(commit));
    // The first winner comes at no cost; whoever lost twice is further behind than one commit, or would lose again.
    if (++lost > 1) {
      known = follow(rules.decider, known, await ports.log.readAfter(known.head));
      isCertain = true;
    }
  }
  return refuse<PathRefusal>("stream-busy");
};

type Known<State> = Warm & { readonly state: State };

/** From the snapshot where one can be trusted, otherwise from the first event. */
const load = async <State, Command, Event extends { readonly type: string }>(
  { log, snapshots }: HandlePorts,
  { decider, fold }: Rules<State, Command, Event>,
  stream: string,
): Promise<Known<State>> => {
  const snapshot = await snapshots?.find(stream, fold);
  const tail = snapshot && (await behind(log, snapshot.head));
  if (snapshot === undefined || tail === undefined) return follow(decider, undefined, await log.read(stream));
  // This very fold has written it.
  const state = snapshot.state as State;
  return follow(decider, { ...snapshot, state, unsaved: sizeOf([]) }, tail);
};

/** What stands behind a snapshot's head; undefined where nothing does, or another hash: the snapshot is not the stream's. */
const behind = async (log: EventLog, head: Head): Promise<Loaded | undefined> => {
  try {
    const tail = await log.readAfter(head);
    return tail.commits.length === 0 ? undefined : tail;
  } catch (error) {
    // Whether the snapshot or the stream is broken, reading the whole stream tells.
    if (error instanceof LogCorrupted) return undefined;
    throw error;
  }
};

const follow = <State, Event extends { readonly type: string }>(
  decider: Decider<State, never, Event>,
  known: Known<State> | undefined,
  { commits, head }: Loaded,
): Known<State> => {
  const done = [...(known?.done ?? [])];
  let state = known?.state ?? decider.initial;
  for (const commit of commits) {
    const events = eventsOf<Event>(commit);
    state = evolved(decider, state, events);
    done.push({ command: commit.command, accepted: accepted(commit, events) });
  }
  const [before, more] = [known?.unsaved ?? sizeOf([]), sizeOf(commits)];
  return {
    head,
    state,
    done,
    unsaved: { events: before.events + more.events, bytes: before.bytes + more.bytes },
  };
};

const sizeOf = (commits: readonly Commit[]): Warm["unsaved"] => ({
  events: commits.reduce((sum, { count }) => sum + count, 0),
  bytes: commits.reduce((sum, { body }) => sum + body.byteLength, 0),
});

/** What the path and the rule say on that state: events, none, or a refusal. */
const judge = async <State, Command, Event>(
  decider: Decider<State, Command, Event>,
  { creates, authorize, ifVersion, command }: Request<State, Command>,
  { head, state }: Known<State>,
): Promise<readonly Event[] | Refusal> => {
  if (head.next === 1 && !creates) return refuse<PathRefusal>("not-found");
  const forbidden = await authorize?.(state);
  if (forbidden !== undefined) return forbidden;
  if (ifVersion !== undefined && ifVersion !== head.next - 1)
    return refuse<PathRefusal>("version-mismatch", { version: head.next - 1 });
  return decider.decide(command, state);
};

const append = async <State, Command, Event extends { readonly type: string }>(
  { log, sealer }: { readonly log: EventLog; readonly sealer: Sealer },
  { secrets }: Rules<State, Command, Event>,
  { stream, command, id }: Request<State, Command>,
  head: Head,
  decided: readonly Event[],
): Promise<Appended | Refusal> => {
  try {
    const events = await Promise.all(
      decided.map((event, index) =>
        sealer.seal({ stream, version: head.next + index }, event, secrets[event.type] ?? []),
      ),
    );
    return await log.append(head, { command: encoded(id), at: Date.parse(command.at), events });
  } catch (error) {
    if (error instanceof CommitTooLarge) return refuse<PathRefusal>("commit-too-large");
    if (error instanceof KeyDestroyed) return refuse<PathRefusal>("case-erased");
    throw error;
  }
};

const encoded = (id: CommandId): string => `${id.key}.${id.body}`;

const accepted = (commit: Commit, events: readonly Recorded<{ readonly type: string }>[]): Accepted => ({
  stream: commit.stream,
  version: commit.version + commit.count - 1,
  events: events.map(({ event, version }) => ({ type: event.type, version })),
});

/** The state that commits lead to. Throws UnknownEvent where the code is older than the log. */
export const fold = <State, Event extends { readonly type: string }>(
  decider: Pick<Decider<State, never, Event>, "evolve">,
  initial: State,
  commits: readonly Commit[],
): State => commits.reduce((state, commit) => evolved(decider, state, eventsOf<Event>(commit)), initial);

const evolved = <State, Event extends { readonly type: string }>(
  decider: Pick<Decider<State, never, Event>, "evolve">,
  initial: State,
  events: readonly Recorded<Event>[],
): State =>
  events.reduce((before, { event, stream, version }) => {
    const state = decider.evolve(before, event);
    if (state === undefined) throw new UnknownEvent(stream, version, event.type);
    return state;
  }, initial);
