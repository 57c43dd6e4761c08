import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import { headOfSnapshot, LogCorrupted } from "@sdc/core/commit";
import type { Snapshot, Snapshots, StoredSnapshot } from "@sdc/core/snapshots";
import { type Item, partitionOf, SNAPSHOT_VERSION } from "./dynamodb-item.ts";

export type DynamoSnapshots = Snapshots & {
  /** Resolves when everything given to `keep` has been tried. */
  settled(): Promise<void>;
};

/**
 * A stream's snapshot is its item at `v = 0`: `f` the fold, `w` the version that follows, `h` the hash it stands on,
 * `b` state and commands as compressed JSON. It is read eventually consistent: an old one is as right as a new one.
 * `onError` hears of what could not be kept or read.
 */
export const dynamoSnapshots = (
  client: DynamoDBClient,
  table: string,
  tenant: string,
  onError: (error: unknown) => void,
): DynamoSnapshots => {
  const underWay = new Set<Promise<void>>();

  const put = async (snapshot: StoredSnapshot): Promise<void> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: itemOf(tenant, snapshot),
          ConditionExpression: "attribute_not_exists(p) OR f <> :fold OR w < :next",
          ExpressionAttributeValues: {
            ":fold": { S: snapshot.fold },
            ":next": { N: String(snapshot.head.next) },
          },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) onError(error);
    }
  };

  return {
    async find(stream, fold) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: keyOf(tenant, stream) }),
      );
      if (Item === undefined) return undefined;
      try {
        const found = snapshotOf(tenant, Item);
        return found.fold === fold ? found : undefined;
      } catch (error) {
        if (!(error instanceof LogCorrupted)) throw error;
        onError(error);
        return undefined;
      }
    },

    keep(snapshot) {
      const writing = put(snapshot).finally(() => underWay.delete(writing));
      underWay.add(writing);
    },

    async *scan() {
      let from: Record<string, AttributeValue> | undefined;
      do {
        const page = await client.send(
          new ScanCommand({
            TableName: table,
            FilterExpression: "v = :snapshot AND begins_with(p, :tenant)",
            ExpressionAttributeValues: {
              ":snapshot": { N: String(SNAPSHOT_VERSION) },
              ":tenant": { S: `${tenant}/` },
            },
            ConsistentRead: true,
            ExclusiveStartKey: from,
          }),
        );
        yield (page.Items ?? []).map((item) => snapshotOf(tenant, item));
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
    },

    async settled() {
      await Promise.all(underWay);
    },
  };
};

const keyOf = (tenant: string, stream: string): Item => ({
  p: { S: partitionOf(tenant, stream) },
  v: { N: String(SNAPSHOT_VERSION) },
});

const itemOf = (tenant: string, { fold, head, state, done }: StoredSnapshot): Item => ({
  ...keyOf(tenant, head.stream),
  f: { S: fold },
  w: { N: String(head.next) },
  h: { B: Buffer.from(head.h, "hex") },
  b: {
    B: brotliCompressSync(JSON.stringify({ state, done }), {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
    }),
  },
});

const BROTLI_QUALITY = 5;

/** Throws LogCorrupted where the item can't be read. */
const snapshotOf = (tenant: string, { p, f, w, h, b }: Item): StoredSnapshot => {
  const stream = p?.S?.slice(tenant.length + 1) ?? "?";
  if (f?.S === undefined || h?.B === undefined || b?.B === undefined)
    throw new LogCorrupted(stream, SNAPSHOT_VERSION, "the snapshot has not all its parts");
  const head = headOfSnapshot(stream, Number(w?.N), Buffer.from(h.B).toString("hex"));
  return { fold: f.S, head, ...unpacked(stream, b.B) };
};

const unpacked = (stream: string, bytes: Uint8Array): Pick<Snapshot, "state" | "done"> => {
  try {
    // Written by `itemOf`.
    return JSON.parse(brotliDecompressSync(bytes).toString()) as Pick<Snapshot, "state" | "done">;
  } catch (error) {
    throw new LogCorrupted(stream, SNAPSHOT_VERSION, `the snapshot can't be read: ${String(error)}`);
  }
};
