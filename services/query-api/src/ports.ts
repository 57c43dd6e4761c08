import type { ReadStore } from "@sdc/core/read-store";
import type { Trust } from "@sdc/http/session";
import type { AttachmentPorts } from "./attachment.ts";

/** What the queries are asked on. */
export type Ports = AttachmentPorts & {
  readonly store: ReadStore;
  readonly trust: Trust;
  /** The present moment as a UTC instant. */
  readonly now: () => string;
};
