import { fileTypeFromBuffer } from "file-type";
import { cleanImage } from "./clean-image.ts";
import { cleanName } from "./clean-name.ts";
import { heavyWork } from "./heavy-work.ts";
import { FILE_BYTES_MAX, FILES_MAX, type Kind, kindOf, plainType } from "./kinds.ts";
import { isActivePdf } from "./pdf-check.ts";
import type { AttachmentCode } from "./refusals.ts";
import { endsAsZip, goesOnAfterPdf } from "./two-faced.ts";
import { wrongWithZip } from "./zip-check.ts";

/** A file as somebody sent it: nothing of this is believed. */
export type SentFile = {
  readonly name: string;
  readonly declaredType?: string | undefined;
  readonly bytes: Uint8Array;
};

/** A file that may be kept. */
export type CleanFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** `name` as it may be shown; a refused file keeps an ending of its own choice. */
export type RefusedFile = { readonly name: string; readonly code: AttachmentCode };

export type Judged = { readonly clean: readonly CleanFile[]; readonly refused: readonly RefusedFile[] };

/**
 * Judges files one after the other, and of all requests two at once, so that a crowd of them costs no more memory than
 * a few. What is over the limits in number or size is not looked into.
 */
export const accept = async (files: readonly SentFile[], totalBytesMax: number): Promise<Judged> => {
  const clean: CleanFile[] = [];
  const refused: RefusedFile[] = [];
  let total = 0;
  for (const [index, file] of files.entries()) {
    total += file.bytes.byteLength;
    const over = overLimit(index, total, totalBytesMax);
    const judged = over === undefined ? await heavyWork(() => judge(file)) : { refused: over };
    if ("refused" in judged) refused.push({ name: shownName(file.name), code: judged.refused });
    else clean.push(judged);
  }
  return { clean, refused };
};

const overLimit = (
  index: number,
  total: number,
  totalBytesMax: number,
): Extract<AttachmentCode, "files-too-many" | "files-too-large"> | undefined => {
  if (index >= FILES_MAX) return "files-too-many";
  return total > totalBytesMax ? "files-too-large" : undefined;
};

type No = { readonly refused: AttachmentCode };
const no = (refused: AttachmentCode): No => ({ refused });

const judge = async ({ name, declaredType, bytes }: SentFile): Promise<CleanFile | No> => {
  if (bytes.byteLength === 0) return no("file-empty");
  if (bytes.byteLength > FILE_BYTES_MAX) return no("file-too-large");
  const sniffed = await sniff(bytes);
  if (sniffed === "image/heic" || sniffed === "image/heif") return no("heic-not-taken");
  const kind = sniffed === undefined ? undefined : kindOf(sniffed);
  if (kind === undefined) return no("type-not-taken");
  if (!isDeclaredAs(kind, declaredType)) return no("type-mismatch");
  if (bytes.byteLength > kind.bytesMax) return no("file-too-large");
  const cleaned = await cleanedBy(kind, bytes);
  if ("refused" in cleaned) return cleaned;
  return { name: cleanName(name, kind), mediaType: kind.mediaType, bytes: cleaned.bytes };
};

/** The library has no answer for some broken heads, and throws. */
const sniff = async (bytes: Uint8Array): Promise<string | undefined> => {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    return undefined;
  }
};

/** "I don't know" is no lie; sound in an MP4 is called either. */
const isDeclaredAs = ({ mediaType }: Kind, declared: string | undefined): boolean => {
  if (declared === undefined || declared.trim() === "") return true;
  const plain = plainType(declared);
  if (plain === "application/octet-stream" || plain === mediaType) return true;
  return SOUND_IN_MP4.has(plain) && SOUND_IN_MP4.has(mediaType);
};

const SOUND_IN_MP4: ReadonlySet<string> = new Set(["audio/mp4", "video/mp4"]);

const cleanedBy = async (kind: Kind, bytes: Uint8Array): Promise<{ readonly bytes: Uint8Array } | No> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (kind.family) {
    case "image":
      return cleanImage(bytes, kind.mediaType);
    case "zip": {
      const wrong = await wrongWithZip(bytes);
      return wrong === undefined ? { bytes } : no(wrong);
    }
    case "pdf":
      if (endsAsZip(buffer) || goesOnAfterPdf(buffer)) return no("file-two-faced");
      return isActivePdf(bytes) ? no("pdf-active") : { bytes };
    case "recording":
      return endsAsZip(buffer) ? no("file-two-faced") : { bytes };
  }
};

const shownName = (name: string): string => {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "bin";
  return cleanName(name, { ending, also: [] });
};
