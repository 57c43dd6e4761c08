import type { FileStore } from "@sdc/attachments/store";
import type { HandlePorts } from "@sdc/core/handle";
import type { Codes } from "@sdc/core/reporter-codes";
import type { ByteSealer } from "@sdc/core/sealing";

/** What is needed to take in what people send who have no session: by a page, by mail, through somebody's platform. */
export type IntakePorts = HandlePorts & {
  readonly codes: Codes;
  readonly vault: Pick<ByteSealer, "sealBytes">;
  readonly files: Pick<FileStore, "put" | "remove">;
  /** The present moment as a UTC instant. */
  readonly now: () => string;
};

/** Whoever has no session acts under this name: the log tells nobody apart by it. */
export const REPORTER = "reporter";
