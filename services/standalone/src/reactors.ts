import { randomUUID } from "node:crypto";
import type { Commit } from "@sdc/core/commit";
import { reactToAll, type ReactPorts, troublesIn } from "@sdc/core/effects/react";
import type { Reactor } from "@sdc/core/effects/reactor";
import type { EventLog } from "@sdc/core/event-log";
import { webhook } from "@sdc/feed/webhook";
import type { Config } from "./config.ts";

/** The reactors that the settings ask for. */
export const reactorsOf = ({ webhook: hook }: Pick<Config, "webhook">): readonly Reactor[] =>
  hook === undefined ? [] : [webhook(hook)];

export const reactPorts = (log: EventLog): ReactPorts => ({
  log,
  now: () => new Date().toISOString(),
  id: randomUUID,
});

/** How often an effect that was not done is tried before it is left open, for `sdc effects` to show. */
const TRIES_MAX = 3;

/** Reacts in this process; what may rightly be tried again is, a few times. Every attempt that went wrong is told. */
export const reactHere = async (
  ports: ReactPorts,
  reactor: Reactor,
  commits: readonly Commit[],
  onError: (error: unknown) => void,
): Promise<void> => {
  let open = commits;
  for (let tries = 0; tries < TRIES_MAX && open.length > 0; tries++) {
    const reacted = await reactToAll(ports, reactor, open);
    for (const error of troublesIn(reactor, reacted)) onError(error);
    const again = new Set(reacted.reactions.filter((reaction) => reaction.again).map(({ stream }) => stream));
    open = open.filter(({ stream }) => again.has(stream));
  }
};
