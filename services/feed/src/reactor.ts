import { reactToAll, type ReactPorts, troublesIn } from "@sdc/core/effects/react";
import type { Reactor } from "@sdc/core/effects/reactor";
import { type BatchAnswer, failed, hear, isLastTry, type QueueRecord } from "./queue-record.ts";

export type ReactorPorts = ReactPorts & {
  readonly reactor: Reactor;
  /** Hears of every attempt that went wrong. */
  report(error: unknown): void;
};

/**
 * Queue → effects outside, claimed before they are done. A message whose effect may rightly be tried again is reported
 * and comes again; at the third time it is let go and the effect stays open, for all to see. A message that can't be
 * read is reported until its queue sets it aside. Trouble of the log fails the whole batch.
 */
export const reactor =
  (ports: ReactorPorts) =>
  async ({ Records }: { readonly Records: readonly QueueRecord[] }): Promise<BatchAnswer> => {
    const { heard, unreadable } = hear(Records);
    const messages = heard.map(({ message }) => message);
    const reacted = await reactToAll(ports, ports.reactor, messages);
    for (const error of troublesIn(ports.reactor, reacted)) ports.report(error);
    const { reactions, broken } = reacted;
    const open = new Set([...reactions.filter(({ again }) => again), ...broken].map(({ stream }) => stream));
    const again = heard.filter(({ message, record }) => open.has(message.stream) && !isLastTry(record));
    return failed([...unreadable, ...again.map(({ record }) => record)]);
  };
