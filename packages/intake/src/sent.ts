import { createHash } from "node:crypto";
import { accept, type RefusedFile, type SentFile } from "@sdc/attachments/accept";
import { FILES_MAX, FORM_BYTES_MAX } from "@sdc/attachments/kinds";
import { type Descriptor, keep } from "@sdc/attachments/take-in";
import type { IntakePorts } from "./ports.ts";

/**
 * What happens when a file can't be taken. `refuse`: nothing is, since whoever sends is there to mend it. `note`: the
 * case says that it came, and the rest is taken.
 */
export type Unfit = "refuse" | "note";

/** What was sent along, by digest or by its own name: so that a repeated message is known again. */
export const saidOf = ({ files, said }: Pick<FilesSent, "files" | "said">): readonly unknown[] =>
  said ??
  files.map(({ name, declaredType, bytes }) => ({
    name,
    declaredType,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  }));

/** Judges what was sent along and, unless that refuses all of it, stores what may be taken for that report. */
export const stored = async (
  { files: store, vault }: Pick<IntakePorts, "files" | "vault">,
  report: string,
  { files, unfit, missing = [], bytesMax = FORM_BYTES_MAX }: FilesSent,
): Promise<{ readonly accepted: readonly Descriptor[]; readonly refused: readonly RefusedFile[] }> => {
  const judged = await accept(files, bytesMax);
  const { clean } = judged;
  // Beyond so many of one message, one more says nothing but that there were too many.
  const refused = [...judged.refused, ...missing].slice(0, FILES_MAX);
  if (refused.length > 0 && unfit === "refuse") return { accepted: [], refused };
  return { accepted: await keep({ store, vault }, `hotline-report/${report}`, clean), refused };
};

export type FilesSent = {
  readonly files: readonly SentFile[];
  readonly unfit: Unfit;
  /** What tells these files from others where they were fetched, and may come differently at another try. */
  readonly said?: readonly unknown[];
  /** Came, and is known to be no file that could be judged. */
  readonly missing?: readonly RefusedFile[];
  /** Of all of them together. */
  readonly bytesMax?: number;
};
