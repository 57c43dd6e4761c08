import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import {
  type Commit,
  checkedHead,
  checkFollows,
  commitOf,
  emptyHead,
  type Head,
  headAfter,
  LogCorrupted,
} from "@sdc/core/commit";
import type { Appended, EventLog, Loaded } from "@sdc/core/event-log";
import { commitOfItem, type Item, itemOf, partitionOf } from "./dynamodb-item.ts";

export type DynamoEventLog = EventLog & {
  /** Calls back with each commit that this process appended; returns how to stop. */
  onAppended(tell: (commit: Commit) => void): () => void;
};

/**
 * The log on DynamoDB: one item a commit, one conditional PutItem, no index, no transaction. On a conflict the winner
 * comes back in the error. Nothing here updates or deletes.
 */
export const dynamoEventLog = (client: DynamoDBClient, table: string, tenant: string): DynamoEventLog => {
  const listeners = new Set<(commit: Commit) => void>();
  const put = async (commit: Commit): Promise<Appended> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: itemOf(tenant, commit),
          ConditionExpression: "attribute_not_exists(p)",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      );
      for (const tell of listeners) tell(commit);
      return { outcome: "appended", commit, head: headAfter(commit) };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      if (error.Item === undefined)
        throw new LogCorrupted(commit.stream, commit.version, "taken, but the winner did not come back");
      const winner = commitOfItem(tenant, error.Item);
      // Our own commit, sent again after an answer was lost: hash and all are the same.
      return winner.command === commit.command
        ? { outcome: "repeated", commit: winner, head: headAfter(winner) }
        : { outcome: "conflict", winner };
    }
  };

  const readFrom = async (head: Head): Promise<Loaded> => {
    const commits: Commit[] = [];
    let from: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "p = :p AND v >= :v",
          ExpressionAttributeValues: {
            ":p": { S: partitionOf(tenant, head.stream) },
            ":v": { N: String(head.next) },
          },
          ConsistentRead: true,
          ExclusiveStartKey: from,
        }),
      );
      commits.push(...(page.Items ?? []).map((item) => commitOfItem(tenant, item)));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return { commits, head: checkedHead(tenant, head, commits) };
  };

  return {
    tenant,
    read: (stream) => readFrom(emptyHead(tenant, stream)),
    readAfter: readFrom,
    append: async (head, draft) => put(commitOf(tenant, head, draft)),

    async adopt(head, commit) {
      checkFollows(tenant, head, commit);
      return put(commit);
    },

    onAppended(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },

    async *scan({ part, after, reads = "latest" } = {}) {
      // Written below: an item's key.
      let from = after === undefined ? undefined : (JSON.parse(after) as Item);
      do {
        const page = await client.send(
          new ScanCommand({
            TableName: table,
            FilterExpression: "v > :snapshot AND begins_with(p, :tenant)",
            ExpressionAttributeValues: { ":snapshot": { N: "0" }, ":tenant": { S: `${tenant}/` } },
            ConsistentRead: reads === "latest",
            ExclusiveStartKey: from,
            ...(part && { Segment: part.index, TotalSegments: part.of }),
          }),
        );
        const commits = (page.Items ?? []).map((item) => commitOfItem(tenant, item));
        from = page.LastEvaluatedKey;
        const last = commits.at(-1);
        // The last page has no key of its own: the last commit's does as well.
        if (last !== undefined) yield { commits, place: JSON.stringify(from ?? keyOf(tenant, last)) };
      } while (from !== undefined);
    },
  };
};

const keyOf = (tenant: string, { stream, version }: Commit): Item => ({
  p: { S: partitionOf(tenant, stream) },
  v: { N: String(version) },
});
