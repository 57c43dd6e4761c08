import type { FileStore } from "@sdc/attachments/store";
import type { ReadStore } from "@sdc/core/read-store";
import type { Opener } from "@sdc/core/sealing";
import type { IntakePorts } from "@sdc/intake/ports";

/** What the public pages work with: reports are taken in and gone on with, and what a code or everybody may see is read. */
export type PublicPorts = Omit<IntakePorts, "files"> & {
  readonly files: FileStore;
  readonly store: ReadStore;
  readonly opener: Opener;
};
