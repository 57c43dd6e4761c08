import { createHmac, createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import type { KnownPersons, TermDigests } from "@sdc/core/finding";
import type { Codes } from "@sdc/core/reporter-codes";
import {
  type ByteSealer,
  erased,
  KeyDestroyed,
  type KeyDestroyer,
  type Opener,
  type SecretField,
  type Sealed,
  type Sealer,
} from "@sdc/core/sealing";
import { decrypted, encrypted } from "./cipher.ts";
import { contactsOf, normalContact } from "./contacts.ts";
import type { MasterKeys } from "./master-key.ts";
import { reporterCodes } from "./reporter-codes.ts";
import type { Contacts, Keys } from "./sqlite-keys.ts";

export type Vault = Sealer & Opener & Codes & TermDigests & KnownPersons & ByteSealer & KeyDestroyer;

/** Enough that two words hardly ever meet by chance; where they do, the case itself says so. */
const TERM_BYTES = 6;

type Tree = { [key: string]: unknown };

/** One marked field as found in an event: where it stands and the object that holds it. */
type Found = {
  readonly holder: Tree;
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly by: SecretField["by"];
};

/**
 * Seals and opens personal data: AES-256-GCM with one key per case (story) and one per person in a case (identity). Somebody
 * who comes again gets another id and another key, so that one case's can be destroyed and leads to no other; which of them
 * are one caller's, the vault alone knows. The stream, version and path of a field are bound to its ciphertext.
 */
export const vaultOf = (keys: Keys, master: Omit<MasterKeys, "wrap">): Vault => {
  const digest = (key: Uint8Array | KeyObject, text: string, bytes = 32) =>
    createHmac("sha256", key).update(text).digest().subarray(0, bytes).toString("base64url");

  // Made once: a report has a hundred terms.
  const words = createSecretKey(master.words);

  /** The place in the log makes the id, so a retried append leaves no second key behind. */
  const personOf = (holder: Tree, origin: string): Contacts => {
    if (typeof holder["person"] === "string") return { person: holder["person"], digests: [] };
    const digests = contactsOf(holder).map((contact) => digest(master.lookup, contact));
    return { person: digest(master.lookup, origin, 16), digests };
  };

  return {
    ...reporterCodes(master),

    async seal({ stream, version }, event, fields) {
      // A copy: the decider's event stays as it was for another try.
      const copy = structuredClone(event) as typeof event & Tree;
      const found = fields.flatMap((field) => find(copy, field.path, "", field.by));
      if (found.length === 0) return copy;
      const persons = new Map<Tree, Contacts>();
      for (const { holder, path, by } of found)
        if (by === "person" && !persons.has(holder))
          persons.set(holder, personOf(holder, `${stream} ${holderPath(path)}`));
      const keyOf = ({ holder, by }: Found) =>
        by === "case" ? `case:${stream}` : `person:${persons.get(holder)?.person ?? ""}`;
      const ready = keys.ensure([...new Set(found.map(keyOf))], [...persons.values()]);
      for (const field of found) {
        const id = keyOf(field);
        const key = ready.get(id);
        if (key === undefined) throw new KeyDestroyed(id);
        const from = `${stream}@${version}#${field.path}`;
        const sealed: Sealed = {
          sealed: encrypted(key, Buffer.from(field.text), bound(id, from)).toString("base64url"),
          key: id,
          from,
        };
        field.holder[field.name] = sealed;
      }
      for (const [holder, { person }] of persons) holder["person"] = person;
      return copy;
    },

    async knownPersons({ by, value }) {
      const contact = normalContact(by, value);
      return contact === undefined ? [] : keys.knownPersons(digest(master.lookup, contact));
    },

    async digestsOf(terms) {
      return terms.map((term) => digest(words, term, TERM_BYTES));
    },

    async fingerprint(text) {
      return digest(master.fingerprint, text, 16);
    },

    async open(values) {
      const found = keys.find([...new Set(values.map(({ key }) => key))]);
      return values.map(({ sealed, key: id, from }) => {
        const key = found.get(id);
        return key === undefined
          ? erased
          : decrypted(key, Buffer.from(sealed, "base64url"), bound(id, from)).toString("utf8");
      });
    },

    async sealBytes(stream, name, bytes) {
      const id = `case:${stream}`;
      // No event of a case whose key was destroyed can name them any more: they are sealed to nobody.
      const key = keys.ensure([id]).get(id) ?? randomBytes(32);
      return encrypted(key, bytes, boundBytes(id, name));
    },

    async openBytes(stream, name, sealed) {
      const id = `case:${stream}`;
      const key = keys.find([id]).get(id);
      return key === undefined ? erased : decrypted(key, sealed, boundBytes(id, name));
    },

    async destroy(key) {
      keys.destroy(key);
    },
  };
};

const bound = (key: string, from: string): string => JSON.stringify([key, from]);

/** Bytes and texts of a case share its key; what was sealed as one never opens as the other. */
const boundBytes = (key: string, name: string): string => JSON.stringify([key, "bytes", name]);

const holderPath = (path: string): string => path.slice(0, path.lastIndexOf("."));

/** The fields at `path` that hold text; sealed and absent ones are left alone. */
const find = (
  at: unknown,
  [step, ...rest]: readonly string[],
  walked: string,
  by: SecretField["by"],
): Found[] => {
  if (step === undefined || typeof at !== "object" || at === null) return [];
  if (step === "*")
    return Array.isArray(at) ? at.flatMap((item, index) => find(item, rest, `${walked}.${index}`, by)) : [];
  const holder = at as Tree;
  const value = holder[step];
  const path = walked === "" ? step : `${walked}.${step}`;
  if (rest.length > 0) return find(value, rest, path, by);
  return typeof value === "string" ? [{ holder, name: step, path, text: value, by }] : [];
};
