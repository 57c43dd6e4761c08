/**
 * An encrypted field as the log and the read models hold it. `from` names the stream, version and path it was
 * sealed for, which the cipher authenticates, so it opens wherever it was copied and nowhere under another name.
 */
export type Sealed = { readonly sealed: string; readonly key: string; readonly from: string };

/** Text in the clear on its way in, sealed from the moment it is stored. */
export type Sealable = string | Sealed;

/** What opening gives when the key was destroyed: an answer, not an error. */
export type Erased = { readonly erased: true };

export const erased: Erased = { erased: true };

/** Whose key seals a field: the case's (free text that may name anyone) or a person's (identity). */
export type SealedBy = "case" | "person";

/** A field of an event to be sealed; `*` in the path stands for each item of a list. */
export type SecretField = { readonly path: readonly string[]; readonly by: SealedBy };

/** Seals the marked fields of an event before it is appended. */
export type Sealer = {
  /** Throws KeyDestroyed where the case's key, or the person's, was destroyed: nothing is sealed with it any more. */
  seal<Event extends object>(
    origin: { readonly stream: string; readonly version: number },
    event: Event,
    fields: readonly SecretField[],
  ): Promise<Event>;
  /** A keyed digest of a request, worthless to whoever lacks the vault. */
  fingerprint(text: string): Promise<string>;
};

/** Opens sealed values, in the order asked for, with one read for all keys; throws SealBroken. Callers check the entitlement first. */
export type Opener = { open(values: readonly Sealed[]): Promise<readonly (string | Erased)[]> };

/**
 * Seals and opens bytes (attachments) with a case's key. `name` says which bytes of that stream they are and is
 * authenticated with them, so they open under no other stream or name.
 */
export type ByteSealer = {
  sealBytes(stream: string, name: string, bytes: Uint8Array): Promise<Uint8Array>;
  /** Erased once the case's key was destroyed. Callers check the entitlement first. */
  openBytes(stream: string, name: string, sealed: Uint8Array): Promise<Uint8Array | Erased>;
};

/** Destroys a key (`person:…` or `case:…`) for good: what it sealed reads as erased, and it seals nothing more. Durable; may be repeated. */
export type KeyDestroyer = { destroy(key: string): Promise<void> };

/** Something was to be sealed with a key that was destroyed. */
export class KeyDestroyed extends Error {
  constructor(key: string) {
    super(`the key ${key} was destroyed: nothing is sealed with it any more`);
    this.name = "KeyDestroyed";
  }
}

/** Sealed bytes that are not what was sealed, or not for this name: they never open by halves. */
export class SealBroken extends Error {
  constructor(bound: string, cause: unknown) {
    super(`what was sealed for ${bound} does not open: it was altered, or moved under another name`, {
      cause,
    });
    this.name = "SealBroken";
  }
}

export const isErased = (value: object): value is Erased => "erased" in value;

export const isSealed = (value: unknown): value is Sealed =>
  typeof value === "object" && value !== null && "sealed" in value && "key" in value && "from" in value;
