import { join } from "node:path";
import { type FolderStore, folderStore } from "@sdc/attachments/folder";
import type { FileStore } from "@sdc/attachments/store";
import type { Digest } from "@sdc/attachments/upload-token";
import type { Config } from "./config.ts";

export type FilesHere = {
  readonly store: FileStore;
  /** Where files lie in a folder, this process takes uploads itself. */
  readonly receive?: FolderStore["receive"];
  close(): void;
};

/** Where what people send along is stored, by the settings. The AWS client is loaded only where it is needed. */
export const filesHere = async (
  { folder, files = {} }: Pick<Config, "folder" | "files">,
  digest: Digest,
): Promise<FilesHere> => {
  if ("bucket" in files) {
    const [{ S3Client }, { s3Store }] = await Promise.all([
      import("@aws-sdk/client-s3"),
      import("@sdc/attachments/s3"),
    ]);
    const { bucket, endpoint } = files;
    const s3 = new S3Client(endpoint === undefined ? {} : { endpoint, forcePathStyle: true });
    return { store: s3Store(s3, bucket), close: () => s3.destroy() };
  }
  const store = folderStore(files.folder ?? join(folder, "files"), digest);
  return { store, receive: store.receive, close() {} };
};
