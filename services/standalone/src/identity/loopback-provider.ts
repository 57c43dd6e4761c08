import { randomBytes } from "node:crypto";
import { type Configuration, Provider } from "oidc-provider";
import { isRole, type Role } from "@sdc/access/roles";
import { keptInMemory } from "./kept-in-memory.ts";
import { errorShown, signOutAsked } from "./provider-pages.ts";
import { ALGORITHM, AUDIENCE, type LocalIssuer } from "./local-issuer.ts";

/** The client that people sign in through. */
export const CONSOLE = "sdc-console";
/** What the console asks a token for: the register's APIs. */
export const API = "urn:sdc:api";

const MINUTE = 60;
/** One shift: then everybody signs in again. */
const SESSION_SECONDS = 8 * 60 * MINUTE;
const TOKEN_SECONDS = 10 * MINUTE;

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** Who somebody chose to be. */
export type PersonaOf = { readonly role: Role; readonly unit: string };

export const personaFrom = (subject: string): PersonaOf | undefined => {
  const [, role = "", unit = ""] = /^([a-z-]+)@([a-z0-9-]+)$/.exec(subject) ?? [];
  return isRole(role) && unit !== "" ? { role, unit } : undefined;
};

/**
 * OpenID Connect on this machine, for trying things out and for developers: authorization code with PKCE, tokens of ten minutes, a session
 * of one shift. Whoever reaches it signs in as whoever they like, so it throws for any address but the loopback's.
 */
export const loopbackProvider = ({ url, signing }: Pick<LocalIssuer, "url" | "signing">): Provider => {
  const { hostname, origin } = new URL(url);
  if (!LOOPBACK.has(hostname))
    throw new Error(`personas sign in on this machine only, and ${hostname} is not its loopback address`);
  return new Provider(url, configuration(origin, signing));
};

const configuration = (origin: string, signing: LocalIssuer["signing"]): Configuration => ({
  adapter: keptInMemory(Date.now),
  jwks: { keys: [signing] as NonNullable<Configuration["jwks"]>["keys"] },
  clients: [
    {
      client_id: CONSOLE,
      application_type: "web",
      token_endpoint_auth_method: "none",
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      redirect_uris: [`${origin}/ban-lam-viec/da-dang-nhap`],
      post_logout_redirect_uris: [`${origin}/ban-lam-viec/`],
      id_token_signed_response_alg: ALGORITHM,
    },
  ],
  responseTypes: ["code"],
  pkce: { required: () => true },
  scopes: ["openid", "offline_access"],
  claims: { openid: ["sub", "roles", "unit"], acr: null, auth_time: null, sid: null, iss: null },
  conformIdTokenClaims: false,
  findAccount: (_, subject) => {
    const persona = personaFrom(subject);
    return (
      persona && {
        accountId: subject,
        claims: async () => ({ sub: subject, roles: [persona.role], unit: persona.unit }),
      }
    );
  },
  features: {
    devInteractions: { enabled: false },
    revocation: { enabled: true },
    rpInitiatedLogout: { enabled: true, logoutSource: signOutAsked },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => API,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: "",
        audience: AUDIENCE,
        accessTokenTTL: TOKEN_SECONDS,
        accessTokenFormat: "jwt",
        jwt: { sign: { alg: ALGORITHM } },
      }),
    },
  },
  extraTokenClaims: async (ctx, token) => {
    const persona = "accountId" in token ? personaFrom(token.accountId) : undefined;
    const { AuthorizationCode, RefreshToken } = ctx.oidc.entities;
    // Carried on from code to token: a refreshed one says when its person really signed in.
    const since = (AuthorizationCode ?? RefreshToken)?.authTime;
    return persona && { roles: [persona.role], unit: persona.unit, auth_time: since };
  },
  interactions: { url: (_, { uid }) => `${new URL("oidc/dang-nhap", origin).pathname}/${uid}` },
  loadExistingGrant: async (ctx) => {
    // The console is the register's own: there is nobody to consent to.
    const { client, session, provider } = ctx.oidc;
    if (client === undefined || session?.accountId === undefined) return undefined;
    const known = session.grantIdFor(client.clientId);
    const found = known === undefined ? undefined : await provider.Grant.find(known);
    if (found !== undefined) return found;
    const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
    grant.addOIDCScope("openid offline_access");
    await grant.save();
    return grant;
  },
  renderError: errorShown,
  issueRefreshToken: () => true,
  rotateRefreshToken: true,
  cookies: {
    // Sessions live no longer than this process.
    keys: [randomBytes(32).toString("base64url")],
    short: { httpOnly: true, sameSite: "lax", signed: true },
    long: { httpOnly: true, sameSite: "lax", signed: true },
  },
  ttl: {
    AccessToken: TOKEN_SECONDS,
    AuthorizationCode: MINUTE,
    Grant: SESSION_SECONDS,
    IdToken: TOKEN_SECONDS,
    Interaction: 10 * MINUTE,
    RefreshToken: SESSION_SECONDS,
    Session: SESSION_SECONDS,
  },
});
