import type { FileStore } from "@sdc/attachments/store";
import type { SealedReport } from "@sdc/projections/sealed-reports";

/** The bytes of a whole bundle. */
export const bytesOf = ({ parts }: Pick<SealedReport, "parts">): number =>
  parts.reduce((sum, { bytes }) => sum + bytes, 0);

/**
 * The bundle as one file, read from the store part by part as it is sent. A part that is not there breaks the answer off: the
 * file is then shorter than it says it is, and opens for nobody.
 */
export const bundleStream = (
  files: Pick<FileStore, "get">,
  { id, parts }: Pick<SealedReport, "id" | "parts">,
): ReadableStream<Uint8Array> => {
  const open = parts.values();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value: part, done } = open.next();
      if (done === true) return controller.close();
      const bytes = await files.get(part.key);
      if (bytes !== undefined) return controller.enqueue(Uint8Array.from(bytes));
      throw new Error(`the bundle of ${id} names the object ${part.key}, which is not in the store`);
    },
  });
};
