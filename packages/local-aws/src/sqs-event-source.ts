import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { type BatchHandler, failedOf } from "./batch-response.ts";
import { type EventSource, polling } from "./polling.ts";

export type SqsEvent = { readonly Records: readonly SqsRecord[] };

export type SqsRecord = {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>> & { readonly ApproximateReceiveCount: string };
  readonly messageAttributes: Readonly<
    Record<string, { readonly dataType?: string; readonly stringValue?: string }>
  >;
  readonly md5OfBody: string;
  readonly eventSource: "aws:sqs";
  readonly eventSourceARN: string;
  readonly awsRegion: string;
};

/**
 * Plays Lambda's mapping from an SQS queue, one batch at a time. What fails is visible again at once, where AWS waits
 * for the visibility timeout. With `deadLetterUrl` it sets the queue's redrive policy, and it is the queue that moves a
 * message there when it would be received once more than `maxReceiveCount`.
 */
export const sqsEventSource = (source: {
  readonly client: SQSClient;
  readonly queueUrl: string;
  readonly handler: BatchHandler<SqsEvent>;
  readonly batchSize?: number;
  readonly deadLetterUrl?: string;
  readonly maxReceiveCount?: number;
}): EventSource => {
  const { client, queueUrl: QueueUrl, handler, batchSize = 10, deadLetterUrl, maxReceiveCount = 3 } = source;

  const begin = async (): Promise<string> => {
    if (deadLetterUrl !== undefined) {
      const deadLetterTargetArn = (await attributesOf(client, deadLetterUrl))["QueueArn"];
      const RedrivePolicy = JSON.stringify({ deadLetterTargetArn, maxReceiveCount });
      await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { RedrivePolicy } }));
    }
    return (await attributesOf(client, QueueUrl))["QueueArn"] ?? "";
  };
  let arn: string | undefined;

  return polling(async () => {
    arn ??= await begin();
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: batchSize,
        MessageSystemAttributeNames: ["All"],
        MessageAttributeNames: ["All"],
      }),
    );
    if (Messages.length === 0) return isEmpty(await attributesOf(client, QueueUrl)) ? "empty" : "waiting";

    const records = Messages.map((message) => recordOf(message, arn ?? ""));
    const ids = records.map(({ messageId }) => messageId);
    const failed = await failedOf(handler, { Records: records }, ids);

    const entries = records.map(({ messageId, receiptHandle }, index) => ({
      messageId,
      entry: { Id: String(index), ReceiptHandle: receiptHandle },
    }));
    const done = entries.filter(({ messageId }) => !failed.has(messageId)).map(({ entry }) => entry);
    const again = entries
      .filter(({ messageId }) => failed.has(messageId))
      .map(({ entry }) => ({ ...entry, VisibilityTimeout: 0 }));
    if (done.length > 0) await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: done }));
    if (again.length > 0)
      await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries: again }));
    return "worked";
  });
};

type Attributes = Readonly<Record<string, string>>;

const attributesOf = async (client: SQSClient, QueueUrl: string): Promise<Attributes> =>
  (await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }))).Attributes ?? {};

/** Nothing to receive, nothing being worked on, nothing delayed. */
const isEmpty = (attributes: Attributes): boolean =>
  ["", "NotVisible", "Delayed"].every((kind) => attributes[`ApproximateNumberOfMessages${kind}`] === "0");

const recordOf = (message: Message, arn: string): SqsRecord => ({
  messageId: message.MessageId ?? "",
  receiptHandle: message.ReceiptHandle ?? "",
  body: message.Body ?? "",
  attributes: { ApproximateReceiveCount: "", ...message.Attributes },
  messageAttributes: Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, { DataType = "", StringValue }]) => [
      name,
      { dataType: DataType, ...(StringValue !== undefined && { stringValue: StringValue }) },
    ]),
  ),
  md5OfBody: message.MD5OfBody ?? "",
  eventSource: "aws:sqs",
  eventSourceARN: arn,
  awsRegion: arn.split(":")[3] ?? "",
});
