import { resolve } from "node:path";
import { MAILS_PER_HOUR_MAX } from "@sdc/channels/mail/smtp-door";
import { type SendingConfig, sendingFrom } from "./sending-config.ts";
import { allOrNone, daysFrom, type Env, portFrom } from "./settings.ts";

/** Where mail comes in: a port of this machine, the desks behind addresses, files with a certificate. */
export type MailInConfig = {
  readonly host: string;
  readonly port: number;
  /** The name that the server says to others. */
  readonly name: string;
  /** Which unit answers for which address. */
  readonly desks: Readonly<Record<string, string>>;
  readonly tls?: { readonly keyFile: string; readonly certFile: string };
  /** Mails in an hour under one sender's address from one host, and from one host. */
  readonly perHourMax?: { readonly sender: number; readonly host: number };
};

/** What is the same at both platforms. */
type PlatformConfig = {
  /** Our account there. */
  readonly account: string;
  readonly secretFile: string;
  /** The desk's unit. */
  readonly unit: string;
  readonly quietDaysMax: number;
};

export type ZaloConfig = PlatformConfig & { readonly appId: string };
export type FacebookConfig = PlatformConfig & { readonly verifyFile: string };

/** Other people's ways in and out, each of them off unless set. Secrets are named by their files and never printed. */
export type ChannelsConfig = {
  readonly mailIn?: MailInConfig;
  readonly zalo?: ZaloConfig;
  readonly facebook?: FacebookConfig;
  readonly sending?: SendingConfig;
};

/** Throws in words on a value that can't be used, and where something is set that does nothing alone. */
export const channelsFrom = (env: Env): ChannelsConfig => {
  const mailIn = mailInFrom(env);
  const zalo = zaloFrom(env);
  const facebook = facebookFrom(env);
  const sending = sendingFrom(env, { zalo, facebook });
  return {
    ...(mailIn && { mailIn }),
    ...(zalo && { zalo }),
    ...(facebook && { facebook }),
    ...(sending && { sending }),
  };
};

const mailInFrom = (env: Env): MailInConfig | undefined => {
  const set = allOrNone(env, ["SDC_SMTP_PORT", "SDC_SMTP_NAME", "SDC_SMTP_DESKS"]);
  const tls = allOrNone(env, ["SDC_SMTP_KEY_FILE", "SDC_SMTP_CERT_FILE"]);
  if (set === undefined) return undefined;
  return {
    host: env["SDC_SMTP_HOST"] ?? "127.0.0.1",
    port: portFrom("SDC_SMTP_PORT", set["SDC_SMTP_PORT"]),
    name: set["SDC_SMTP_NAME"],
    desks: desksFrom(set["SDC_SMTP_DESKS"]),
    perHourMax: {
      sender: perHourFrom(env, "SDC_SMTP_SENDER_PER_HOUR", MAILS_PER_HOUR_MAX.sender),
      host: perHourFrom(env, "SDC_SMTP_HOST_PER_HOUR", MAILS_PER_HOUR_MAX.host),
    },
    ...(tls && {
      tls: { keyFile: resolve(tls["SDC_SMTP_KEY_FILE"]), certFile: resolve(tls["SDC_SMTP_CERT_FILE"]) },
    }),
  };
};

const perHourFrom = (env: Env, name: string, usual: number): number => {
  const max = Number(env[name] ?? usual);
  if (!Number.isInteger(max) || max < 1 || max > 1_000_000)
    throw new Error(`${name} is "${env[name] ?? ""}", it has to be a number of mails from 1 to 1000000`);
  return max;
};

/** `hotline@xa-a.example=commune-a, hotline@xa-b.example=commune-b` */
const desksFrom = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split(",").map((one) => {
      const [, address = "", unit = ""] =
        /^\s*([^\s@=]+@[^\s@=]+)=([a-z0-9][a-z0-9-]{1,63})\s*$/.exec(one) ?? [];
      if (unit === "")
        throw new Error(
          `SDC_SMTP_DESKS holds "${one.trim()}", it has to be address=unit, with commas between several`,
        );
      return [address.toLowerCase(), unit];
    }),
  );

const zaloFrom = (env: Env): ZaloConfig | undefined => {
  const set = allOrNone(env, ["SDC_ZALO_APP_ID", "SDC_ZALO_OA_ID", "SDC_ZALO_SECRET_FILE", "SDC_ZALO_UNIT"]);
  return (
    set && {
      appId: set["SDC_ZALO_APP_ID"],
      account: set["SDC_ZALO_OA_ID"],
      secretFile: resolve(set["SDC_ZALO_SECRET_FILE"]),
      unit: set["SDC_ZALO_UNIT"],
      quietDaysMax: daysFrom(env, "SDC_ZALO_QUIET_DAYS", QUIET_DAYS),
    }
  );
};

const facebookFrom = (env: Env): FacebookConfig | undefined => {
  const set = allOrNone(env, [
    "SDC_FACEBOOK_PAGE_ID",
    "SDC_FACEBOOK_SECRET_FILE",
    "SDC_FACEBOOK_VERIFY_FILE",
    "SDC_FACEBOOK_UNIT",
  ]);
  return (
    set && {
      account: set["SDC_FACEBOOK_PAGE_ID"],
      secretFile: resolve(set["SDC_FACEBOOK_SECRET_FILE"]),
      verifyFile: resolve(set["SDC_FACEBOOK_VERIFY_FILE"]),
      unit: set["SDC_FACEBOOK_UNIT"],
      quietDaysMax: daysFrom(env, "SDC_FACEBOOK_QUIET_DAYS", QUIET_DAYS),
    }
  );
};

/** Policy, not law: after so many days of silence a message begins a new report. */
const QUIET_DAYS = 30;
