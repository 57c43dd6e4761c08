import { x25519 } from "@noble/curves/ed25519.js";
import { fromBase64url, toBase64url } from "./base64url.ts";

/** A body's pair, each key 32 bytes of X25519 as base64url. The private one never goes to a server. */
export type KeyPair = { readonly publicKey: string; readonly privateKey: string };

const KEY_BYTES = 32;
/** 96 bits of the public key: enough that nobody makes a second key of that name. */
const ID_CHARACTERS = 16;

/** A new pair, from the machine's own randomness (`crypto.getRandomValues`). */
export const newKeyPair = (): KeyPair => {
  const { secretKey, publicKey } = x25519.keygen();
  return { publicKey: toBase64url(publicKey), privateKey: toBase64url(secretKey) };
};

/** The pair that a private key belongs to; undefined: it is none. */
export const keyPairOf = (privateKey: string): KeyPair | undefined => {
  const bytes = keyBytes(privateKey);
  return bytes && { privateKey, publicKey: toBase64url(x25519.getPublicKey(bytes)) };
};

/** The name of a key: the first characters of the public key, so that anybody can check it by looking. */
export const keyIdOf = (publicKey: string): string => publicKey.slice(0, ID_CHARACTERS);

/** Whether one may seal to it: 32 bytes, and not one of the few points that give every message away. */
export const isPublicKey = (publicKey: string): boolean => {
  const bytes = keyBytes(publicKey);
  if (bytes === undefined) return false;
  try {
    x25519.getSharedSecret(new Uint8Array(KEY_BYTES).fill(1), bytes);
    return true;
  } catch {
    // The library throws for a point of low order.
    return false;
  }
};

/** The bytes of a key; undefined: it is no key. */
export const keyBytes = (key: string): Uint8Array | undefined => {
  const bytes = fromBase64url(key);
  return bytes?.length === KEY_BYTES ? bytes : undefined;
};
