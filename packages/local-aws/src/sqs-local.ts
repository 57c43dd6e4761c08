import { SQSClient } from "@aws-sdk/client-sqs";
import { startFauxqs } from "fauxqs";

export type SqsLocal = { readonly endpoint: string; readonly client: SQSClient; stop(): Promise<void> };

/** An SQS in this process. A queue's URL holds the port, so it is never worth keeping. */
export const startSqsLocal = async (): Promise<SqsLocal> => {
  const server = await startFauxqs({ port: 0, host: "127.0.0.1", logger: false });
  const endpoint = `http://127.0.0.1:${server.port}`;
  const client = new SQSClient({
    endpoint,
    region: "ap-southeast-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 2,
  });
  const stop = async (): Promise<void> => {
    client.destroy();
    await server.stop();
  };
  return { endpoint, client, stop };
};
