import { once } from "node:events";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { smtpDoor } from "@sdc/channels/mail/smtp-door";
import type { Report } from "@sdc/http/shell";
import type { Standalone } from "./compose.ts";
import type { Config } from "./config.ts";

type Ports = Pick<Standalone, "log" | "vault" | "files" | "now">;

/** The doors beside the one of HTTP, open until they are closed. */
export type Doors = {
  /** Where mail comes in, if anywhere. */
  readonly smtpPort?: number;
  close(): Promise<void>;
};

/** Opens what the settings ask for. Throws when a port is taken, or a certificate can't be read. */
export const openDoors = async (
  { log, vault, files, now }: Ports,
  { channels: { mailIn } = {} }: Pick<Config, "channels">,
  report: Report,
): Promise<Doors> => {
  if (mailIn === undefined) return { close: async () => {} };
  const { host, port, name, desks, tls } = mailIn;
  const server = smtpDoor(
    { log, sealer: vault, codes: vault, vault, files: files.store, now },
    {
      name,
      desks,
      ...(tls && {
        tls: { key: readFileSync(tls.keyFile, "utf8"), cert: readFileSync(tls.certFile, "utf8") },
      }),
    },
    {
      mail: ({ outcome, status, ms }) => report.request({ method: "SMTP", route: outcome, status, ms }),
      error: report.error,
    },
  );
  server.listen(port, host);
  await once(server.server, "listening");
  const address = server.server.address();
  return {
    smtpPort: typeof address === "object" && address !== null ? address.port : port,
    close: promisify((done: (error: null) => void) => server.close(() => done(null))),
  };
};
