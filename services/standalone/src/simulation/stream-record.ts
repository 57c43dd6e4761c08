import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Commit } from "@sdc/core/commit";
import { itemOf } from "@sdc/event-store/dynamodb-item";
import type { LambdaRecord } from "@sdc/feed/stream-record";

/** An appended commit as the table's stream would hand it over: JSON, bytes as base64. */
export const recordOf = (tenant: string, commit: Commit, sequence: number): LambdaRecord => {
  const NewImage = Object.fromEntries(
    Object.entries(itemOf(tenant, commit)).map(([name, value]) => [name, wireValue(value)]),
  );
  const Keys = { p: NewImage["p"] ?? {}, v: NewImage["v"] ?? {} };
  return { eventName: "INSERT", dynamodb: { Keys, NewImage, SequenceNumber: String(sequence) } };
};

const wireValue = ({ S, N, B, SS }: AttributeValue) => ({
  ...(S === undefined ? {} : { S }),
  ...(N === undefined ? {} : { N }),
  ...(B === undefined ? {} : { B: Buffer.from(B).toString("base64") }),
  ...(SS === undefined ? {} : { SS }),
});

/** The stream of commits that a record is about. */
export const streamIn = (tenant: string, { dynamodb }: LambdaRecord): string =>
  (dynamodb.Keys["p"]?.S ?? "").slice(tenant.length + 1);
