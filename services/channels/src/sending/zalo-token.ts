import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { NotDone } from "@sdc/core/effects/reactor";
import { call } from "./call.ts";

export type ZaloTokenSettings = {
  /** JSON for its owner only: `{"refreshToken": "…"}` at first; written anew whenever Zalo gives a new pair. */
  readonly file: string;
  readonly appId: string;
  /** The app's secret key, not the account's. */
  readonly appSecret: string;
  /** `https://oauth.zaloapp.com` */
  readonly issuer: string;
  readonly now: () => string;
};

const Kept = z.object({
  refreshToken: z.string().min(1),
  accessToken: z.string().optional(),
  expiresAt: z.iso.datetime().optional(),
});

const Given = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
});

/** A token that ends this soon is renewed. */
const AHEAD_MS = 5 * 60_000;

/**
 * The account's access token, renewed when it ends. A refresh token serves once: the new one is on the disk before the
 * first use of what came with it.
 */
export const zaloToken = (settings: ZaloTokenSettings): (() => Promise<string>) => {
  let renewing: Promise<string> | undefined;
  return async () => {
    const { accessToken, expiresAt, refreshToken } = kept(settings.file);
    const isGood = expiresAt !== undefined && Date.parse(expiresAt) - Date.parse(settings.now()) > AHEAD_MS;
    if (accessToken !== undefined && isGood) return accessToken;
    renewing ??= renewed(settings, refreshToken).finally(() => (renewing = undefined));
    return renewing;
  };
};

/** Whatever goes wrong before a message is sent, it was not sent. */
const renewed = async (
  { file, appId, appSecret, issuer, now }: ZaloTokenSettings,
  refreshToken: string,
): Promise<string> => {
  const { body } = await call("Zalo's token service", `${issuer}/v4/oa/access_token`, {
    headers: { secret_key: appSecret },
    body: new URLSearchParams({ refresh_token: refreshToken, app_id: appId, grant_type: "refresh_token" }),
  }).catch((error: unknown) => {
    throw new NotDone("Zalo's token service gave no answer", { cause: error });
  });
  const given = Given.safeParse(body);
  if (!given.success) throw new NotDone("Zalo gave no new token: authorize the app for the account again");
  const { access_token: accessToken, refresh_token: next, expires_in: seconds } = given.data;
  const expiresAt = new Date(Date.parse(now()) + seconds * 1000).toISOString();
  write(file, JSON.stringify({ refreshToken: next, accessToken, expiresAt }));
  return accessToken;
};

const kept = (file: string): z.infer<typeof Kept> => {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // What the file holds is a secret: no word of it in what is thrown.
    throw new NotDone(`${file} can't be read as a token of Zalo`);
  }
};

const write = (file: string, text: string): void => {
  const beside = `${file}.new`;
  writeFileSync(beside, text, { mode: 0o600 });
  const handle = openSync(beside, "r+");
  fsyncSync(handle);
  closeSync(handle);
  renameSync(beside, file);
};
