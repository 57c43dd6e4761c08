import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose";
import * as z from "zod";

/** Keys that the issuer has withdrawn open nothing any more after this long. */
const KEPT_MS = 5 * 60_000;
/** A key that is not known is asked for, but not more often than this. */
const ASKED_AGAIN_MS = 1000;
const TIMEOUT_MS = 5000;

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

type Times = { readonly keptMs?: number; readonly askedAgainMs?: number };

/** The public keys of an issuer, by the address at which it publishes them: new ones are found when a token names them. */
export const keysAt = (
  url: string,
  { keptMs = KEPT_MS, askedAgainMs = ASKED_AGAIN_MS }: Times = {},
): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(url), {
    cacheMaxAge: keptMs,
    cooldownDuration: askedAgainMs,
    timeoutDuration: TIMEOUT_MS,
  });

/**
 * The same by the issuer's name alone: where its keys are, its own metadata says (OpenID Connect Discovery 1.0, section 4). They are
 * asked for with the first token, so an issuer that is down keeps nobody from starting. Throws in words while it can't be reached, or
 * says that it is somebody else.
 */
export const keysOfIssuer = (issuer: string, times: Times = {}): JWTVerifyGetKey => {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const keys = (): Promise<JWTVerifyGetKey> => {
    found ??= discovered(issuer, times).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  return async (header, token) => (await keys())(header, token);
};

const discovered = async (issuer: string, times: Times): Promise<JWTVerifyGetKey> => {
  const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`the issuer's metadata at ${url} was answered with ${response.status}`);
  const told = metadata.safeParse(await response.json());
  if (!told.success || told.data.issuer !== issuer)
    throw new Error(`what stands at ${url} is not the metadata of ${issuer}`);
  return keysAt(told.data.jwks_uri, times);
};
