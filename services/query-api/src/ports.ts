import type { ReadStore } from "@sdc/core/read-store";
import type { Opener } from "@sdc/core/sealing";
import type { Trust } from "@sdc/http/session";

/** What the queries are asked on. */
export type Ports = {
  readonly store: ReadStore;
  readonly opener: Opener;
  readonly trust: Trust;
  /** The present moment as a UTC instant. */
  readonly now: () => string;
};
