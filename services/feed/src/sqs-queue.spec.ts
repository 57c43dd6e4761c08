import { CreateQueueCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SqsLocal, startSqsLocal } from "@sdc/local-aws/sqs-local";
import { sqsQueue } from "./sqs-queue.ts";

let sqs: SqsLocal;
beforeAll(async () => {
  sqs = await startSqsLocal();
});
afterAll(() => sqs.stop());

test("bodies are sent as they are, and an entry that SQS refuses is given back by its index", async () => {
  const { QueueUrl = "" } = await sqs.client.send(new CreateQueueCommand({ QueueName: "notes" }));
  const queue = sqsQueue(sqs.client, QueueUrl);
  expect(await queue.send(["Ngõ Quỳnh", "a\u0000b", "c"])).toEqual([1]);
  const { Messages = [] } = await sqs.client.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
  );
  expect(new Set(Messages.map(({ Body }) => Body))).toEqual(new Set(["Ngõ Quỳnh", "c"]));
});

test("a missing queue is told in one sentence, with the command that makes it", async () => {
  const { QueueUrl = "" } = await sqs.client.send(new CreateQueueCommand({ QueueName: "there" }));
  const gone = QueueUrl.replace(/there$/, "gone");
  await expect(sqsQueue(sqs.client, gone).send(["a"])).rejects.toThrow(
    `the queue ${gone} is missing: deploy the stage again with npx sst deploy`,
  );
});
