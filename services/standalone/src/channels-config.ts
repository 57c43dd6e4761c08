import { resolve } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

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

/** Other people's ways in and out, each of them off unless set. Secrets are named by their files and never printed. */
export type ChannelsConfig = { readonly mailIn?: MailInConfig };

/** Throws in words on a value that can't be used, and where something is set that does nothing alone. */
export const channelsFrom = (env: Env): ChannelsConfig => {
  const mailIn = mailInFrom(env);
  return { ...(mailIn && { mailIn }) };
};

const mailInFrom = (env: Env): MailInConfig | undefined => {
  const set = allOrNone(env, ["SDC_SMTP_PORT", "SDC_SMTP_NAME", "SDC_SMTP_DESKS"]);
  const tls = allOrNone(env, ["SDC_SMTP_KEY_FILE", "SDC_SMTP_CERT_FILE"]);
  if (set === undefined) return undefined;
  const port = Number(set["SDC_SMTP_PORT"]);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`SDC_SMTP_PORT is "${set["SDC_SMTP_PORT"]}", it has to be a number from 0 to 65535`);
  return {
    host: env["SDC_SMTP_HOST"] ?? "127.0.0.1",
    port,
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

/** The settings that only make sense together; undefined when none is set. */
const allOrNone = <const Name extends string>(
  env: Env,
  names: readonly Name[],
): Readonly<Record<Name, string>> | undefined => {
  const set = names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  if (set.length === 0) return undefined;
  if (set.length < names.length)
    throw new Error(`${names.join(", ")} belong together: set all of them or none`);
  return Object.fromEntries(set) as Record<Name, string>;
};
