import { facebookOut } from "@sdc/channels/sending/facebook-out";
import { mailOut } from "@sdc/channels/sending/mail-out";
import { outgoing, type OutgoingPorts } from "@sdc/channels/sending/outgoing";
import { zaloOut } from "@sdc/channels/sending/zalo-out";
import { zaloToken } from "@sdc/channels/sending/zalo-token";
import type { Reactor } from "@sdc/core/effects/reactor";
import type { Sealer } from "@sdc/core/sealing";
import type { Config } from "./config.ts";
import { secretIn } from "./secret-in.ts";

export type SendingPorts = OutgoingPorts & {
  readonly sealer: Pick<Sealer, "fingerprint">;
  readonly now: () => string;
};

/** The reactors that tell reporters, by the settings. Throws in words when a secret's file can't be read. */
export const channelReactors = (
  { channels: { sending } = {} }: Pick<Config, "channels">,
  ports: () => SendingPorts,
): readonly Reactor[] => {
  if (sending === undefined) return [];
  const given = ports();
  const { since, page, mail, zalo, facebook } = sending;
  const out = [];
  if (mail !== undefined) {
    const { login, ...relay } = mail;
    const opened = login && { user: login.user, password: secretIn(login.passwordFile) };
    out.push(mailOut(given, { ...relay, since, page, ...(opened && { login: opened }) }));
  }
  if (zalo !== undefined) {
    const { api, issuer, appId, appSecretFile, tokenFile: file } = zalo;
    const token = zaloToken({ file, appId, appSecret: secretIn(appSecretFile), issuer, now: given.now });
    out.push(zaloOut({ api, token, since, page }));
  }
  if (facebook !== undefined) {
    const { api, account, tokenFile } = facebook;
    out.push(facebookOut({ api, account, token: () => secretIn(tokenFile), since, page }));
  }
  return out.map((channel) => outgoing(given, channel));
};
