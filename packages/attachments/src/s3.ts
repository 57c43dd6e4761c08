import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { newKey } from "./keys.ts";
import { type FileStore, KEY_PATTERN, type Stored } from "./store.ts";

const OBJECTS = "objects/";
const QUARANTINE = "quarantine/";

/**
 * Objects in one bucket: sealed ones under `objects/`, uploads under `quarantine/`, where they stand as they came until
 * they are taken in; the bucket encrypts them at rest, and a lifecycle rule of one day on that prefix is wanted besides.
 */
export const s3Store = (s3: S3Client, bucket: string): FileStore => {
  const checked = (prefix: string, key: string): string => {
    if (!KEY_PATTERN.test(key)) throw new Error("that is no key of this store");
    return prefix + key;
  };
  const get = async (Key: string): Promise<Uint8Array | undefined> => {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
  const remove = async (Key: string): Promise<void> => {
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
  };

  return {
    async put(key, bytes) {
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: checked(OBJECTS, key), Body: bytes }));
    },
    get: (key) => get(checked(OBJECTS, key)),
    remove: (key) => remove(checked(OBJECTS, key)),
    list: () => listed(s3, bucket, OBJECTS),

    quarantine: {
      async presign({ bytesMax, expiresAt }) {
        const upload = newKey();
        const { url, fields } = await createPresignedPost(s3, {
          Bucket: bucket,
          Key: checked(QUARANTINE, upload),
          Conditions: [["content-length-range", 1, bytesMax]],
          Expires: Math.max(1, Math.floor((Date.parse(expiresAt) - Date.now()) / 1000)),
        });
        return { upload, method: "POST", url, fields, expiresAt, bytesMax };
      },
      get: async (upload) => (KEY_PATTERN.test(upload) ? get(checked(QUARANTINE, upload)) : undefined),
      remove: (upload) => remove(checked(QUARANTINE, upload)),
      async removeOlderThan(at) {
        let removed = 0;
        for await (const found of listed(s3, bucket, QUARANTINE)) {
          if (found.at >= at) continue;
          await remove(QUARANTINE + found.key);
          removed += 1;
        }
        return removed;
      },
    },
  };
};

async function* listed(s3: S3Client, bucket: string, prefix: string): AsyncGenerator<Stored> {
  let token: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: prefix,
        ...(token === undefined ? {} : { ContinuationToken: token }),
      }),
    );
    for (const { Key = "", LastModified } of page.Contents ?? [])
      yield { key: Key.slice(prefix.length), at: LastModified?.getTime() ?? 0 };
    token = page.NextContinuationToken;
  } while (token !== undefined);
}
