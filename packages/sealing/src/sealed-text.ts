import { randomBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { openBase, sealBase } from "./hpke.ts";
import { isPublicKey, keyBytes, keyIdOf, keyPairOf } from "./key-pair.ts";

/** `sealed1.<key id>.<base64url of enc and ciphertext>`: which key opens it stands in the clear, nothing else does. */
const FORM = /^sealed1\.([A-Za-z0-9_-]{16})\.([A-Za-z0-9_-]+)$/;
const INFO = utf8ToBytes("so-dan-chu/sealed1");
/** Texts are filled up to a multiple of so many bytes: how long a name is says something too. */
const BLOCK_BYTES = 512;

/**
 * The text, sealed to whoever holds the private key. `context` says what it belongs to, as `retaliation-watch/r1`: it
 * opens with the same context alone, so nobody can put it where it was not meant. Throws where the key is none that one
 * may seal to (`isPublicKey`).
 */
export const sealTo = (publicKey: string, text: string, context: string): string => {
  const recipient = keyBytes(publicKey);
  if (recipient === undefined || !isPublicKey(publicKey)) throw new Error("this is no key to seal to");
  const bound = { info: INFO, aad: utf8ToBytes(context) };
  const sealed = sealBase(recipient, filledUp(utf8ToBytes(text)), bound, randomBytes(32));
  return `sealed1.${keyIdOf(publicKey)}.${toBase64url(sealed)}`;
};

/** What was sealed; undefined: to another key, for another context, or altered since. */
export const openWith = (privateKey: string, sealed: string, context: string): string | undefined => {
  const pair = keyPairOf(privateKey);
  const [, keyId, body = ""] = FORM.exec(sealed) ?? [];
  const bytes = fromBase64url(body);
  const secret = keyBytes(privateKey);
  if (pair === undefined || secret === undefined || bytes === undefined) return undefined;
  if (keyId !== keyIdOf(pair.publicKey)) return undefined;
  const opened = openBase(secret, bytes, { info: INFO, aad: utf8ToBytes(context) });
  const text = opened && withoutFilling(opened);
  return text && new TextDecoder().decode(text);
};

/** The id of the key that a sealed text opens with; undefined: it is no sealed text. */
export const keyIdIn = (sealed: string): string | undefined => FORM.exec(sealed)?.[1];

/** One byte 0x80, then zeros, as ISO/IEC 7816-4 does it. */
const filledUp = (text: Uint8Array): Uint8Array => {
  const filled = new Uint8Array(Math.ceil((text.length + 1) / BLOCK_BYTES) * BLOCK_BYTES);
  filled.set(text);
  filled[text.length] = 0x80;
  return filled;
};

const withoutFilling = (filled: Uint8Array): Uint8Array | undefined => {
  const end = filled.lastIndexOf(0x80);
  const isFilling = end >= 0 && filled.subarray(end + 1).every((byte) => byte === 0);
  return isFilling ? filled.subarray(0, end) : undefined;
};
