import { createMiddleware } from "hono/factory";
import { errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { isRole } from "@sdc/access/roles";
import type { Session } from "@sdc/access/may";
import { problem } from "./problem.ts";

/** Which issuer's tokens count, and its public keys. */
export type Trust = {
  readonly issuer: string | string[];
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** What the issuer calls them, where it is not `roles` and `unit`. */
  readonly claims?: { readonly roles: string; readonly unit: string };
};

/** Who asks. `signedInAt`: when they last proved who they are, in seconds since 1970, where the issuer says it. */
export type SessionEnv = { Variables: { session: Session & { readonly signedInAt?: number } } };

/** No token that lives longer is taken: whoever loses a post at noon is out within the hour. */
const TOKEN_MINUTES_MAX = 60;

/**
 * Lets in whoever carries a valid bearer token of the issuer; everyone else gets 401. Claims: `sub`, `roles`, `unit` by whatever name, `iat`
 * and `exp` no further apart than `TOKEN_MINUTES_MAX`; `auth_time` where the issuer gives it (OpenID Connect Core 1.0, RFC 9068).
 */
export const requireSession = (trust: Trust) =>
  createMiddleware<SessionEnv>(async (c, next) => {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i.exec(c.req.header("authorization") ?? "")?.[1];
    if (token === undefined)
      return problem(c, "unauthenticated", { headers: { "www-authenticate": "Bearer" } });
    const session = await sessionOf(token, trust);
    if (session === undefined)
      return problem(c, "token-invalid", { headers: { "www-authenticate": 'Bearer error="invalid_token"' } });
    c.set("session", session);
    return next();
  });

const sessionOf = async (
  token: string,
  { issuer, audience, keys, claims = { roles: "roles", unit: "unit" } }: Trust,
): Promise<SessionEnv["Variables"]["session"] | undefined> => {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ["EdDSA", "ES256", "RS256", "PS256"],
      requiredClaims: ["sub", "iat", "exp"],
      clockTolerance: 5,
    });
    const { sub, iat = 0, exp = 0, auth_time: signedInAt } = payload;
    const [roles, unit] = [payload[claims.roles], payload[claims.unit]];
    if (exp - iat > TOKEN_MINUTES_MAX * 60) return undefined;
    if (typeof sub !== "string" || typeof unit !== "string" || !Array.isArray(roles)) return undefined;
    return {
      subject: sub,
      unit,
      roles: roles.filter((role) => typeof role === "string").filter(isRole),
      ...(typeof signedInAt === "number" && { signedInAt }),
    };
  } catch (error) {
    // A bad token is an answer; an issuer that can't be reached is trouble and must be seen.
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return undefined;
    throw error;
  }
};
