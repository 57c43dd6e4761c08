import type { StreamRecord } from "@sdc/event-store/dynamodb-feed";

type WireValue = {
  readonly S?: string;
  readonly N?: string;
  /** Base64: Lambda's events are JSON. */
  readonly B?: string;
  readonly SS?: readonly string[];
};

/** A record of the table's stream as Lambda hands it over. */
export type LambdaRecord = {
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE";
  readonly dynamodb: {
    readonly Keys: Readonly<Record<string, WireValue>>;
    readonly NewImage?: Readonly<Record<string, WireValue>>;
    readonly SequenceNumber: string;
  };
};

/** The same record as the SDK would have read it, bytes as bytes. */
export const readRecord = ({ eventName, dynamodb }: LambdaRecord): StreamRecord => ({
  eventName,
  dynamodb: {
    SequenceNumber: dynamodb.SequenceNumber,
    ...(dynamodb.NewImage && {
      NewImage: Object.fromEntries(
        Object.entries(dynamodb.NewImage).flatMap(([name, value]) => {
          const read = readValue(value);
          return read === undefined ? [] : [[name, read]];
        }),
      ),
    }),
  },
});

type Value = NonNullable<NonNullable<StreamRecord["dynamodb"]>["NewImage"]>[string];

/** Only the kinds of value that a commit's item has. */
const readValue = ({ S, N, B, SS }: WireValue): Value | undefined => {
  if (S !== undefined) return { S };
  if (N !== undefined) return { N };
  if (B !== undefined) return { B: Buffer.from(B, "base64") };
  return SS === undefined ? undefined : { SS: [...SS] };
};
