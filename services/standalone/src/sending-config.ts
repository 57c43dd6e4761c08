import { resolve } from "node:path";
import { allOrNone, type Env, momentFrom, publicUrlFrom, urlFrom } from "./settings.ts";

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

/** The ways in that a way out belongs to. */
type Platforms = {
  readonly zalo: { readonly appId: string } | undefined;
  readonly facebook: { readonly account: string } | undefined;
};

/** Throws in words on a value that can't be used, and where something is set that does nothing alone. */
export const sendingFrom = (env: Env, { zalo, facebook }: Platforms): SendingConfig | undefined => {
  const { SDC_SENDING_SINCE: since, SDC_PUBLIC_URL: page } = env;
  if (since !== undefined && page === undefined)
    throw new Error("SDC_SENDING_SINCE does nothing without SDC_PUBLIC_URL, where a code is shown");
  const mail = mailOutFrom(env);
  const zaloOut = allOrNone(env, ["SDC_ZALO_TOKEN_FILE", "SDC_ZALO_APP_SECRET_FILE"]);
  const facebookToken = env["SDC_FACEBOOK_TOKEN_FILE"];
  if (mail === undefined && zaloOut === undefined && facebookToken === undefined) return undefined;
  if (since === undefined || page === undefined)
    throw new Error("who sends messages sets SDC_SENDING_SINCE and SDC_PUBLIC_URL as well");
  if (zaloOut !== undefined && zalo === undefined)
    throw new Error("SDC_ZALO_TOKEN_FILE does nothing without SDC_ZALO_APP_ID and what belongs to it");
  if (facebookToken !== undefined && facebook === undefined)
    throw new Error(
      "SDC_FACEBOOK_TOKEN_FILE does nothing without SDC_FACEBOOK_PAGE_ID and what belongs to it",
    );
  return {
    since: momentFrom("SDC_SENDING_SINCE", since),
    page: `${publicUrlFrom(page)}/`,
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
