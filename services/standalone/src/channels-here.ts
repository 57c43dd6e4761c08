import { once } from "node:events";
import { promisify } from "node:util";
import { Hono } from "hono";
import { FACEBOOK_MEDIA, facebookWebhook } from "@sdc/channels/facebook/webhook";
import { smtpDoor } from "@sdc/channels/mail/smtp-door";
import type { ChannelPorts } from "@sdc/channels/ports";
import { ZALO_MEDIA, zaloWebhook } from "@sdc/channels/zalo/webhook";
import type { Report } from "@sdc/http/shell";
import type { Standalone } from "./compose.ts";
import type { Config } from "./config.ts";
import { secretIn } from "./secret-in.ts";

/** Where other people's platforms tell what was written to us, for those that are set. */
export const channelRoutes = (
  ports: ChannelPorts,
  { channels: { zalo, facebook } = {} }: Pick<Config, "channels">,
): Hono => {
  const routes = new Hono();
  if (zalo !== undefined) {
    const { secretFile, ...settings } = zalo;
    const media = { domains: ZALO_MEDIA };
    routes.route("/", zaloWebhook(ports, { ...settings, secret: secretIn(secretFile), media }));
  }
  if (facebook !== undefined) {
    const { secretFile, verifyFile, ...settings } = facebook;
    const media = { domains: FACEBOOK_MEDIA };
    const secrets = { secret: secretIn(secretFile), verifyToken: secretIn(verifyFile) };
    routes.route("/", facebookWebhook(ports, { ...settings, ...secrets, media }));
  }
  return routes;
};

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
  { channels: { mailIn, sending } = {} }: Pick<Config, "channels">,
  report: Report,
): Promise<Doors> => {
  if (mailIn === undefined) return { close: async () => {} };
  const { host, port, name, desks, tls, perHourMax } = mailIn;
  const from = sending?.mail?.from;
  const server = smtpDoor(
    { log, sealer: vault, codes: vault, vault, files: files.store, now },
    {
      name,
      desks,
      ...(perHourMax && { perHourMax }),
      ...(from !== undefined && { from }),
      ...(tls && { tls: { key: secretIn(tls.keyFile), cert: secretIn(tls.certFile) } }),
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
