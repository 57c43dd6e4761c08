import PostalMime, { type Attachment, type Email, type Header } from "postal-mime";
import type { SentFile } from "@sdc/attachments/accept";
import { cut, plainLine, plainWords } from "../plain-words.ts";
import { htmlWords } from "./html-words.ts";

/** A mail as it was read: what is said in it, who says to have written it, what it answers. */
export type Mail = {
  readonly headers: readonly Header[];
  readonly messageId: string;
  /** When it says it was written. */
  readonly date: string;
  /** Every Message-ID that it answers, as they stand in its headers. */
  readonly answers: string;
  /** As its header says; nobody has proved it. */
  readonly from?: { readonly address: string; readonly name?: string };
  readonly subject?: string;
  /** Empty where nothing is said in words. */
  readonly text: string;
  /** As it came: all of it, or, where files make it too long, its head and its words as they were sent. */
  readonly original: string;
  readonly files: readonly SentFile[];
};

/** `unreadable`: no mail at all, or one nested beyond reason. `too-long`: more words than are kept unaltered. */
export type Unread = { readonly unread: "unreadable" | "too-long" };

/** So many characters of an original are kept with a report. */
const ORIGINAL_MAX = 60_000;
const ADDRESS_MAX = 200;

/** Reads RFC 5322 and MIME, whatever arrives; never throws. */
export const readMail = async (raw: Uint8Array): Promise<Mail | Unread> => {
  const email = await parsed(raw);
  if (email === undefined) return { unread: "unreadable" };
  const { text: plain = "", html = "" } = email;
  const said = plain.trim() === "" ? html : plain;
  if (said.length > HTML_MAX) return { unread: "too-long" };
  const text = plainWords(said === plain ? plain : htmlWords(html));
  if (text.length > ORIGINAL_MAX) return { unread: "too-long" };
  const author = email.from?.address === undefined ? email.from?.group?.[0] : email.from;
  const address = author?.address.trim() ?? "";
  const name = plainLine(author?.name ?? "", ADDRESS_MAX);
  const subject = plainLine(email.subject ?? "", SUBJECT_MAX);
  return {
    headers: email.headers,
    messageId: email.messageId ?? "",
    date: email.date ?? "",
    answers: `${email.references ?? ""} ${email.inReplyTo ?? ""}`.slice(-NAMED_MAX),
    ...(isAddress(address) && { from: { address, ...(name !== undefined && { name }) } }),
    ...(subject !== undefined && { subject }),
    text,
    original: originalOf(raw, said.length > ORIGINAL_MAX ? text : said),
    files: email.attachments.map(fileOf),
  };
};

const SUBJECT_MAX = 500;
const HTML_MAX = 2_000_000;
/** The last of a long line of references, where the nearest stand. */
const NAMED_MAX = 20_000;

const parsed = async (raw: Uint8Array): Promise<Email | undefined> => {
  try {
    return await PostalMime.parse(raw, LIMITS);
  } catch {
    // The parser throws on what nests or runs on beyond its limits, and on nothing else that comes.
    return undefined;
  }
};

/** A forwarded mail is read as part of this one, down to a depth that people reach. */
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 3 } as const;

const isAddress = (text: string): boolean =>
  text.length <= ADDRESS_MAX && /^[^\s@<>"\u0000-\u001f\u007f]+@[^\s@<>"\u0000-\u001f\u007f]+$/u.test(text);

const fileOf = ({ filename, mimeType, content }: Attachment): SentFile => ({
  name: filename ?? "",
  declaredType: mimeType,
  bytes: typeof content === "string" ? Buffer.from(content) : new Uint8Array(content),
});

const originalOf = (raw: Uint8Array, said: string): string => {
  const whole = decoded(raw);
  if (whole.length <= ORIGINAL_MAX && whole.length > 0) return whole;
  const words = said.toWellFormed();
  const [head = ""] = whole.split(/\r?\n\r?\n/, 1);
  const room = ORIGINAL_MAX - words.length - BETWEEN.length;
  return room <= 0 ? words : `${cut(head, room)}${BETWEEN}${words}`;
};

const BETWEEN = "\r\n\r\n";

/** Mail is UTF-8 or nobody says what; every byte is kept apart from every other. */
const decoded = (raw: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return Buffer.from(raw).toString("latin1");
  }
};
