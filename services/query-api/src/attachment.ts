import type { Context } from "hono";
import type { FileStore } from "@sdc/attachments/store";
import { type ByteSealer, isErased, isSealed, type Opener, type Sealable } from "@sdc/core/sealing";
import { problem } from "@sdc/http/problem";

export type AttachmentPorts = {
  readonly files: Pick<FileStore, "get">;
  readonly opener: Opener & Pick<ByteSealer, "openBytes">;
};

/** A file as a read model holds it. */
type Held = {
  readonly n: number;
  readonly key: string;
  readonly name: Sealable;
  readonly mediaType: string;
  readonly withdrawn?: true;
};

/**
 * The opened bytes of one attachment, for whoever may read what it is attached to; the caller has asked that. Never shown in
 * place: a browser stores it under its name, and runs nothing of it.
 */
export const attachmentAnswer = async (
  { files, opener }: AttachmentPorts,
  c: Context,
  stream: string,
  { attachments = [] }: { readonly attachments?: readonly Held[] | undefined },
  n: string,
): Promise<Response> => {
  const attachment = attachments.find((one) => String(one.n) === n);
  if (attachment === undefined) return problem(c, "not-found");
  if (attachment.withdrawn === true) return problem(c, "attachment-withdrawn");
  const { key, mediaType } = attachment;
  const [name] = isSealed(attachment.name) ? await opener.open([attachment.name]) : [attachment.name];
  if (typeof name !== "string") return problem(c, "attachment-erased");
  const sealed = await files.get(key);
  if (sealed === undefined) {
    // The case may have been sealed away since its name was opened: keys go before files do.
    const [again] = isSealed(attachment.name) ? await opener.open([attachment.name]) : [attachment.name];
    if (typeof again !== "string") return problem(c, "attachment-erased");
    throw new Error(`${stream} names the object ${key}, which is not in the store`);
  }
  const bytes = await opener.openBytes(stream, key, sealed);
  if (isErased(bytes)) return problem(c, "attachment-erased");
  return c.body(Uint8Array.from(bytes), 200, {
    "content-type": mediaType,
    "content-disposition": `attachment; filename="${asciiOf(name)}"; filename*=UTF-8''${encodedOf(name)}`,
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
};

/** For clients that know no other form of a name. */
const asciiOf = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .replace(/[^\w .()-]/g, "_");

/** RFC 8187: what a URI leaves as it is and a header may not hold is encoded too. */
const encodedOf = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.codePointAt(0)?.toString(16).toUpperCase() ?? ""}`,
  );
