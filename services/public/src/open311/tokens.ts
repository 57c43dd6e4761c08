import { createHash } from "node:crypto";

type Fingerprint = (text: string) => Promise<string>;

const MARK_CHARACTERS = 22;

const markOf = async (id: string, fingerprint: Fingerprint): Promise<string> =>
  createHash("sha256")
    .update(await fingerprint(`open311 token ${id}`))
    .digest("base64url")
    .slice(0, MARK_CHARACTERS);

/** What whoever sent a request asks for its id by; nobody can make one up, and none is stored. */
export const tokenOf = async (id: string, fingerprint: Fingerprint): Promise<string> =>
  `${id}.${await markOf(id, fingerprint)}`;

/** The request that a token was given for; undefined: it is none of ours. */
export const idBehind = async (token: string, fingerprint: Fingerprint): Promise<string | undefined> => {
  const [id = "", mark = ""] = token.split(".");
  if (!/^[a-z0-9-]{1,120}$/.test(id)) return undefined;
  return mark === (await markOf(id, fingerprint)) ? id : undefined;
};
