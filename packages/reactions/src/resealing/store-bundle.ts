import { isErased } from "@sdc/core/sealing";
import type { BodyKey } from "@sdc/domain/body-key/decider";
import type { Resealed } from "@sdc/domain/hotline-report/resealing";
import { digestOf, newBundle } from "@sdc/sealing/bundle";
import type { ResealingPorts } from "../reaction.ts";
import { type Gathered, manifestOf } from "./gather.ts";

type Part = Resealed["parts"][number];

/** What was stored: the parts in order, and the files that they have the bytes of. */
export type StoredBundle = Pick<Resealed, "parts" | "replaced">;

/** Something of one case is not there, or not what was sealed: nothing of it is destroyed, and somebody has to look. */
export class Unsealable extends Error {
  override name = "Unsealable";
}

/**
 * Seals all that was gathered to the body's key and stores it, one file in memory at a time. When it resolves, all of it is
 * there for good. Throws Unsealable where a file is not in the store, SealBroken where it does not open; what was stored
 * until then is removed again, here or by the sweep.
 */
export const storeBundle = async (
  { files, vault, newKey }: ResealingPorts,
  stream: string,
  { body, key, gathered }: { readonly body: string; readonly key: BodyKey; readonly gathered: Gathered },
): Promise<StoredBundle> => {
  const bundle = newBundle(key.publicKey, stream);
  const stored: Part[] = [];
  const put = async (bytes: Uint8Array): Promise<Part> => {
    const part = { key: newKey(), bytes: bytes.length, sha256: digestOf(bytes) };
    await files.put(part.key, bytes);
    stored.push(part);
    return part;
  };
  try {
    for (const [index, file] of gathered.files.entries()) {
      const sealed = await files.get(file.key);
      if (sealed === undefined)
        throw new Unsealable(`${stream} is not re-sealed: its file ${file.n} is not in the store`);
      const bytes = await vault.openBytes(stream, file.key, sealed);
      // Its key was destroyed before: nobody can have the bytes any more, and the part says so by being empty.
      await put(bundle.part(index + 1, isErased(bytes) ? new Uint8Array() : bytes));
    }
    const others = [...stored];
    const manifest = Buffer.from(JSON.stringify(manifestOf(stream, body, gathered)));
    const first = await put(
      bundle.begin(
        manifest,
        others.map(({ bytes }) => bytes),
      ),
    );
    return { parts: [first, ...others], replaced: gathered.files.map((file) => file.key) };
  } catch (error) {
    await Promise.all(stored.map((part) => files.remove(part.key)));
    throw error;
  }
};
