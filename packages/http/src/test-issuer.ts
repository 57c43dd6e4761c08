import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import type { Trust } from "./session.ts";

/** An issuer for specs: real keys, real signatures, nothing else. */
export const testIssuer = async () => {
  const { privateKey, publicKey } = await generateKeyPair("EdDSA");
  const jwk = { ...(await exportJWK(publicKey)), alg: "EdDSA", kid: "test" };
  const trust: Trust = { issuer: "urn:test", audience: "sdc", keys: createLocalJWKSet({ keys: [jwk] }) };
  const sign = (claims: JWTPayload, expires: string | number = "5m", ...issuedAt: [] | [string]) =>
    new SignJWT({ iss: "urn:test", aud: "sdc", ...claims })
      .setProtectedHeader({ alg: "EdDSA", kid: "test" })
      .setIssuedAt(...issuedAt)
      .setExpirationTime(expires)
      .sign(privateKey);
  return {
    trust,
    sign,
    /** `authorization` for somebody of that role in that unit. */
    bearer: async (role: string, unit: string, subject = `${role}@${unit}`) =>
      `Bearer ${await sign({ sub: subject, roles: [role], unit })}`,
  };
};
