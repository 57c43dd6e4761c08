import { createCipheriv, randomBytes } from "node:crypto";
import { decrypted, IV_BYTES } from "@sdc/vault/cipher";

/** The same bytes as the vault's `encrypted` gives: nonce, ciphertext, tag. They are written while the upload arrives, so nothing of it stands in the clear. */
export async function* sealUpload(
  key: Uint8Array,
  upload: string,
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(upload));
  yield iv;
  for await (const chunk of body) yield cipher.update(chunk);
  yield cipher.final();
  yield cipher.getAuthTag();
}

/** Throws SealBroken when it is not what was sealed for this upload. */
export const openUpload = (key: Uint8Array, upload: string, sealed: Uint8Array): Uint8Array =>
  decrypted(key, sealed, upload);
