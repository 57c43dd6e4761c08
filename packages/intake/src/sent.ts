import { createHash } from "node:crypto";
import { accept, type RefusedFile, type SentFile } from "@sdc/attachments/accept";
import { FORM_BYTES_MAX } from "@sdc/attachments/kinds";
import { type Descriptor, keep } from "@sdc/attachments/take-in";
import type { IntakePorts } from "./ports.ts";

/**
 * What happens when a file can't be taken. `refuse`: nothing is, since whoever sends is there to mend it. `note`: the
 * case says that it came, and the rest is taken.
 */
export type Unfit = "refuse" | "note";

/** What was sent along, by digest: so that a repeated message is known again. */
export const saidOf = (files: readonly SentFile[]): readonly unknown[] =>
  files.map(({ name, declaredType, bytes }) => ({
    name,
    declaredType,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  }));

/** Judges what was sent along and, unless that refuses all of it, stores what may be taken for that report. */
export const stored = async (
  { files: store, vault }: Pick<IntakePorts, "files" | "vault">,
  report: string,
  { files, unfit, bytesMax = FORM_BYTES_MAX }: FilesSent,
): Promise<{ readonly accepted: readonly Descriptor[]; readonly refused: readonly RefusedFile[] }> => {
  const { clean, refused } = await accept(files, bytesMax);
  if (refused.length > 0 && unfit === "refuse") return { accepted: [], refused };
  return { accepted: await keep({ store, vault }, `hotline-report/${report}`, clean), refused };
};

export type FilesSent = {
  readonly files: readonly SentFile[];
  readonly unfit: Unfit;
  /** Of all of them together. */
  readonly bytesMax?: number;
};
