import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { x25519 } from "@noble/curves/ed25519.js";
import { expand, extract } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * HPKE of RFC 9180: base mode, one message, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305. The names of the
 * steps are the RFC's. Arithmetic and ciphers are the library's; here they are only put in the RFC's order.
 */
export type Bound = {
  /** What the message is for: it opens with the same bytes alone. */
  readonly info: Uint8Array;
  /** What it belongs to, not sealed but bound to it. */
  readonly aad: Uint8Array;
};

/** Bytes of `enc`, the sender's one-time public key. */
const ENC_BYTES = 32;
/** Bytes of what Poly1305 adds. */
const TAG_BYTES = 16;

const NONE = new Uint8Array();
const VERSION = utf8ToBytes("HPKE-v1");
const KEM_SUITE = concatBytes(utf8ToBytes("KEM"), Uint8Array.of(0x00, 0x20));
const SUITE = concatBytes(utf8ToBytes("HPKE"), Uint8Array.of(0x00, 0x20, 0x00, 0x01, 0x00, 0x03));
const BASE_MODE = Uint8Array.of(0x00);

/**
 * `enc` and the sealed bytes behind it. `ephemeral`: a private key that is used once and forgotten; whoever gives the
 * same twice gives both messages away. Throws where the public key is of low order or no 32 bytes.
 */
export const sealBase = (
  recipient: Uint8Array,
  plaintext: Uint8Array,
  { info, aad }: Bound,
  ephemeral: Uint8Array,
): Uint8Array => {
  const enc = x25519.getPublicKey(ephemeral);
  const shared = sharedSecret(x25519.getSharedSecret(ephemeral, recipient), enc, recipient);
  const { key, nonce } = keySchedule(shared, info);
  return concatBytes(enc, chacha20poly1305(key, nonce, aad).encrypt(plaintext));
};

/** What was sealed; undefined: it was sealed to another key, for something else, or it was altered. */
export const openBase = (
  secretKey: Uint8Array,
  sealed: Uint8Array,
  { info, aad }: Bound,
): Uint8Array | undefined => {
  if (sealed.length < ENC_BYTES + TAG_BYTES) return undefined;
  const enc = sealed.subarray(0, ENC_BYTES);
  try {
    const shared = sharedSecret(x25519.getSharedSecret(secretKey, enc), enc, x25519.getPublicKey(secretKey));
    const { key, nonce } = keySchedule(shared, info);
    return chacha20poly1305(key, nonce, aad).decrypt(sealed.subarray(ENC_BYTES));
  } catch {
    // The library throws for a tag that does not fit and for a point of low order: both mean it was not sealed for this key.
    return undefined;
  }
};

const sharedSecret = (dh: Uint8Array, enc: Uint8Array, recipient: Uint8Array): Uint8Array => {
  const eaePrk = labeledExtract(KEM_SUITE, NONE, "eae_prk", dh);
  return labeledExpand(KEM_SUITE, eaePrk, "shared_secret", concatBytes(enc, recipient), 32);
};

const keySchedule = (shared: Uint8Array, info: Uint8Array) => {
  const pskIdHash = labeledExtract(SUITE, NONE, "psk_id_hash", NONE);
  const infoHash = labeledExtract(SUITE, NONE, "info_hash", info);
  const context = concatBytes(BASE_MODE, pskIdHash, infoHash);
  const secret = labeledExtract(SUITE, shared, "secret", NONE);
  return {
    key: labeledExpand(SUITE, secret, "key", context, 32),
    nonce: labeledExpand(SUITE, secret, "base_nonce", context, 12),
  };
};

const labeledExtract = (suite: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array): Uint8Array =>
  extract(sha256, concatBytes(VERSION, suite, utf8ToBytes(label), ikm), salt);

const labeledExpand = (
  suite: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array =>
  expand(
    sha256,
    prk,
    concatBytes(Uint8Array.of(length >> 8, length & 0xff), VERSION, suite, utf8ToBytes(label), info),
    length,
  );
