import { QueueDoesNotExist, SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Queue } from "./relay.ts";

/**
 * A queue of SQS as the relay sees it. Throws when the whole send fails, in words when there is no such queue; entries
 * that were refused are given back.
 */
export const sqsQueue = (client: SQSClient, url: string): Queue => ({
  async send(bodies) {
    try {
      const { Failed = [] } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: url,
          Entries: bodies.map((body, index) => ({ Id: String(index), MessageBody: body })),
        }),
      );
      return Failed.map(({ Id }) => Number(Id));
    } catch (error) {
      if (!(error instanceof QueueDoesNotExist)) throw error;
      throw new Error(`the queue ${url} is missing: deploy the stage again with npx sst deploy`, {
        cause: error,
      });
    }
  },
});
