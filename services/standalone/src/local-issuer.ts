import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import type { Role } from "@sdc/access/roles";
import type { Trust } from "@sdc/http/session";
import { writeSecretOnce } from "@sdc/vault/secret-file";

export type LocalIssuer = {
  readonly trust: Trust;
  /** The public keys, as `/.well-known/jwks.json` shows them. */
  readonly jwks: { readonly keys: readonly JWK[] };
  token(persona: { readonly role: Role; readonly unit: string }): Promise<string>;
};

const ISSUER = "urn:sdc:local-issuer";
const AUDIENCE = "sdc";
const ALGORITHM = "EdDSA";
const TOKEN_HOURS = 12;

/** The standalone's own issuer of tokens; its key is a file of mode 0600, made at the first use. For one machine only. */
export const localIssuer = async (folder: string): Promise<LocalIssuer> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "issuer.jwk");
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const fresh = JSON.stringify({ ...(await exportJWK(privateKey)), kid: "local-1" });
  writeSecretOnce(file, () => fresh);
  const secret = JSON.parse(readFileSync(file, "utf8")) as JWK; // Written by this very file.
  const key = await importJWK(secret, ALGORITHM);
  const { d: _secret, ...open } = secret;
  const jwks = { keys: [{ ...open, alg: ALGORITHM, use: "sig" }] };
  return {
    trust: { issuer: ISSUER, audience: AUDIENCE, keys: createLocalJWKSet(jwks) },
    jwks,
    token: ({ role, unit }) =>
      new SignJWT({ roles: [role], unit })
        .setProtectedHeader({ alg: ALGORITHM, kid: String(secret.kid) })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(`${role}@${unit}`)
        .setIssuedAt()
        .setExpirationTime(`${TOKEN_HOURS}h`)
        .sign(key),
  };
};
