import { createHash, timingSafeEqual } from "node:crypto";

/** Whoever may send requests: a name for the province's own list, and the SHA-256 of their key in hex. The key is kept nowhere. */
export type ApiKey = { readonly name: string; readonly sha256: string };

/** Whose key it is; undefined: nobody's. All are compared, in a time that tells nothing of them. */
export const ownerOf = (keys: readonly ApiKey[], key: string): string | undefined => {
  const digest = createHash("sha256").update(key).digest();
  let owner: string | undefined;
  for (const { name, sha256 } of keys) if (timingSafeEqual(Buffer.from(sha256, "hex"), digest)) owner = name;
  return owner;
};
