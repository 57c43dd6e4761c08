import { resolve } from "node:path";
import { allOrNone, daysFrom, type Env, momentFrom, portFrom, urlFrom } from "./settings.ts";

/** Where mail comes in: a port of this machine, the desks behind addresses, files with a certificate. */
export type MailInConfig = {
  readonly host: string;
  readonly port: number;
  /** The name that the server says to others. */
  readonly name: string;
  /** Which unit answers for which address. */
  readonly desks: Readonly<Record<string, string>>;
  readonly tls?: { readonly keyFile: string; readonly certFile: string };
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

export type MailOutConfig = {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly requireTls: boolean;
  readonly from: string;
  readonly login?: { readonly user: string; readonly passwordFile: string };
};

/** How messages go back; each part only where that channel is to. */
export type SendingConfig = {
  /** What came to pass before is not told. */
  readonly since: string;
  /** Where a code is shown. */
  readonly page: string;
  readonly mail?: MailOutConfig;
  readonly zalo?: {
    readonly api: string;
    readonly issuer: string;
    readonly appId: string;
    readonly appSecretFile: string;
    readonly tokenFile: string;
  };
  readonly facebook?: { readonly api: string; readonly account: string; readonly tokenFile: string };
};

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
    ...(tls && {
      tls: { keyFile: resolve(tls["SDC_SMTP_KEY_FILE"]), certFile: resolve(tls["SDC_SMTP_CERT_FILE"]) },
    }),
  };
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

type Platforms = { readonly zalo: ZaloConfig | undefined; readonly facebook: FacebookConfig | undefined };

const sendingFrom = (env: Env, { zalo, facebook }: Platforms): SendingConfig | undefined => {
  const common = allOrNone(env, ["SDC_SENDING_SINCE", "SDC_PUBLIC_URL"]);
  const mail = mailOutFrom(env);
  const zaloOut = allOrNone(env, ["SDC_ZALO_TOKEN_FILE", "SDC_ZALO_APP_SECRET_FILE"]);
  const facebookToken = env["SDC_FACEBOOK_TOKEN_FILE"];
  if (mail === undefined && zaloOut === undefined && facebookToken === undefined) return undefined;
  if (common === undefined)
    throw new Error("who sends messages sets SDC_SENDING_SINCE and SDC_PUBLIC_URL as well");
  if (zaloOut !== undefined && zalo === undefined)
    throw new Error("SDC_ZALO_TOKEN_FILE does nothing without SDC_ZALO_APP_ID and what belongs to it");
  if (facebookToken !== undefined && facebook === undefined)
    throw new Error(
      "SDC_FACEBOOK_TOKEN_FILE does nothing without SDC_FACEBOOK_PAGE_ID and what belongs to it",
    );
  return {
    since: momentFrom("SDC_SENDING_SINCE", common["SDC_SENDING_SINCE"]),
    page: urlFrom("SDC_PUBLIC_URL", common["SDC_PUBLIC_URL"]).href,
    ...(mail && { mail }),
    ...(zaloOut &&
      zalo && {
        zalo: {
          api: apiFrom(env, "SDC_ZALO_API", "https://openapi.zalo.me"),
          issuer: apiFrom(env, "SDC_ZALO_TOKEN_API", "https://oauth.zaloapp.com"),
          appId: zalo.appId,
          appSecretFile: resolve(zaloOut["SDC_ZALO_APP_SECRET_FILE"]),
          tokenFile: resolve(zaloOut["SDC_ZALO_TOKEN_FILE"]),
        },
      }),
    ...(facebookToken !== undefined &&
      facebook && {
        facebook: {
          api: apiFrom(env, "SDC_FACEBOOK_API", "https://graph.facebook.com/v25.0"),
          account: facebook.account,
          tokenFile: resolve(facebookToken),
        },
      }),
  };
};

const apiFrom = (env: Env, name: string, usual: string): string =>
  urlFrom(name, env[name] ?? usual).href.replace(/\/$/, "");

/** `smtp://relay.example:587`, or `smtps://…` for TLS from the start. */
const mailOutFrom = (env: Env): MailOutConfig | undefined => {
  const set = allOrNone(env, ["SDC_SMTP_RELAY", "SDC_SMTP_FROM"]);
  const login = allOrNone(env, ["SDC_SMTP_USER", "SDC_SMTP_PASSWORD_FILE"]);
  const tls = env["SDC_SMTP_RELAY_TLS"] ?? "required";
  if (set === undefined) return undefined;
  const { protocol, hostname, port } = urlFrom("SDC_SMTP_RELAY", set["SDC_SMTP_RELAY"], /^smtps?:$/);
  if (tls !== "required" && tls !== "offered")
    throw new Error(`SDC_SMTP_RELAY_TLS is "${tls}", it has to be required or offered`);
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(set["SDC_SMTP_FROM"]))
    throw new Error(`SDC_SMTP_FROM is "${set["SDC_SMTP_FROM"]}", it has to be one address`);
  const secure = protocol === "smtps:";
  return {
    host: hostname,
    port: port === "" ? (secure ? SMTPS_PORT : SUBMISSION_PORT) : Number(port),
    secure,
    requireTls: tls === "required" && !secure,
    from: set["SDC_SMTP_FROM"].toLowerCase(),
    ...(login && {
      login: { user: login["SDC_SMTP_USER"], passwordFile: resolve(login["SDC_SMTP_PASSWORD_FILE"]) },
    }),
  };
};

const SMTPS_PORT = 465;
const SUBMISSION_PORT = 587;
