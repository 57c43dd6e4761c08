import { hash } from "node:crypto";

const CHARACTERS = 22;

/** A name for a partition that tells nothing of what it was made of: SHA-256 of the parts, 132 bits of it. Pure. */
export const rowToken = (...parts: readonly string[]): string =>
  hash("sha256", JSON.stringify(parts), "base64url").slice(0, CHARACTERS);
