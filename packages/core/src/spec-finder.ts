import { createHash } from "node:crypto";
import type { Finder } from "./finding.ts";
import { erased } from "./sealing.ts";

/** For specs without a vault: what is sealed reads as erased, what stands in the clear is found. */
export const specFinder: Finder = {
  open: async (values) => values.map(() => erased),
  digestsOf: async (terms) =>
    terms.map((term) => createHash("sha256").update(term).digest("base64url").slice(0, 12)),
};
