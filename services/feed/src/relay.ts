import { inserted } from "@sdc/event-store/dynamodb-feed";
import { bodyOf } from "./message.ts";
import { type LambdaRecord, readRecord } from "./stream-record.ts";

/** Sends bodies to one consumer's queue; gives back the indices that were not taken. */
export type Queue = { send(bodies: readonly string[]): Promise<readonly number[]> };

export type RelayPorts = {
  readonly tenant: string;
  /** One queue a consumer. */
  readonly queues: readonly Queue[];
  /** Somebody changed or removed a commit: nothing of ours does that. */
  alarm(tampered: {
    readonly stream: string;
    readonly version: number;
    readonly what: "MODIFY" | "REMOVE";
  }): Promise<void>;
};

type Failures = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

const SEND_MAX = 10;
const SEND_BYTES_MAX = 256 * 1024;

/**
 * Stream → queues: every inserted commit goes to every consumer, at least once. It keeps no state. A record that could
 * not be passed on is reported, so that the stream gives it, and what follows it, again.
 */
export const relay =
  (ports: RelayPorts) =>
  async ({ Records }: { readonly Records: readonly LambdaRecord[] }): Promise<Failures> => {
    for (const record of Records) await alarmed(ports, record);
    const due = Records.flatMap((record) =>
      inserted(ports.tenant, readRecord(record)).map((commit) => ({ record, body: bodyOf(commit) })),
    );
    const failed = await Promise.all(
      ports.queues.flatMap((queue) =>
        batches(due).map(async (batch) => {
          const refused = await queue.send(batch.map(({ body }) => body));
          return refused.flatMap((index) => batch[index] ?? []);
        }),
      ),
    );
    const sequences = new Set(failed.flat().map(({ record }) => record.dynamodb.SequenceNumber));
    return { batchItemFailures: [...sequences].map((itemIdentifier) => ({ itemIdentifier })) };
  };

const alarmed = async (
  { tenant, alarm }: RelayPorts,
  { eventName, dynamodb }: LambdaRecord,
): Promise<void> => {
  const partition = dynamodb.Keys["p"]?.S ?? "";
  const version = Number(dynamodb.Keys["v"]?.N);
  const isOurs = partition.startsWith(`${tenant}/`) && version > 0;
  if (isOurs && (eventName === "MODIFY" || eventName === "REMOVE"))
    await alarm({ stream: partition.slice(tenant.length + 1), version, what: eventName });
};

/** At most ten messages and 256 KB a send. */
const batches = <Item extends { readonly body: string }>(
  items: readonly Item[],
): readonly (readonly Item[])[] => {
  const found: Item[][] = [];
  let bytes = 0;
  for (const item of items) {
    const size = Buffer.byteLength(item.body);
    const last = found.at(-1);
    if (last === undefined || last.length === SEND_MAX || bytes + size > SEND_BYTES_MAX) {
      found.push([item]);
      bytes = size;
    } else {
      last.push(item);
      bytes += size;
    }
  }
  return found;
};
