import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { NotDone } from "@sdc/core/effects/reactor";
import type { Sealer } from "@sdc/core/sealing";
import { ownMessageId } from "../mail/own-message-id.ts";
import type { Addressed, Outgoing } from "./outgoing.ts";
import { REPLY_ABOVE } from "./templates.ts";

export type MailOutSettings = Pick<Outgoing, "since" | "page"> & {
  readonly host: string;
  readonly port: number;
  /** TLS from the start; otherwise STARTTLS where the relay offers it. */
  readonly secure: boolean;
  /** Never in the clear, not even where the relay offers nothing else. */
  readonly requireTls: boolean;
  readonly login?: { readonly user: string; readonly password: string };
  /** The address that mail comes from, and that answers go to. */
  readonly from: string;
};

type Ports = { readonly sealer: Pick<Sealer, "fingerprint"> };

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/** Mail through the province's relay, so marked that no machine answers it, and so named that an answer finds its report. */
export const mailOut = (ports: Ports, settings: MailOutSettings): Outgoing => ({
  name: "mail-out",
  channel: "email",
  to: "email",
  alsoEntered: true,
  since: settings.since,
  page: settings.page,
  async send(given) {
    const raw = await composed(ports, settings, given);
    await sent(settings, given.to, raw);
  },
});

const composed = async (
  ports: Ports,
  { from }: MailOutSettings,
  { to, message, report, version, original }: Addressed,
): Promise<Buffer> => {
  const domain = from.slice(from.lastIndexOf("@") + 1);
  const first = /^message-id:\s*(<[^<>\s]{1,500}>)/im.exec((await original()) ?? "")?.[1];
  return new MailComposer({
    from: { name: "Sổ Dân Chủ", address: from },
    to: { name: "", address: to },
    subject: message.subject,
    text: `${REPLY_ABOVE}\n\n${message.text}`,
    messageId: await ownMessageId(ports, { report, version }, to, domain),
    ...(first !== undefined && { inReplyTo: first, references: [first] }),
    headers: { "Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All", "X-Loop": from },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
};

/** Until the whole mail is asked for nothing has happened, and a "no" in words is one; silence after it is neither. */
const sent = async (
  { host, port, secure, requireTls, login, from }: MailOutSettings,
  to: string,
  raw: Buffer,
): Promise<void> => {
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: requireTls,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  });
  let isSending = false;
  const delivered = new Promise<void>((resolve, reject) => {
    connection.once("error", reject);
    connection.once("end", () => reject(new Error("hung up")));
    const send = () => {
      isSending = true;
      connection.send({ from, to: [to] }, raw, (error) => (error ? reject(error) : resolve()));
    };
    connection.connect((error) => {
      if (error) return reject(error);
      if (login === undefined) return send();
      const credentials = { user: login.user, pass: login.password };
      connection.login({ credentials }, (failed) => (failed ? reject(failed) : send()));
    });
  });
  const failed: { readonly error: unknown } | undefined = await delivered.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  connection.close();
  if (failed === undefined) return;
  // What the relay says may name the receiver, so no word of it goes on.
  const status = codeIn(failed.error);
  if (!isSending) throw new NotDone(`the relay ${host} can't be used ${status}`.trim());
  if (status !== "") throw new NotDone(`the relay ${host} answered ${status}`);
  throw new Error(`the relay ${host} gave no answer: sent or not, nobody knows`);
};

/** The reply's number, where there was one. */
const codeIn = (error: unknown): string =>
  error instanceof Error && "responseCode" in error && typeof error.responseCode === "number"
    ? String(error.responseCode)
    : "";
