import { CommitTooLarge, type Commit, eventsOf, type Head, headAfter } from "./commit.ts";
import { type Decider, UnknownEvent } from "./decider.ts";
import type { EventLog } from "./event-log.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import type { SecretField, Sealer } from "./sealing.ts";

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
  | "commit-too-large";

export type Rules<State, Command, Event> = {
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

/** How often a command is judged again because somebody else was faster. */
const ATTEMPTS_MAX = 32;

/**
 * load → fold → decide → seal → append. Returns a refusal, or what was appended. A command that had been accepted
 * before returns its first result and writes nothing; a refusal writes nothing and is judged anew each time.
 */
export const handle = async <State, Command, Event extends { readonly type: string }>(
  ports: { readonly log: EventLog; readonly sealer: Sealer },
  { decider, secrets }: Rules<State, Command, Event>,
  request: Request<State, Command>,
): Promise<Accepted | Refusal> => {
  const { stream, command, id } = request;
  const loaded = await ports.log.read(stream);
  let head: Head = loaded.head;
  let state = decider.initial;
  let fresh = loaded.commits;

  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const earlier = fresh.find((commit) => commit.command.startsWith(`${id.key}.`));
    if (earlier !== undefined)
      return earlier.command === encoded(id)
        ? accepted(earlier)
        : refuse<PathRefusal>("idempotency-key-reused");
    state = fold(decider, state, fresh);

    if (head.next === 1 && !request.creates) return refuse<PathRefusal>("not-found");
    const forbidden = await request.authorize?.(state);
    if (forbidden !== undefined) return forbidden;
    if (request.ifVersion !== undefined && request.ifVersion !== head.next - 1)
      return refuse<PathRefusal>("version-mismatch", { version: head.next - 1 });

    const decided = decider.decide(command, state);
    if (isRefusal(decided)) return decided;
    if (decided.length === 0) return { stream, version: head.next - 1, events: [] };

    const { next } = head;
    const events = await Promise.all(
      decided.map((event, index) =>
        ports.sealer.seal({ stream, version: next + index }, event, secrets[event.type] ?? []),
      ),
    );
    const draft = { command: encoded(id), at: Date.parse(command.at), events };
    const appended = await ports.log.append(head, draft).catch((error: unknown) => {
      if (error instanceof CommitTooLarge) return refuse<PathRefusal>("commit-too-large");
      throw error;
    });
    if (isRefusal(appended)) return appended;
    if (appended.outcome !== "conflict") return accepted(appended.commit);
    fresh = [appended.winner];
    head = headAfter(appended.winner);
  }
  return refuse<PathRefusal>("stream-busy");
};

const encoded = (id: CommandId): string => `${id.key}.${id.body}`;

const accepted = (commit: Commit): Accepted => ({
  stream: commit.stream,
  version: commit.version + commit.count - 1,
  events: eventsOf(commit).map(({ event, version }) => ({ type: event.type, version })),
});

/** The state that commits lead to. Throws UnknownEvent where the code is older than the log. */
export const fold = <State, Event extends { readonly type: string }>(
  decider: Pick<Decider<State, never, Event>, "evolve">,
  initial: State,
  commits: readonly Commit[],
): State => {
  let state = initial;
  for (const { event, stream, version } of commits.flatMap((commit) => eventsOf<Event>(commit))) {
    state = decider.evolve(state, event);
    if (state === undefined) throw new UnknownEvent(stream, version, event.type);
  }
  return state;
};
