import { timingSafeEqual } from "node:crypto";

/** What an address to upload to permits. */
export type Permit = { readonly upload: string; readonly bytesMax: number; readonly expiresAt: number };

/** A keyed digest, worthless to whoever lacks the vault. */
export type Digest = (text: string) => Promise<string>;

/** `upload.bytes.expiry.mac`: the address says what it permits, and the digest that it was not changed. */
export const tokenOf = async (permit: Permit, digest: Digest): Promise<string> => {
  const text = textOf(permit);
  return `${text}.${await digest(`upload ${text}`)}`;
};

/** Undefined: nobody here made it. */
export const permitIn = async (token: string, digest: Digest): Promise<Permit | undefined> => {
  const [, upload = "", bytes = "", expiry = "", mac = ""] =
    /^([0-9a-f]{32})\.(\d{1,12})\.(\d{1,15})\.([\w-]{16,64})$/.exec(token) ?? [];
  if (upload === "") return undefined;
  const permit = { upload, bytesMax: Number(bytes), expiresAt: Number(expiry) };
  const expected = Buffer.from(await digest(`upload ${textOf(permit)}`));
  const given = Buffer.from(mac);
  return expected.byteLength === given.byteLength && timingSafeEqual(expected, given) ? permit : undefined;
};

const textOf = ({ upload, bytesMax, expiresAt }: Permit): string => `${upload}.${bytesMax}.${expiresAt}`;
