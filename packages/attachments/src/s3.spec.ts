import { afterAll, beforeAll, expect, test } from "vitest";
import { type S3Local, startS3Local } from "@sdc/local-aws/s3-local";
import { storeContract } from "./contract.ts";
import { s3Store } from "./s3.ts";
import type { Presigned } from "./store.ts";

const BUCKET = "sdc-files";
let s3: S3Local;
beforeAll(async () => {
  s3 = await startS3Local(BUCKET);
});
afterAll(() => s3.stop());

const upload = async ({ url, fields = {} }: Presigned, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", new Blob([bytes]));
  return (await fetch(url, { method: "POST", body: form })).ok;
};

storeContract("a bucket", async () => {
  const store = s3Store(s3.client, BUCKET);
  for await (const { key } of store.list()) await store.remove(key);
  await store.quarantine.removeOlderThan(Date.now() + 60_000);
  return { store, upload };
});

test("a policy that was widened by hand is not the one that was signed", async () => {
  const store = s3Store(s3.client, BUCKET);
  const expiresAt = new Date(Date.now() + 60_000).toISOString();
  const place = await store.quarantine.presign({ bytesMax: 10, expiresAt });
  const policy = Buffer.from(place.fields?.["Policy"] ?? "", "base64").toString("utf8");
  expect(policy).toContain('"content-length-range",1,10]');
  const widened = Buffer.from(policy.replace(",1,10]", ",1,99]")).toString("base64");
  const bytes = new Uint8Array(50);
  expect(await upload({ ...place, fields: { ...place.fields, Policy: widened } }, bytes)).toBe(false);
  expect(await upload(place, bytes)).toBe(false);
  expect(await upload(place, bytes.subarray(0, 10))).toBe(true);
});
