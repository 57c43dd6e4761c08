import { createHash } from "node:crypto";
import { isResealed } from "@sdc/domain/hotline-report/resealing";
import { knownReport } from "@sdc/domain/hotline-report/known-target";
import { isRefusal } from "@sdc/core/refusal";
import { type Received, receiveFromOutside } from "@sdc/intake/receive-from-outside";
import type { Written } from "@sdc/intake/write-from-outside";
import { wishOf } from "../answer-here.ts";
import { goOn } from "../go-on.ts";
import { cut } from "../plain-words.ts";
import type { ChannelPorts } from "../ports.ts";
import { REPLY_ABOVE } from "../sending/templates.ts";
import { type Automatic, automatic } from "./automatic.ts";
import { answered } from "./own-message-id.ts";
import { readMailApart } from "./read-mail-apart.ts";
import type { Mail, Unread } from "./read-mail.ts";

export type MailSettings = {
  /** Who answers for what comes to an address (in lower case): the desk's unit. Nothing else is taken in. */
  readonly desks: Readonly<Record<string, string>>;
  /** What the register sends from, where that is none of the desks. */
  readonly from?: string;
};

export type Envelope = {
  /** Empty for what must never be answered. */
  readonly returnPath: string;
  readonly recipients: readonly string[];
};

/** What became of a mail. Only `taken` and `ignored` may be answered with 250: then all there is to store is stored. */
export type MailTaken =
  | { readonly taken: readonly string[] }
  | { readonly ignored: Automatic }
  | { readonly refused: Unread["unread"] | "nobody-here" | "not-taken" };

/** A mail with all that hangs on it, as its transport lets it through. */
export const MAIL_BYTES_MAX = 25 * 1024 * 1024;

/**
 * Takes in a mail from its raw bytes, by whatever transport they came: an answer to one of ours goes on in its report,
 * anything else begins one at each desk that it was sent to. The same mail is taken in once, however often it comes.
 * Throws only when something of ours is broken: whoever transports it then tries again.
 */
export const takeInMail = async (
  ports: ChannelPorts,
  settings: MailSettings,
  raw: Uint8Array,
  { returnPath, recipients }: Envelope,
): Promise<MailTaken> => {
  const units = unitsOf(settings, recipients);
  if (units.length === 0) return { refused: "nobody-here" };
  const mail = await readMailApart(raw);
  if ("unread" in mail) return { refused: mail.unread };
  const own = new Set([
    ...Object.keys(settings.desks),
    ...(settings.from ? [settings.from.toLowerCase()] : []),
  ]);
  const why = automatic(mail, { returnPath, own });
  if (why !== undefined) return { ignored: why };
  const thread = mail.from && (await answered(ports, mail.answers, mail.from.address));
  const goesOn = thread && (await knownReport(ports.log, thread.report));
  // What was sealed to a body takes no more words: they begin a report of their own, as after any end.
  if (thread !== undefined && goesOn !== undefined && !isResealed(goesOn))
    return outcome([thread.report], [await answerIn(ports, thread.report, mail)]);
  const came = [];
  for (const unit of units) came.push(await begin(ports, unit, mail));
  return outcome(
    came.flatMap((one) => ("id" in one ? [one.id] : [])),
    came,
  );
};

/** The desks that are meant, each once. */
export const unitsOf = ({ desks }: MailSettings, recipients: readonly string[]): readonly string[] => [
  ...new Set(
    recipients.flatMap((address) => {
      const to = address.toLowerCase();
      const unit = Object.hasOwn(desks, to) ? desks[to] : undefined;
      return unit === undefined ? [] : [unit];
    }),
  ),
];

const outcome = (taken: readonly string[], came: readonly (Received | Written)[]): MailTaken => {
  for (const one of came) {
    if (!isRefusal(one)) {
      if ("invalid" in one || "unfitFiles" in one) return { refused: "not-taken" };
      continue;
    }
    // Somebody else writes to that very stream without end: it is not theirs to mend.
    if (one.refused === "stream-busy") throw new Error("the report kept moving");
    return { refused: "not-taken" };
  }
  return { taken };
};

const begin = (ports: ChannelPorts, unit: string, mail: Mail): Promise<Received> => {
  const { from, subject, files, original } = mail;
  const wish = wishOf(mail.text);
  return receiveFromOutside(ports, {
    key: keyOf(mail, unit),
    report: {
      unit,
      channel: "email",
      receivedAt: ports.now(),
      field: "other",
      text: words([subject, mail.text]),
      original,
      ...(from && { reporter: { email: from.address, ...(from.name !== undefined && { name: from.name }) } }),
      ...(wish === true && { answerHere: true }),
    },
    files,
    unfit: "note",
    bytesMax: MAIL_BYTES_MAX,
  });
};

const answerIn = (ports: ChannelPorts, id: string, mail: Mail): Promise<Written> => {
  const own = withoutOurs(mail.text);
  const wish = wishOf(own);
  return goOn(ports, {
    id,
    key: keyOf(mail, id),
    message: {
      text: words([own]),
      channel: "email",
      original: mail.original,
      ...(wish !== undefined && { answerHere: wish }),
    },
    files: mail.files,
    unfit: "note",
    bytesMax: MAIL_BYTES_MAX,
  });
};

/** What a report holds at most in words; the original beside it holds all of them. */
const WORDS_MAX = 20_000;
const GOES_ON = "\n[…]";
const WORDLESS = "(Thư không có nội dung bằng chữ / A mail without words)";

const words = (parts: readonly (string | undefined)[]): string => {
  const said = parts.filter((part) => part !== undefined && part !== "").join("\n\n");
  if (said === "") return WORDLESS;
  return said.length <= WORDS_MAX ? said : cut(said, WORDS_MAX - GOES_ON.length) + GOES_ON;
};

/** An answer without our own words that their program put below it; all of it, where they wrote only there. */
const withoutOurs = (text: string): string => {
  const at = text.indexOf(REPLY_ABOVE);
  if (at < 0) return text;
  const above = text.slice(0, at).replace(/[>|\s]+$/, "");
  return above === "" ? text : above;
};

/** Names a mail by its Message-ID (its date, if it has none) and by all it says, so that no other can be passed off as this one. */
const keyOf = ({ messageId, date, from, subject, text, files }: Mail, whither: string): string => {
  const digests = files.map(({ bytes }) => createHash("sha256").update(bytes).digest("hex"));
  const names = files.map(({ name, declaredType }) => [name, declaredType]);
  const all = [
    whither,
    messageId === "" ? date : messageId,
    from?.address,
    from?.name,
    subject,
    text,
    names,
    digests,
  ];
  return createHash("sha256").update(JSON.stringify(all)).digest("base64url");
};
