import type { Opener } from "./sealing.ts";

/** Keyed digests of what is looked for: equal for equal terms, in the order given, worthless to whoever lacks the vault. */
export type TermDigests = { digestsOf(terms: readonly string[]): Promise<readonly string[]> };

/** What sealed texts are made findable with: they are opened, and only digests of what is in them go on. */
export type Finder = Opener & TermDigests;

/** Ways in which somebody was in touch before. */
export const CONTACTS = ["phone", "email", "zalo", "facebook"] as const;

export type Contact = { readonly by: (typeof CONTACTS)[number]; readonly value: string };

/**
 * Who is behind a number or an address: ids that say nothing, one for each case that they came with, the last first. None where
 * nobody is known by it; asking makes nobody known.
 */
export type KnownPersons = { knownPersons(contact: Contact): Promise<readonly string[]> };
