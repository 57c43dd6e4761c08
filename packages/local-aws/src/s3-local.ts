import { once } from "node:events";
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from "node:http";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { startFauxqs } from "fauxqs";
import { postRefusal } from "./s3-post-policy.ts";

export type S3Local = { readonly endpoint: string; readonly client: S3Client; stop(): Promise<void> };

const SECRET = "local";

/**
 * An S3 in this process, with one bucket. Before the emulator, which checks neither, stands a gate: what is not signed
 * is refused, and a posted form by what its signed policy says of key, size and time.
 */
export const startS3Local = async (bucket: string): Promise<S3Local> => {
  const server = await startFauxqs({ port: 0, host: "127.0.0.1", logger: false });
  const gate = createServer((incoming, answer) => {
    handle(incoming, answer, server.port).catch(() => answer.writeHead(500).end());
  }).listen(0, "127.0.0.1");
  await once(gate, "listening");
  const address = gate.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  const endpoint = `http://127.0.0.1:${address.port}`;
  const client = new S3Client({
    endpoint,
    forcePathStyle: true,
    region: "ap-southeast-1",
    credentials: { accessKeyId: "local", secretAccessKey: SECRET },
    maxAttempts: 2,
  });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return {
    endpoint,
    client,
    async stop() {
      client.destroy();
      gate.closeAllConnections();
      gate.close();
      await server.stop();
    },
  };
};

const handle = async (incoming: IncomingMessage, answer: ServerResponse, port: number): Promise<void> => {
  const body = Buffer.concat(await Array.fromAsync(incoming as AsyncIterable<Buffer>));
  const type = incoming.headers["content-type"] ?? "";
  const isForm = incoming.method === "POST" && type.startsWith("multipart/form-data");
  const isSigned = incoming.headers.authorization?.startsWith("AWS4-HMAC-SHA256 ") === true;
  const no = isForm ? await postRefusal(body, type, SECRET) : isSigned ? undefined : "AccessDenied";
  if (no !== undefined) {
    answer
      .writeHead(no === "EntityTooLarge" || no === "EntityTooSmall" ? 400 : 403, {
        "content-type": "application/xml",
      })
      .end(`<Error><Code>${no}</Code></Error>`);
    return;
  }
  const onward = ask({
    host: "127.0.0.1",
    port,
    method: incoming.method,
    path: incoming.url,
    headers: incoming.headers,
  });
  onward.end(body);
  const [response] = (await once(onward, "response")) as [IncomingMessage];
  answer.writeHead(response.statusCode ?? 500, response.headers);
  response.pipe(answer);
};
