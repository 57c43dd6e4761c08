import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { SentFile } from "@sdc/attachments/accept";
import { FORM_BYTES_MAX } from "@sdc/attachments/kinds";
import { tooLargePage, unreadablePage, wrongTypePage } from "../error-pages.ts";

/** Everything that is written in a form, as it is sent: 20,000 letters of Vietnamese take up to 180,000 bytes there. */
const TEXTS_BYTES_MAX = 256 * 1024;
/** The longest name of a field; a form has some twenty. */
const FIELDS_MAX = 100;

export type SentForm = {
  /** As it was typed, with one kind of line end; empty where there is no such field. */
  text(name: string): string;
  has(name: string): boolean;
  readonly files: readonly SentFile[];
};

/** Stops what is too much for the forms here while it arrives, whatever its headers say. */
export const limitedForm: MiddlewareHandler = (c, next) =>
  (isMultipart(c) ? withFiles : withoutFiles)(c, next);

const withoutFiles = bodyLimit({ maxSize: TEXTS_BYTES_MAX, onError: (c) => tooLargePage(c) });
const withFiles = bodyLimit({
  maxSize: FORM_BYTES_MAX + TEXTS_BYTES_MAX,
  onError: (c) => tooLargePage(c),
});

const typeOf = (c: Context): string => (c.req.header("content-type") ?? "").toLowerCase();
const isMultipart = (c: Context): boolean => typeOf(c).startsWith("multipart/form-data");
const isEncoded = (c: Context): boolean =>
  /^application\/x-www-form-urlencoded\s*(;\s*charset="?utf-8"?\s*)?$/.test(typeOf(c));

/** The form that was sent, or the page that says why it is none. Of a field that comes twice the first counts. */
export const sentForm = async (
  c: Context,
): Promise<{ readonly form: SentForm } | { readonly refused: Response }> => {
  if (!isMultipart(c) && !isEncoded(c)) return { refused: await wrongTypePage(c) };
  let entries: readonly (readonly [string, string | File])[];
  try {
    entries = isMultipart(c) ? [...(await c.req.raw.formData())] : await encodedEntries(c);
  } catch {
    return { refused: await unreadablePage(c) };
  }
  if (entries.length > FIELDS_MAX) return { refused: await unreadablePage(c) };
  const texts = new Map<string, string>();
  const files: SentFile[] = [];
  let bytes = 0;
  for (const [name, value] of entries) {
    if (typeof value !== "string") {
      // A field for files that was left empty sends a file without name and bytes.
      if (value.name !== "" || value.size > 0) files.push(await sentFile(value));
    } else if (!texts.has(name)) {
      bytes += Buffer.byteLength(value);
      texts.set(name, value.replaceAll("\r\n", "\n").replaceAll("\r", "\n"));
    }
  }
  if (bytes > TEXTS_BYTES_MAX) return { refused: await tooLargePage(c) };
  return { form: { text: (name) => texts.get(name) ?? "", has: (name) => texts.has(name), files } };
};

/** Throws TypeError on bytes that are no UTF-8. */
const encodedEntries = async (c: Context): Promise<readonly (readonly [string, string])[]> => {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(await c.req.arrayBuffer());
  return [...new URLSearchParams(text)];
};

const sentFile = async (file: File): Promise<SentFile> => ({
  name: file.name,
  declaredType: file.type,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
