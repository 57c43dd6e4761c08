import { type Failure, type Ports, project } from "@sdc/core/project";
import { keyOf, type Projection } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import { type BatchAnswer, failed, hear, isLastTry, type QueueRecord } from "./queue-record.ts";

export type ProjectorPorts = Ports & { readonly projections: readonly Projection[] };

/**
 * Queue → read models, by the consumer rule. A message whose stream could not be folded is reported and comes again;
 * at the third time its (projection, stream) pair is parked and the others go on. A message that can't be read is
 * reported until its queue sets it aside. Trouble of an engine fails the whole batch.
 */
export const projector =
  (ports: ProjectorPorts) =>
  async ({ Records }: { readonly Records: readonly QueueRecord[] }): Promise<BatchAnswer> => {
    const { heard, unreadable } = hear(Records);
    const failures = await project(
      ports,
      ports.projections,
      heard.map(({ message }) => message),
    );
    const broken = heard.filter(({ message }) => failures.some(({ stream }) => stream === message.stream));
    const given = new Set(
      broken.filter(({ record }) => isLastTry(record)).map(({ message }) => message.stream),
    );
    for (const failure of failures) if (given.has(failure.stream)) await park(ports.store, failure);
    const again = broken.filter(({ message }) => !given.has(message.stream));
    return failed([...unreadable, ...again.map(({ record }) => record)]);
  };

const park = (store: ReadStore, { projection, stream, error }: Failure): Promise<void> =>
  store.park({ projection: keyOf(projection), stream, error: String(error) });
