import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import type { Role } from "@sdc/access/roles";
import type { Trust } from "@sdc/http/session";
import { writeSecretOnce } from "@sdc/vault/secret-file";

export type LocalIssuer = {
  /** Where people of this machine sign in; its provider answers there. */
  readonly url: string;
  readonly trust: Trust;
  /** With the private key: what its provider signs with. */
  readonly signing: JWK;
  /** A token without signing in, for scripts on this machine: whoever can read the key's file can make one. */
  token(persona: { readonly role: Role; readonly unit: string }): Promise<string>;
};

/** Who made a token that nobody signed in for: wherever the standalone listens, a script's token counts. */
const BY_SCRIPT = "urn:sdc:local-issuer";
/** What the tokens are for: the register's own APIs. */
export const AUDIENCE = "sdc";
export const ALGORITHM = "EdDSA";
const TOKEN_MINUTES = 60;

/** Where the issuer of a standalone is, by where the standalone listens. */
const localIssuerUrl = ({ host, port }: { readonly host: string; readonly port: number }): string =>
  `http://${host.includes(":") ? `[${host}]` : host}:${port}/oidc`;

/** The standalone's own issuer of tokens; its key is a file of mode 0600, made at the first use. For one machine only. */
export const localIssuer = async ({
  folder,
  ...listens
}: {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
}): Promise<LocalIssuer> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "issuer.jwk");
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const fresh = JSON.stringify({ ...(await exportJWK(privateKey)), kid: "local-1" });
  writeSecretOnce(file, () => fresh);
  const secret = JSON.parse(readFileSync(file, "utf8")) as JWK; // Written by this very file.
  const key = await importJWK(secret, ALGORITHM);
  const { d: _secret, ...open } = secret;
  const url = localIssuerUrl(listens);
  const shown = { alg: ALGORITHM, use: "sig" };
  return {
    url,
    trust: {
      issuer: [url, BY_SCRIPT],
      audience: AUDIENCE,
      keys: createLocalJWKSet({ keys: [{ ...open, ...shown }] }),
    },
    signing: { ...secret, ...shown },
    token: ({ role, unit }) =>
      new SignJWT({ roles: [role], unit })
        .setProtectedHeader({ alg: ALGORITHM, kid: String(secret.kid) })
        .setIssuer(BY_SCRIPT)
        .setAudience(AUDIENCE)
        .setSubject(`${role}@${unit}`)
        .setIssuedAt()
        .setExpirationTime(`${TOKEN_MINUTES}m`)
        .sign(key),
  };
};
