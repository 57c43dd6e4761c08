import { createHash } from "node:crypto";
import type { CommandId } from "@sdc/core/handle";

/** 1 to 200 printable ASCII characters, as the header arrives. */
export const isIdempotencyKey = (text: string): boolean => /^[\x21-\x7e]{1,200}$/.test(text);

/** The id of a command: who sent what where, under which key. The log keeps digests, never the key. */
export const commandId = async (
  request: { readonly subject: string; readonly route: string; readonly key: string; readonly body: unknown },
  fingerprint: (text: string) => Promise<string>,
): Promise<CommandId> => ({
  key: createHash("sha256")
    .update(JSON.stringify([request.subject, request.route, request.key]))
    .digest("base64url"),
  body: await fingerprint(sorted(request.body)),
});

/** 26 characters, the same for the same command: a retried creation finds the stream it began. */
export const streamIdFrom = (id: CommandId): string => {
  const bytes = createHash("sha256").update(`stream ${id.key}`).digest();
  return Array.from(bytes.subarray(0, ID_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
};

const ID_LENGTH = 26;
/** Crockford's base 32 in lower case: no letter that reads like a digit. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** JSON with its keys in order, so that only what was said counts. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
