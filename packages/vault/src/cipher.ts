import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { SealBroken } from "@sdc/core/sealing";

export const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: nonce, ciphertext and tag in one. `bound` is authenticated with it and must be given again to open. */
export const encrypted = (key: Uint8Array, plain: Uint8Array, bound: string): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(bound));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Throws SealBroken when the bytes, the key or `bound` are not those of `encrypted`. */
export const decrypted = (key: Uint8Array, sealed: Uint8Array, bound: string): Buffer => {
  const tagAt = sealed.byteLength - TAG_BYTES;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(bound))
      .setAuthTag(sealed.subarray(tagAt));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, tagAt)), decipher.final()]);
  } catch (error) {
    throw new SealBroken(bound, error);
  }
};
