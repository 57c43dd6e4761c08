import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import type { AttachmentCode } from "./refusals.ts";

const MB = 1024 * 1024;
export const ZIP_LIMITS = {
  entriesMax: 2000,
  expandedBytesMax: 100 * MB,
  /** Expanded against packed, of one entry; office files stay far below. */
  ratioMax: 300,
  /** A small entry may be packed ever so well. */
  ratioFromBytes: MB,
  /** A workbook within a document is common, an archive within that is not. */
  depthMax: 1,
} as const;

type Budget = { entries: number; bytes: number };
type Code = Extract<AttachmentCode, "archive-unsafe" | "file-broken" | "macro-not-taken">;

/** What is wrong with a zip-based document. Every entry is expanded, for nothing that an archive says of itself is believed. */
export const wrongWithZip = async (bytes: Uint8Array): Promise<Code | undefined> =>
  wrongIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, { entries: 0, bytes: 0 });

const wrongIn = async (bytes: Buffer, depth: number, spent: Budget): Promise<Code | undefined> => {
  let zip: ZipFile;
  try {
    zip = await opened(bytes);
  } catch {
    return "file-broken";
  }
  try {
    for await (const entry of entriesOf(zip)) {
      spent.entries += 1;
      if (spent.entries > ZIP_LIMITS.entriesMax) return "archive-unsafe";
      if (isMacro(entry.fileName)) return "macro-not-taken";
      if (entry.isEncrypted()) return "file-broken";
      const expanded = await expand(zip, entry, spent);
      if (expanded === undefined) return "archive-unsafe";
      if (!isZip(expanded)) continue;
      if (depth === ZIP_LIMITS.depthMax) return "archive-unsafe";
      const inner = await wrongIn(expanded, depth + 1, spent);
      if (inner !== undefined) return inner;
    }
  } catch {
    // Whatever the archive's own tables or its packing got wrong.
    return "file-broken";
  } finally {
    zip.close();
  }
  return undefined;
};

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: false }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    );
  });

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      zip.removeAllListeners("entry").once("entry", resolve);
      zip.removeAllListeners("end").once("end", () => resolve(undefined));
      zip.removeAllListeners("error").once("error", reject);
      zip.readEntry();
    });
    if (entry === undefined) return;
    yield entry;
  }
}

/** The entry's bytes; undefined as soon as a limit is passed. */
const expand = async (zip: ZipFile, entry: Entry, spent: Budget): Promise<Buffer | undefined> => {
  const stream = await new Promise<NodeJS.ReadableStream & { destroy(): unknown }>((resolve, reject) => {
    zip.openReadStream(entry, (error, found) => (error === null ? resolve(found) : reject(error)));
  });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.byteLength;
    spent.bytes += chunk.byteLength;
    const tooDense =
      size > ZIP_LIMITS.ratioFromBytes && size > ZIP_LIMITS.ratioMax * Math.max(1, entry.compressedSize);
    if (tooDense || spent.bytes > ZIP_LIMITS.expandedBytesMax) {
      stream.destroy();
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const isZip = (bytes: Buffer): boolean => bytes.byteLength >= 4 && bytes.readUInt32BE(0) === 0x50_4b_03_04;

/** Of Microsoft's formats the project itself, of OpenDocument the folders of its scripts. */
const isMacro = (name: string): boolean =>
  /(^|\/)vbaproject\.bin$/i.test(name) || /^(basic|scripts)\/./i.test(name);
