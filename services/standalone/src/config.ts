import { resolve } from "node:path";

import type { WebhookConfig } from "@sdc/feed/webhook";
import { type ChannelsConfig, channelsFrom } from "./channels-config.ts";
import { momentFrom, publicUrlFrom, urlFrom } from "./settings.ts";

export type Config = {
  /** Everything the standalone keeps: the log, the keys, the local issuer's key. */
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly tenant: string;
  /** The log and the read models: a SQLite file in the folder when absent. */
  readonly dynamoDb?: DynamoDbConfig;
  /** What people send along: a folder, `files` in the data folder when absent, or a bucket. */
  readonly files?: FilesConfig;
  /** An issuer outside; absent: the standalone is its own, on loopback only. */
  readonly issuer?: IssuerConfig;
  /** Trusted proxies in front of it, each of which adds to `X-Forwarded-For`; none when absent. */
  readonly proxyHops?: number;
  /** Where everybody reaches the public pages, without a slash behind it; absent: as each is asked. */
  readonly publicUrl?: string;
  /** The file that says who may send requests by Open311; absent: nobody. */
  readonly open311Keys?: string;
  /** Another system that is told of every step of a report. */
  readonly webhook?: WebhookConfig;
  /** Mail and other people's platforms. */
  readonly channels?: ChannelsConfig;
};

export type IssuerConfig = {
  readonly issuer: string;
  readonly audience: string;
  /** Where its keys are; absent: where its own metadata says. */
  readonly jwksUrl?: string;
  /** What it calls roles and units; absent: `roles` and `unit`. */
  readonly claims?: { readonly roles: string; readonly unit: string };
};

export type FilesConfig =
  | { readonly folder?: string }
  /** `endpoint`: another address than the region's own. */
  | { readonly bucket: string; readonly endpoint?: string };

export type DynamoDbConfig = {
  /** Another address than the region's own, as for a local engine. */
  readonly endpoint?: string;
  readonly eventsTable: string;
  readonly readsTable: string;
};

/** Reads the settings from the environment. Throws in words on a value that can't be used. */
export const configFrom = (env: Readonly<Record<string, string | undefined>>): Config => {
  const port = Number(env["PORT"] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is "${env["PORT"] ?? ""}", it has to be a number from 0 to 65535`);
  const host = env["HOST"] ?? "127.0.0.1";
  const issuer = issuerFrom(env);
  if (issuer === undefined && !LOOPBACK.has(host))
    throw new Error(
      `HOST is ${host}, but the built-in issuer only serves this machine: set SDC_ISSUER to your issuer, or leave HOST out`,
    );
  const dynamoDb = dynamoDbFrom(env);
  const hook = webhookFrom(env);
  const files = filesFrom(env);
  const proxyHops = Number(env["SDC_PROXY_HOPS"] ?? 0);
  if (!Number.isInteger(proxyHops) || proxyHops < 0 || proxyHops > 10)
    throw new Error(
      `SDC_PROXY_HOPS is "${env["SDC_PROXY_HOPS"] ?? ""}", it has to be the number of proxies in front, from 0 to 10`,
    );
  const publicUrl = env["SDC_PUBLIC_URL"];
  const open311Keys = env["SDC_OPEN311_KEYS"];
  return {
    folder: resolve(env["SDC_DATA"] ?? "data"),
    host,
    port,
    tenant: env["SDC_TENANT"] ?? "quang-nam",
    proxyHops,
    ...(publicUrl === undefined ? {} : { publicUrl: publicUrlFrom(publicUrl) }),
    ...(open311Keys === undefined ? {} : { open311Keys: resolve(open311Keys) }),
    ...(dynamoDb && { dynamoDb }),
    ...(hook && { webhook: hook }),
    ...(files && { files }),
    channels: channelsFrom(env),
    ...(issuer && { issuer }),
  };
};

const issuerFrom = (env: Readonly<Record<string, string | undefined>>): IssuerConfig | undefined => {
  const { SDC_ISSUER: issuer, SDC_JWKS_URL: jwksUrl, SDC_AUDIENCE: audience = "sdc" } = env;
  const { SDC_CLAIM_ROLES: roles = "roles", SDC_CLAIM_UNIT: unit = "unit" } = env;
  if (issuer === undefined) {
    if (jwksUrl !== undefined) throw new Error("SDC_JWKS_URL says where whose keys are? Set SDC_ISSUER too");
    return undefined;
  }
  urlFrom("SDC_ISSUER", issuer);
  if (jwksUrl !== undefined) urlFrom("SDC_JWKS_URL", jwksUrl);
  return { issuer, audience, claims: { roles, unit }, ...(jwksUrl !== undefined && { jwksUrl }) };
};

const dynamoDbFrom = (env: Readonly<Record<string, string | undefined>>): DynamoDbConfig | undefined => {
  const engine = env["SDC_ENGINE"] ?? "sqlite";
  if (engine === "sqlite") return undefined;
  if (engine !== "dynamodb") throw new Error(`SDC_ENGINE is "${engine}", it has to be sqlite or dynamodb`);
  const endpoint = env["SDC_DYNAMODB_ENDPOINT"];
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    eventsTable: env["SDC_EVENTS_TABLE"] ?? "sdc-events",
    readsTable: env["SDC_READS_TABLE"] ?? "sdc-reads",
  };
};

const filesFrom = (env: Readonly<Record<string, string | undefined>>): FilesConfig | undefined => {
  const { SDC_FILES: folder, SDC_FILES_BUCKET: bucket, SDC_FILES_ENDPOINT: endpoint } = env;
  if (folder !== undefined && bucket !== undefined)
    throw new Error("SDC_FILES and SDC_FILES_BUCKET exclude each other: set one of them or neither");
  if (bucket !== undefined) return { bucket, ...(endpoint === undefined ? {} : { endpoint }) };
  return folder === undefined ? undefined : { folder: resolve(folder) };
};

const webhookFrom = (env: Readonly<Record<string, string | undefined>>): WebhookConfig | undefined => {
  const { SDC_WEBHOOK_URL: url, SDC_WEBHOOK_SINCE: since } = env;
  if (url === undefined && since === undefined) return undefined;
  if (url === undefined || since === undefined)
    throw new Error("SDC_WEBHOOK_URL and SDC_WEBHOOK_SINCE belong together: set both or neither");
  urlFrom("SDC_WEBHOOK_URL", url);
  momentFrom("SDC_WEBHOOK_SINCE", since);
  return { url, since };
};

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);
