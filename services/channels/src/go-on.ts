import { isRefusal } from "@sdc/core/refusal";
import { type Writing, type Written, writeFromOutside } from "@sdc/intake/write-from-outside";
import { cut } from "./plain-words.ts";
import type { ChannelPorts } from "./ports.ts";

/** Goes on in a report. Where the case takes no more files the words are kept all the same, and say so. */
export const goOn = async (ports: ChannelPorts, writing: Writing): Promise<Written> => {
  const written = await writeFromOutside(ports, writing);
  const files = writing.files.length + (writing.missing ?? []).length;
  if (!isRefusal(written) || files === 0 || OF_THE_PATH.has(written.refused)) return written;
  const text = cut(writing.message.text, WORDS_MAX - FULL.length) + FULL;
  const { message, ...rest } = writing;
  return writeFromOutside(ports, {
    ...rest,
    message: { ...message, text },
    files: [],
    missing: [],
    said: [],
  });
};

const WORDS_MAX = 20_000;
const FULL =
  "\n\n[Có tệp kèm theo, nhưng hồ sơ không nhận thêm tệp / Files came along, but the case takes no more]";
/** Says nothing against the files. */
const OF_THE_PATH: ReadonlySet<string> = new Set([
  "not-found",
  "stream-busy",
  "report-resealed",
  "case-erased",
]);
