import type { Recorded } from "../commit.ts";
import type { Json } from "../read-store.ts";

/** Something to be done outside because of one event; its version and its stream are its key. */
export type Effect = { readonly version: number; readonly what: Json };

/**
 * What happens outside because of events: a message, a call. Not a projection: it can't be undone, so it never takes
 * part in a rebuild.
 */
export type Reactor<Event = unknown> = {
  readonly name: string;
  /** The kinds of stream it hears. */
  readonly categories: readonly string[];
  /** The event types that may have an effect. */
  readonly triggers: readonly string[];
  /** Milliseconds since 1970: what was appended before has no effect, it was there before the reactor. */
  readonly since: number;
  /** Whether the receiver drops what it has had under the same key. If not, only a person sends again. */
  readonly honoursKey: boolean;
  /** The effects of a stream's events, pure and always the same. */
  effectsOf(history: readonly Recorded<Event>[]): readonly Effect[];
  /** Does it, sending `key` along. Throws NotDone where it surely was not; after anything else nobody knows. */
  perform(what: Json, key: string): Promise<void>;
};

/** The receiver was not reached, or said no: nothing happened. */
export class NotDone extends Error {
  override name = "NotDone";
}

/** `webhook:hotline-report/abc@3`: the same at every attempt. */
export const effectKey = (reactor: Pick<Reactor, "name">, stream: string, version: number): string =>
  `${reactor.name}:${stream}@${version}`;
