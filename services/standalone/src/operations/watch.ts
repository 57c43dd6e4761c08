import { writeFileSync } from "node:fs";
import * as z from "zod";
import type { Certainty } from "@sdc/domain/retaliation-watch/kinds";
import {
  type PersonnelEvent,
  personnelEvent,
  recognised,
  watched,
} from "@sdc/domain/retaliation-watch/watched";
import { keyIdOf, keyPairOf, newKeyPair } from "@sdc/sealing/key-pair";
import { keyIdIn, openWith } from "@sdc/sealing/sealed-text";
import { parsedIn } from "./parsed-in.ts";
import type { Answer } from "./print.ts";
import { WrongUsage } from "./wrong-usage.ts";

/*
 * Tools of a protecting body, for its own machine: these read files and nothing else, `watch-register.ts` asks the register over
 * HTTP. No private key goes to the register, and none of these commands opens its log or its vault.
 */

const keyFile = z.object({ privateKey: z.string() });
/** As `GET /v1/retaliation-watches` answers it. */
const watchesFile = z.object({
  items: z.array(z.object({ id: z.string(), since: z.string(), sealed: z.unknown() })),
});
const eventsFile = z.array(personnelEvent);

/** A new pair in a file for its owner only; what is printed may be published. Throws WrongUsage where the file is there. */
export const newKey = (file: string): Answer => {
  const pair = newKeyPair();
  try {
    writeFileSync(file, `${JSON.stringify(pair, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    throw new WrongUsage(`${file} can't be written anew: ${String(error)}`);
  }
  return {
    ok: true,
    text: [
      `public key: ${pair.publicKey}`,
      `id: ${keyIdOf(pair.publicKey)}`,
      `${file} holds the private key. Keep it off the register's machine, and a copy in a safe: what was sealed to it opens with nothing else.`,
    ].join("\n"),
  };
};

export type Compared = {
  readonly matches: readonly {
    readonly watch: string;
    readonly certainty: Certainty;
    readonly event: PersonnelEvent;
    /** Its place in the file, from 1. */
    readonly n: number;
  }[];
  /** Watches that none of these keys opens, with the id of the key that would. */
  readonly unopened: readonly { readonly watch: string; readonly key: string }[];
  readonly opened: number;
};

/** Which personnel events since somebody took part fit them. Throws WrongUsage where a file is not what it should be. */
export const compareWatches = (files: {
  readonly keys: readonly string[];
  readonly watches: readonly string[];
  readonly events: string;
}): Compared => {
  const keys = privateKeysIn(files.keys);
  const events = parsedIn(files.events, eventsFile);
  const matches: Compared["matches"][number][] = [];
  const unopened: Compared["unopened"][number][] = [];
  let opened = 0;
  for (const { id, since, sealed } of files.watches.flatMap((file) => parsedIn(file, watchesFile).items)) {
    const watch = `retaliation-watch/${id}`;
    const person = openedBy(keys, sealed, watch);
    if (person === undefined) {
      unopened.push({ watch, key: (typeof sealed === "string" && keyIdIn(sealed)) || "none" });
      continue;
    }
    opened += 1;
    for (const [index, event] of events.entries()) {
      const certainty = event.on < since ? undefined : recognised(person, event);
      if (certainty !== undefined) matches.push({ watch, certainty, event, n: index + 1 });
    }
  }
  return { matches, unopened, opened };
};

/** The private keys in these files. Throws WrongUsage, without a word of what stands in one, where there is none. */
export const privateKeysIn = (files: readonly string[]): readonly string[] =>
  files.map((file) => {
    const { privateKey } = parsedIn(file, keyFile);
    if (keyPairOf(privateKey) === undefined) throw new WrongUsage(`${file} holds no private key`);
    return privateKey;
  });

/** Nobody's name is printed: a terminal and its history are read by others. The event is found by its place in the file. */
export const printCompared = ({ matches, unopened, opened }: Compared): Answer => ({
  ok: unopened.length === 0,
  text: [
    ...matches.map(({ watch, certainty, event: { kind, on, document }, n }) =>
      [
        `${watch}: event ${n}`,
        kind,
        on,
        ...(document === undefined ? [] : [document]),
        `by ${certainty}`,
      ].join(", "),
    ),
    ...unopened.map(({ watch, key }) => `${watch}: not opened, it needs the key ${key}`),
    `${opened} watches compared, ${matches.length} matches. A name alone is no proof: look into each before it is noted.`,
  ].join("\n"),
});

/** What was sealed there; undefined: by none of these keys, for another watch, or not as a reporter's page writes it. */
export const openedBy = (keys: readonly string[], sealed: unknown, context: string) => {
  if (typeof sealed !== "string") return undefined;
  for (const key of keys) {
    const text = openWith(key, sealed, context);
    const person = text === undefined ? undefined : watched.safeParse(jsonIn(text));
    if (person?.success === true) return person.data;
  }
  return undefined;
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON is no person: the caller says that it could not be opened.
    return undefined;
  }
};
