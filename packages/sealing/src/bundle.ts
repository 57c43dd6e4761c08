import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, randomBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { keyIdIn, openWith, sealTo } from "./sealed-text.ts";

/*
 * Much at once for a body: texts and files, each a part of its own, sealed with a random key of this bundle alone
 * (XChaCha20-Poly1305), and that key sealed to the body by HPKE. A bundle is a line of JSON that says what it is, and the
 * parts one after the other.
 */

const FORM = "sdc-bundle1";
const KEY_BYTES = 32;
const NONCE_BYTES = 24;
/** So long a first line is none of ours. */
const LINE_BYTES_MAX = 64 * 1024;

/** What a bundle says of itself in the clear. */
export type BundleHead = {
  readonly form: typeof FORM;
  /** What it belongs to, as `hotline-report/r1`: it opens as nothing else. */
  readonly context: string;
  /** The bundle's own key, sealed to the body. */
  readonly sealed: string;
  /** The bytes of each part. */
  readonly parts: readonly number[];
};

/** Seals a bundle part by part, so that no more than one of them need be held. Throws where the key is none to seal to. */
export const newBundle = (publicKey: string, context: string) => {
  const key = randomBytes(KEY_BYTES);
  const sealed = sealTo(publicKey, toBase64url(key), context);
  const put = (bytes: Uint8Array, bound: Uint8Array): Uint8Array => {
    const nonce = randomBytes(NONCE_BYTES);
    return concatBytes(nonce, xchacha20poly1305(key, nonce, bound).encrypt(bytes));
  };
  return {
    /** A part behind the first, at this place, from 1. */
    part: (index: number, bytes: Uint8Array): Uint8Array => put(bytes, boundTo(context, index)),
    /** How the bundle begins: the line, and the first part, bound to how many others there are. Made last, it stands first. */
    begin(bytes: Uint8Array, others: readonly number[]): Uint8Array {
      const first = put(bytes, boundTo(context, 0, others));
      const head: BundleHead = { form: FORM, context, sealed, parts: [first.length, ...others] };
      return concatBytes(utf8ToBytes(`${JSON.stringify(head)}\n`), first);
    },
  };
};

/** SHA-256 of sealed bytes, in hex: by it a stored part is told from another. */
export const digestOf = (sealed: Uint8Array): string => bytesToHex(sha256(sealed));

/** How a bundle begins, and where its parts do; undefined: it is none, or not all of it. */
export const headOf = (
  bundle: Uint8Array,
): { readonly head: BundleHead; readonly partsAt: number } | undefined => {
  const end = bundle.subarray(0, LINE_BYTES_MAX).indexOf(0x0a);
  if (end < 0) return undefined;
  const head = headIn(new TextDecoder().decode(bundle.subarray(0, end)));
  if (head === undefined) return undefined;
  const partsAt = end + 1;
  const bytes = head.parts.reduce((sum, one) => sum + one, partsAt);
  return bytes === bundle.length ? { head, partsAt } : undefined;
};

/** The id of the key that a bundle opens with. */
export const bundleKeyId = ({ sealed }: BundleHead): string | undefined => keyIdIn(sealed);

/** Every part in order; undefined: it was sealed to another key, or it was altered, shortened or put together anew. */
export const openBundle = (privateKey: string, bundle: Uint8Array): readonly Uint8Array[] | undefined => {
  const { head, partsAt } = headOf(bundle) ?? {};
  if (head === undefined || partsAt === undefined) return undefined;
  const key = fromBase64url(openWith(privateKey, head.sealed, head.context) ?? "");
  if (key?.length !== KEY_BYTES) return undefined;
  const opened: Uint8Array[] = [];
  const [, ...others] = head.parts;
  let at = partsAt;
  for (const [index, bytes] of head.parts.entries()) {
    const sealed = bundle.subarray(at, at + bytes);
    at += bytes;
    try {
      const cipher = xchacha20poly1305(
        key,
        sealed.subarray(0, NONCE_BYTES),
        boundTo(head.context, index, others),
      );
      opened.push(cipher.decrypt(sealed.subarray(NONCE_BYTES)));
    } catch {
      // The library throws for a tag that does not fit and for bytes that are too few.
      return undefined;
    }
  }
  return opened;
};

/** The first part alone is bound to the sizes of the others, so that none is left out. */
const boundTo = (context: string, index: number, others: readonly number[] = []): Uint8Array =>
  utf8ToBytes(JSON.stringify([FORM, context, index, index === 0 ? others : []]));

const headIn = (line: string): BundleHead | undefined => {
  let head: unknown;
  try {
    head = JSON.parse(line);
  } catch {
    // A line that is no JSON is no bundle's.
    return undefined;
  }
  if (typeof head !== "object" || head === null) return undefined;
  const { form, context, sealed, parts } = head as Partial<Record<keyof BundleHead, unknown>>;
  return form === FORM && typeof context === "string" && typeof sealed === "string" && areSizes(parts)
    ? { form, context, sealed, parts }
    : undefined;
};

const areSizes = (parts: unknown): parts is readonly number[] =>
  Array.isArray(parts) && parts.every((bytes) => Number.isSafeInteger(bytes) && Number(bytes) > 0);
