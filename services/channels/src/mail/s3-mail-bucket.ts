import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, type S3Client } from "@aws-sdk/client-s3";
import type { MailBucket } from "./ses-door.ts";

/** The bucket that a receipt rule of SES stores mails in. */
export const s3MailBucket = (s3: S3Client, name: string): MailBucket => ({
  name,
  async get(Key) {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: name, Key }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
  async remove(Key) {
    await s3.send(new DeleteObjectCommand({ Bucket: name, Key }));
  },
});
