import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { openUpload, sealUpload } from "./upload-cipher.ts";
import { newKey } from "./keys.ts";
import { type FileStore, KEY_PATTERN, type Stored } from "./store.ts";
import { type Digest, permitIn, tokenOf } from "./upload-token.ts";
import { DRAFT, writeWhole } from "./whole-file.ts";

export type Received = "stored" | "token-invalid" | "upload-expired" | "upload-too-large" | "upload-again";

export type FolderStore = FileStore & {
  /** `PUT /uploads/{token}`: writes what arrives into quarantine, within the size and the time of its token. */
  receive(token: string, body: AsyncIterable<Uint8Array>, now: () => number): Promise<Received>;
};

/**
 * Objects as files of mode 0600 in a folder of 0700, each under its random key; uploads in a folder beside them,
 * encrypted under keys that `digest` (the vault's) alone can derive again.
 */
export const folderStore = (folder: string, digest: Digest): FolderStore => {
  const objects = join(folder, "objects");
  const uploads = join(folder, "quarantine");
  for (const one of [folder, objects, uploads]) mkdirSync(one, { recursive: true, mode: 0o700 });
  const place = (within: string, key: string): string => {
    if (!KEY_PATTERN.test(key)) throw new Error("that is no key of this store");
    return join(within, key);
  };
  const cipherKey = async (upload: string): Promise<Buffer> =>
    createHash("sha256")
      .update(await digest(`quarantine ${upload}`))
      .digest();

  return {
    put: (key, bytes) => writeWhole(place(objects, key), (handle) => handle.writeFile(bytes)),
    get: (key) => readIf(place(objects, key)),
    remove: (key) => rm(place(objects, key), { force: true }),
    list: () => listed(objects),

    async receive(token, body, now) {
      const permit = await permitIn(token, digest);
      if (permit === undefined) return "token-invalid";
      if (now() >= permit.expiresAt) return "upload-expired";
      const file = place(uploads, permit.upload);
      if ((await stat(file).catch(isMissing)) !== undefined) return "upload-again";
      const key = await cipherKey(permit.upload);
      try {
        await writeWhole(file, async (handle) => {
          for await (const chunk of sealUpload(key, permit.upload, inBounds(permit, body, now)))
            await handle.writeFile(chunk);
        });
      } catch (error) {
        if (error instanceof OutOfBounds) return error.received;
        throw error;
      }
      return "stored";
    },

    quarantine: {
      async presign({ bytesMax, expiresAt }) {
        const upload = newKey();
        const token = await tokenOf({ upload, bytesMax, expiresAt: Date.parse(expiresAt) }, digest);
        return { upload, method: "PUT", url: `/uploads/${token}`, expiresAt, bytesMax };
      },
      async get(upload) {
        const sealed = KEY_PATTERN.test(upload) ? await readIf(place(uploads, upload)) : undefined;
        return sealed && openUpload(await cipherKey(upload), upload, sealed);
      },
      remove: (upload) => rm(place(uploads, upload), { force: true }),
      async removeOlderThan(at) {
        let removed = 0;
        for (const within of [objects, uploads])
          for (const name of await readdir(within)) {
            if (within === objects && !name.endsWith(DRAFT)) continue;
            const found = await stat(join(within, name)).catch(isMissing);
            if (found === undefined || found.mtimeMs >= at) continue;
            await rm(join(within, name), { force: true });
            if (!name.endsWith(DRAFT)) removed += 1;
          }
        return removed;
      },
    },
  };
};

/** What arrives is more, or later, than its token permits. */
class OutOfBounds extends Error {
  readonly received: Received;
  constructor(received: Received) {
    super(received);
    this.name = "OutOfBounds";
    this.received = received;
  }
}

async function* inBounds(
  { bytesMax, expiresAt }: { readonly bytesMax: number; readonly expiresAt: number },
  body: AsyncIterable<Uint8Array>,
  now: () => number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > bytesMax) throw new OutOfBounds("upload-too-large");
    if (now() >= expiresAt) throw new OutOfBounds("upload-expired");
    yield chunk;
  }
}

async function* listed(folder: string): AsyncGenerator<Stored> {
  for (const key of await readdir(folder)) {
    const found = KEY_PATTERN.test(key) ? await stat(join(folder, key)).catch(isMissing) : undefined;
    if (found !== undefined) yield { key, at: found.mtimeMs };
  }
}

const readIf = async (file: string): Promise<Uint8Array | undefined> => readFile(file).catch(isMissing);

/** Not there is an answer; anything else is trouble. */
const isMissing = (error: unknown): undefined => {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
};
