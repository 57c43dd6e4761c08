import type { Context } from "hono";
import type { FileStore } from "@sdc/attachments/store";
import type { ShortMemory } from "@sdc/core/short-memory";
import type { ReadStore } from "@sdc/core/read-store";
import type { ByteSealer, Opener } from "@sdc/core/sealing";
import type { IntakePorts } from "@sdc/intake/ports";
import type { ApiKey } from "./open311/keys.ts";
import type { Pace } from "./limits/pace.ts";

/** What the public pages work with: reports are taken in and gone on with, and what a code or everybody may see is read. */
export type PublicPorts = Omit<IntakePorts, "files" | "vault"> & {
  readonly files: FileStore;
  readonly vault: ByteSealer;
  readonly store: ReadStore;
  readonly opener: Opener;
  /** What the other end of the connection is called; undefined: it is not known. */
  readonly addressOf: (c: Context) => string | undefined;
  /** Trusted proxies between a client and here, each of which adds to `X-Forwarded-For`. */
  readonly proxyHops: number;
  /** What broke: for the operator's log, never for the page. */
  readonly onError: (error: unknown) => void;
  readonly pace: Pace;
  /** What is remembered of clients for a short time, by all processes together. */
  readonly limits: ShortMemory;
  /** The address under which everybody reaches these pages; absent: links are made from what was asked. */
  readonly publicUrl?: string;
  /** Whoever may send requests by Open311; absent: nobody. */
  readonly apiKeys?: readonly ApiKey[];
  /** What this register calls its province towards others. */
  readonly jurisdiction: string;
};
