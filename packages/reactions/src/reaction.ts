import { type Commit, kindOf } from "@sdc/core/commit";
import type { HandlePorts } from "@sdc/core/handle";
import type { Pointer } from "@sdc/core/project";
import type { ByteSealer, KeyDestroyer, Opener } from "@sdc/core/sealing";
import type { Day } from "@sdc/law/local-day";
import type { ReadModels } from "@sdc/reading/read-models";

/** What the register gives commands with: the path of every command, what is read, and the present moment. */
export type ReactionPorts = HandlePorts & {
  readonly models: ReadModels;
  readonly opener: Opener;
  /** The present moment as a UTC instant. */
  readonly now: () => string;
  readonly resealing: ResealingPorts;
};

/** What a report is taken out of the register's own reach with. */
export type ResealingPorts = {
  /** Sealed objects under random names; `put` is durable before it resolves. */
  readonly files: {
    put(key: string, bytes: Uint8Array): Promise<void>;
    get(key: string): Promise<Uint8Array | undefined>;
    remove(key: string): Promise<void>;
  };
  readonly vault: Pick<ByteSealer, "openBytes"> & KeyDestroyer;
  /** A new random name for an object. */
  readonly newKey: () => string;
};

/** Something heard of: a commit, or where one stands that is too large to be carried. */
export type Heard = Commit | Pointer;

/**
 * What follows in the register itself when something has happened. It hears things at least once, late and in any
 * order, so each command it gives changes nothing the second time. What went unheard is made up for by the clock: successions
 * by the open work of units that ended, news between reports by what they had to tell in the last days, re-sealing by what
 * it is not done with.
 */
export type Reaction = {
  readonly name: string;
  /** The kinds of stream it hears. */
  readonly categories: readonly string[];
  /** The event types it follows. */
  readonly triggers: readonly string[];
  /** Returns what went wrong with single streams; throws when an engine is in trouble, to be told again. */
  react(ports: ReactionPorts, heard: readonly Heard[], today: Day): Promise<readonly unknown[]>;
};

/** Those of the commits that concern a reaction. A pointer does not say which events it leads to. */
export const concerning = (
  { categories, triggers }: Pick<Reaction, "categories" | "triggers">,
  heard: readonly Heard[],
): readonly Heard[] =>
  heard.filter(
    (one) =>
      categories.includes(kindOf(one.stream)) &&
      (!("types" in one) || one.types.some((type) => triggers.includes(type))),
  );
