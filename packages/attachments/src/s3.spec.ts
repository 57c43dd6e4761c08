import { afterAll, beforeAll } from "vitest";
import { type S3Local, startS3Local } from "@sdc/local-aws/s3-local";
import { storeContract } from "./contract.ts";
import { s3Store } from "./s3.ts";

const BUCKET = "sdc-files";
let s3: S3Local;
beforeAll(async () => {
  s3 = await startS3Local(BUCKET);
});
afterAll(() => s3.stop());

storeContract("a bucket", async () => {
  const store = s3Store(s3.client, BUCKET);
  for await (const { key } of store.list()) await store.remove(key);
  await store.quarantine.removeOlderThan(Date.now() + 60_000);
  return {
    store,
    async upload({ url, fields = {} }, bytes) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set("file", new Blob([bytes]));
      return (await fetch(url, { method: "POST", body: form })).ok;
    },
  };
});
