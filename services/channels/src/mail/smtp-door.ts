import { SMTPServer, type SMTPServerDataStream, type SMTPServerEnvelope } from "smtp-server";
import { atOnce } from "@sdc/attachments/at-once";
import { networkOf } from "@sdc/http/network-of";
import type { ChannelPorts } from "../ports.ts";
import { flood } from "./flood.ts";
import { MAIL_BYTES_MAX, type MailSettings, type MailTaken, takeInMail, unitsOf } from "./take-in-mail.ts";

export type SmtpSettings = MailSettings & {
  /** The name that this server says to others. */
  readonly name: string;
  /** PEM; without them mail comes in the clear. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** All mails that are on their way in together; by default six of the largest. */
  readonly bytesUnderWayMax?: number;
  /** Mails in an hour under one sender's address from one host, and from one host whatever it calls itself. */
  readonly perHourMax?: { readonly sender: number; readonly host: number };
};

/** A person writes fewer; a gateway in front, which is the one host of everybody, brings as many as it likes. */
export const MAILS_PER_HOUR_MAX = { sender: 60, host: 3600 } as const;

/** One line for each mail that was dealt with: no address, no subject. */
export type MailLine = { readonly outcome: string; readonly status: number; readonly ms: number };

export type SmtpReport = { mail(line: MailLine): void; error(error: unknown): void };

/** So many connections at once, from one address, and recipients of one mail. */
const CLIENTS_MAX = 40;
const CLIENTS_PER_ADDRESS_MAX = 10;
const RECIPIENTS_MAX = 20;
const IDLE_MS = 60_000;
const CLOSE_MS = 10_000;

/**
 * Takes mail for the desks and for nobody else (no relay, no logins). 250 means stored for good; 451, that something of
 * ours is broken, and whoever sends keeps the mail and tries again; 5xx, that it will never be taken.
 */
export const smtpDoor = (ports: ChannelPorts, settings: SmtpSettings, report: SmtpReport): SMTPServer => {
  const admitted = new Map<string, string>();
  const oneOfTwo = atOnce(2);
  const { bytesUnderWayMax = 6 * MAIL_BYTES_MAX, perHourMax = MAILS_PER_HOUR_MAX } = settings;
  const clock = () => Date.parse(ports.now());
  const bySender = flood(perHourMax.sender, clock);
  const byHost = flood(perHourMax.host, clock);
  let underWay = 0;

  /** The whole mail, or why there is none. What is too much is read to its end all the same: only then may an answer come. */
  const received = async (stream: SMTPServerDataStream): Promise<Buffer | Reply> => {
    const parts: Buffer[] = [];
    let isBusy = false;
    let held = 0;
    try {
      for await (const part of stream as AsyncIterable<Buffer>) {
        isBusy ||= underWay + part.length > bytesUnderWayMax;
        if (stream.sizeExceeded || isBusy) {
          parts.length = 0;
          underWay -= held;
          held = 0;
          continue;
        }
        parts.push(part);
        held += part.length;
        underWay += part.length;
      }
    } catch {
      return BROKEN_OFF;
    } finally {
      underWay -= held;
    }
    if (stream.sizeExceeded) return TOO_LARGE;
    return isBusy ? BUSY : Buffer.concat(parts);
  };

  const taken = async (
    stream: SMTPServerDataStream,
    { mailFrom, rcptTo }: SMTPServerEnvelope,
  ): Promise<Reply> => {
    const raw = await received(stream);
    if (!Buffer.isBuffer(raw)) return raw;
    const envelope = {
      returnPath: mailFrom === false ? "" : mailFrom.address,
      recipients: rcptTo.map(({ address }) => address),
    };
    underWay += raw.length;
    try {
      return replyTo(await oneOfTwo(() => takeInMail(ports, settings, raw, envelope)));
    } finally {
      underWay -= raw.length;
    }
  };

  const server = new SMTPServer({
    name: settings.name,
    banner: "",
    size: MAIL_BYTES_MAX,
    ...settings.tls,
    disabledCommands: settings.tls === undefined ? ["AUTH", "STARTTLS"] : ["AUTH"],
    authOptional: true,
    // Addresses in other scripts arrive in UTF-8; names of clients are nobody's business.
    disableReverseLookup: true,
    logger: false,
    maxClients: CLIENTS_MAX,
    socketTimeout: IDLE_MS,
    closeTimeout: CLOSE_MS,

    onConnect({ id, remoteAddress }, callback) {
      const open = [...admitted.values()].filter((address) => address === remoteAddress).length;
      if (open >= CLIENTS_PER_ADDRESS_MAX)
        return callback(refused(421, "4.7.0 Too many connections from you"));
      admitted.set(id, remoteAddress);
      callback();
    },
    onClose({ id }) {
      admitted.delete(id);
    },
    onMailFrom({ address }, { remoteAddress }, callback) {
      const host = networkOf(remoteAddress) ?? remoteAddress;
      // Anybody may write any address: who floods under somebody's name keeps out their own host under that name.
      // The sender first: what is refused to one costs the others of that host nothing.
      const mayCome =
        (address === "" || bySender.take(`${host} ${address.toLowerCase()}`)) && byHost.take(host);
      if (mayCome) return callback();
      report.mail({ outcome: "too-many", status: TOO_MANY, ms: 0 });
      callback(refused(TOO_MANY, "4.7.1 Qua nhieu thu, hay thu lai sau / Too many mails, try again later"));
    },
    onRcptTo({ address }, { envelope }, callback) {
      if (envelope.rcptTo.length >= RECIPIENTS_MAX)
        return callback(refused(452, "4.5.3 Too many recipients"));
      if (unitsOf(settings, [address]).length === 0)
        return callback(refused(550, "5.1.1 Nobody receives mail at this address"));
      callback();
    },
    onData(stream, session, callback) {
      const start = performance.now();
      const answer = ({ status, text, outcome }: Reply): void => {
        report.mail({ outcome, status, ms: Math.round(performance.now() - start) });
        if (status === STORED) callback(null, text);
        else callback(refused(status, text));
      };
      taken(stream, session.envelope).then(answer, (error: unknown) => {
        report.error(error);
        answer(BROKEN);
      });
    },
  });
  server.on("error", (error) => {
    // A client that hangs up or speaks something else is its own trouble; the server goes on.
    if (!("remoteAddress" in error)) report.error(error);
  });
  return server;
};

type Reply = { readonly status: number; readonly text: string; readonly outcome: string };

const STORED = 250;
/** Temporarily not: whoever sends keeps the mail and brings it again. */
const TOO_MANY = 450;
const TOO_LARGE: Reply = {
  status: 552,
  text: "5.3.4 Thu qua lon, toi da 25 MB / Message too large, 25 MB at most",
  outcome: "too-large",
};
const BUSY: Reply = { status: 452, text: "4.3.1 Busy, try again later", outcome: "busy" };
const BROKEN_OFF: Reply = { status: 451, text: "4.4.2 Broken off", outcome: "broken-off" };
const BROKEN: Reply = { status: 451, text: "4.3.0 Not stored, try again later", outcome: "broken" };

const replyTo = (taken: MailTaken): Reply => {
  if ("taken" in taken) return { status: STORED, text: "2.0.0 Stored", outcome: "taken" };
  if ("ignored" in taken)
    return { status: STORED, text: "2.0.0 Seen, not kept", outcome: `ignored ${taken.ignored}` };
  return { status: 554, text: REFUSALS[taken.refused], outcome: `refused ${taken.refused}` };
};

/** Replies of SMTP are ASCII. */
const REFUSALS: Readonly<Record<Extract<MailTaken, { refused: string }>["refused"], string>> = {
  unreadable: "5.6.0 Khong doc duoc thu / This is no mail that can be read",
  "too-long": "5.6.0 Noi dung qua dai, hay gui thanh tep / Too many words, send them as a file",
  "nobody-here": "5.1.1 Nobody receives mail at this address",
  "not-taken": "5.6.0 Khong nhan duoc thu nay / This mail can't be taken",
};

const refused = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });
