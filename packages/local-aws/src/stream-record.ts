import type { _Record } from "@aws-sdk/client-dynamodb-streams";

/** A DynamoDB value as it stands in a Lambda event: JSON, binary as base64. */
export type WireValue = {
  readonly S?: string;
  readonly N?: string;
  readonly B?: string;
  readonly BOOL?: boolean;
  readonly NULL?: boolean;
  readonly SS?: readonly string[];
  readonly NS?: readonly string[];
  readonly BS?: readonly string[];
  readonly L?: readonly WireValue[];
  readonly M?: WireItem;
};

export type WireItem = { readonly [attribute: string]: WireValue };

export type StreamRecord = {
  readonly eventID: string;
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE";
  readonly eventVersion: string;
  readonly eventSource: "aws:dynamodb";
  readonly eventSourceARN: string;
  readonly awsRegion: string;
  readonly dynamodb: {
    readonly Keys: WireItem;
    readonly NewImage?: WireItem;
    readonly OldImage?: WireItem;
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: string;
    readonly ApproximateCreationDateTime: number;
  };
};

/** A record as the SDK reads it, turned into what Lambda hands over. */
export const wireRecord = (record: _Record, streamArn: string): StreamRecord => ({
  ...(JSON.parse(JSON.stringify(record, asWire)) as StreamRecord),
  eventSource: "aws:dynamodb",
  eventSourceARN: streamArn,
});

/** Looks at the value before its own toJSON: times become seconds, bytes base64. */
function asWire(this: Readonly<Record<string, unknown>>, key: string, json: unknown): unknown {
  const value = this[key];
  if (value instanceof Date) return value.getTime() / 1000;
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  return json;
}
