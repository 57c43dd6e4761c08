import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { bundleKeyId, headOf, openBundle } from "@sdc/sealing/bundle";
import { sealedReporterContext } from "@sdc/public/seal/sealed-reporter";
import { keyPairOf } from "@sdc/sealing/key-pair";
import { keyIdIn, openWith } from "@sdc/sealing/sealed-text";
import type { Answer } from "./print.ts";
import { parsedIn } from "./parsed-in.ts";
import { WrongUsage } from "./wrong-usage.ts";

/*
 * A tool of a body that settles denunciations, for its own machine: it reads two files and writes into a folder. The private key
 * never goes to the register, and this opens neither its log nor its vault.
 */

const keyFile = z.object({ privateKey: z.string() });

/** What stands first in a bundle, as far as its files need it. */
const manifest = z.object({
  report: z.string(),
  events: z.array(z.looseObject({ type: z.string() })),
  files: z.array(z.object({ n: z.int(), mediaType: z.string(), bytes: z.int(), part: z.int().min(1) })),
});
const withReporter = z.object({ sealedReporter: z.object({ body: z.string(), sealed: z.string() }) });
const named = z.object({ type: z.literal("attachment-added"), n: z.int(), name: z.string() });

/**
 * Opens a bundle into a new folder for its owner only: `report.json` with all that was said, `reporter.json` where whoever
 * reports sealed that to the same key, and each file under its number and name. Prints no word of it. Throws WrongUsage where a file is not what it should be or the folder is there already.
 */
export const openInto = (given: {
  readonly key: string;
  readonly bundle: string;
  readonly into: string;
}): Answer => {
  const { privateKey } = parsedIn(given.key, keyFile);
  if (keyPairOf(privateKey) === undefined) throw new WrongUsage(`${given.key} holds no private key`);
  const bytes = readFileSync(given.bundle);
  const { head } = headOf(bytes) ?? {};
  if (head === undefined) throw new WrongUsage(`${given.bundle} is no bundle, or not all of it`);
  const [first, ...others] = openBundle(privateKey, bytes) ?? [];
  if (first === undefined)
    return {
      ok: false,
      text: `${head.context} is not opened: it needs the key ${bundleKeyId(head) ?? "none"}, or it was altered`,
    };
  const told = manifest.parse(JSON.parse(Buffer.from(first).toString("utf8")));
  makeFolder(given.into);
  const write = (name: string, content: Uint8Array): void =>
    writeFileSync(join(given.into, name), content, { mode: 0o600, flag: "wx" });
  write("report.json", Buffer.from(`${JSON.stringify(told, null, 2)}\n`));
  const reporter = reporterIn(privateKey, told.events);
  if (reporter !== undefined) write("reporter.json", Buffer.from(`${reporter}\n`));
  const names = new Map(
    told.events.flatMap((event) => {
      const { success, data } = named.safeParse(event);
      return success ? [[data.n, data.name] as const] : [];
    }),
  );
  for (const { n, part } of told.files)
    write(`${n}-${fileName(names.get(n))}`, others[part - 1] ?? new Uint8Array());
  return {
    ok: true,
    text: [
      `${head.context} is open: report.json and ${told.files.length} files in ${given.into}, for their owner only.`,
      "Keep them where only those may read them who settle the denunciation.",
    ].join("\n"),
  };
};

/** Who reports, where they sealed it to this very key in their browser. */
const reporterIn = (privateKey: string, events: z.infer<typeof manifest>["events"]): string | undefined => {
  for (const event of events) {
    const { data } = withReporter.safeParse(event);
    if (data !== undefined) return openReporter(privateKey, data.sealedReporter);
  }
  return undefined;
};

const openReporter = (
  privateKey: string,
  { body, sealed }: z.infer<typeof withReporter>["sealedReporter"],
): string | undefined => openWith(privateKey, sealed, sealedReporterContext(body));

/** Who reports, from a case file as `GET /v1/case-files/{id}` answers it, into a new file for its owner only. */
export const reporterInto = (given: {
  readonly key: string;
  readonly caseFile: string;
  readonly into: string;
}): Answer => {
  const { privateKey } = parsedIn(given.key, keyFile);
  const { sealedReporter } = parsedIn(given.caseFile, withReporter);
  const reporter = openReporter(privateKey, sealedReporter);
  if (reporter === undefined)
    return { ok: false, text: `not opened: it needs the key ${keyIdIn(sealedReporter.sealed) ?? "none"}` };
  try {
    writeFileSync(given.into, `${reporter}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    throw new WrongUsage(`${given.into} can't be written anew: ${String(error)}`);
  }
  return { ok: true, text: `${given.into} says who reports, for its owner only.` };
};

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    throw new WrongUsage(`${folder} can't be made anew: ${String(error)}`);
  }
};

/** Names were made clean when the files came in; what a bundle says all the same never leads out of the folder. */
const fileName = (name = "tep"): string => name.replace(/[/\\\0]/g, "_").slice(0, 130);
