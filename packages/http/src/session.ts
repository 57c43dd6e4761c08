import { createMiddleware } from "hono/factory";
import { errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { isRole } from "@sdc/access/roles";
import type { Session } from "@sdc/access/may";
import { problem } from "./problem.ts";

/** Which issuer's tokens count, and its public keys. */
export type Trust = { readonly issuer: string; readonly audience: string; readonly keys: JWTVerifyGetKey };

export type SessionEnv = { Variables: { session: Session } };

/** Lets in whoever carries a valid bearer token of the issuer; everyone else gets 401. Claims: `sub`, `roles`, `unit`. */
export const requireSession = ({ issuer, audience, keys }: Trust) =>
  createMiddleware<SessionEnv>(async (c, next) => {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i.exec(c.req.header("authorization") ?? "")?.[1];
    if (token === undefined)
      return problem(c, "unauthenticated", { headers: { "www-authenticate": "Bearer" } });
    const session = await sessionOf(token, { issuer, audience, keys });
    if (session === undefined)
      return problem(c, "token-invalid", { headers: { "www-authenticate": 'Bearer error="invalid_token"' } });
    c.set("session", session);
    return next();
  });

const sessionOf = async (token: string, { issuer, audience, keys }: Trust): Promise<Session | undefined> => {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ["EdDSA", "ES256", "RS256", "PS256"],
      requiredClaims: ["sub", "exp"],
      clockTolerance: 5,
    });
    const { sub, roles, unit } = payload;
    if (typeof sub !== "string" || typeof unit !== "string" || !Array.isArray(roles)) return undefined;
    return {
      subject: sub,
      unit,
      roles: roles.filter((role) => typeof role === "string").filter(isRole),
    };
  } catch (error) {
    // A bad token is an answer; an issuer that can't be reached is trouble and must be seen.
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return undefined;
    throw error;
  }
};
