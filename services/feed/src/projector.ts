import type { Commit } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { type Failure, project } from "@sdc/core/project";
import { keyOf, type Projection } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import { messageFrom } from "./message.ts";

export type QueueRecord = {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
};

export type ProjectorPorts = {
  readonly log: EventLog;
  readonly store: ReadStore;
  readonly projections: readonly Projection[];
};

type Failures = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/** A message that breaks a projection this often has its (projection, stream) pair parked. */
const RECEIVES_MAX = 3;

/**
 * Queue → read models, by the consumer rule. A message whose stream could not be folded is reported and comes again;
 * at the third time its pair is parked and the others go on. Trouble of an engine fails the whole batch.
 */
export const projector =
  (ports: ProjectorPorts) =>
  async ({ Records }: { readonly Records: readonly QueueRecord[] }): Promise<Failures> => {
    const heard = await Promise.all(Records.map((record) => heardOf(ports.log, record)));
    const failures = await project(
      ports,
      ports.projections,
      heard.flatMap(({ commits }) => commits),
    );
    const failed = heard.filter(({ stream }) => failures.some((failure) => failure.stream === stream));
    const last = failed.filter(
      ({ record }) => Number(record.attributes.ApproximateReceiveCount) >= RECEIVES_MAX,
    );
    const streams = new Set(last.map(({ stream }) => stream));
    for (const failure of failures) if (streams.has(failure.stream)) await park(ports.store, failure);
    return {
      batchItemFailures: failed
        .filter(({ stream }) => !streams.has(stream))
        .map(({ record }) => ({ itemIdentifier: record.messageId })),
    };
  };

type Heard = { readonly record: QueueRecord; readonly stream: string; readonly commits: readonly Commit[] };

/** A pointer leads to the whole stream: the watermark drops what the slice has. */
const heardOf = async (log: EventLog, record: QueueRecord): Promise<Heard> => {
  const message = messageFrom(record.body);
  if ("commit" in message) return { record, stream: message.commit.stream, commits: [message.commit] };
  const { stream } = message.pointer;
  return { record, stream, commits: (await log.read(stream)).commits };
};

const park = (store: ReadStore, { projection, stream, error }: Failure): Promise<void> =>
  store.park({ projection: keyOf(projection), stream, error: String(error) });
