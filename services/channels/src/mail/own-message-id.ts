import { timingSafeEqual } from "node:crypto";
import type { Sealer } from "@sdc/core/sealing";

/** One of our messages: what report it is about, and which of its events it told. */
export type Told = { readonly report: string; readonly version: number };

type Ports = { readonly sealer: Pick<Sealer, "fingerprint"> };

/**
 * The Message-ID of what we send to an address about a report: an answer that names it goes on in that report. It
 * carries a mac over report, event and address, so nobody joins another's thread by guessing, nor by a forwarded copy.
 */
export const ownMessageId = async (
  { sealer }: Ports,
  { report, version }: Told,
  address: string,
  domain: string,
): Promise<string> =>
  `<sdc.${report}.${version}.${await macOf(sealer, { report, version }, address)}@${domain}>`;

/** The report that a mail from `address` answers, by the Message-IDs it names; undefined: none of ours, sent to them. */
export const answered = async (
  { sealer }: Ports,
  named: string,
  address: string,
): Promise<Told | undefined> => {
  for (const [, report = "", version = "", mac = ""] of [...named.matchAll(OWN)]
    .slice(-NAMED_MAX)
    .toReversed()) {
    const told = { report, version: Number(version) };
    const made = Buffer.from(await macOf(sealer, told, address));
    const sent = Buffer.from(mac);
    if (made.length === sent.length && timingSafeEqual(made, sent)) return told;
  }
  return undefined;
};

/** A part of a letter that was split has its number behind the letter's id. */
const OWN = /<sdc\.([0-9a-z]{26}(?:-\d{1,3}){0,4})\.([1-9]\d{0,8})\.([\w-]{22})@[^<>@\s]{1,255}>/g;
/** More of them than any thread names would only cost work. */
const NAMED_MAX = 20;

const macOf = (sealer: Ports["sealer"], { report, version }: Told, address: string): Promise<string> =>
  sealer.fingerprint(JSON.stringify(["mail-thread", report, version, address.toLowerCase()]));
