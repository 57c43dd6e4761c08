import type { KnownPersons, TermDigests } from "@sdc/core/finding";
import type { ReadStore } from "@sdc/core/read-store";
import type { Trust } from "@sdc/http/session";
import type { AttachmentPorts } from "./attachment.ts";

/** What the queries are asked on. */
export type Ports = AttachmentPorts & {
  readonly store: ReadStore;
  /** What reports are found by: keyed digests of words, and who is behind a number. Nothing of it is kept here. */
  readonly finder: TermDigests & KnownPersons;
  readonly trust: Trust;
  /** The present moment as a UTC instant. */
  readonly now: () => string;
};
