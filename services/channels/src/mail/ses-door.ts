import * as z from "zod";
import type { ChannelPorts } from "../ports.ts";
import type { MailLine } from "./smtp-door.ts";
import { MAIL_BYTES_MAX, type MailSettings, takeInMail } from "./take-in-mail.ts";

/** Where SES has put the raw mails; undefined: there is none under that key. */
export type MailBucket = {
  readonly name: string;
  get(key: string): Promise<Uint8Array | undefined>;
  remove(key: string): Promise<void>;
};

export type SesReport = { mail(line: Omit<MailLine, "status">): void; error(error: unknown): void };

/** What SES says of a mail that a receipt rule has stored in S3, as SNS brings it to a queue. */
const notification = z.object({
  notificationType: z.literal("Received"),
  mail: z.object({ source: z.string() }),
  receipt: z.object({
    recipients: z.array(z.string()),
    virusVerdict: z.object({ status: z.string() }).optional(),
    action: z.object({ type: z.literal("S3"), bucketName: z.string(), objectKey: z.string().min(1) }),
  }),
});

/** SNS wraps what it brings, unless it is told not to. */
const wrapped = z.object({ Type: z.literal("Notification"), Message: z.string() });

type Queued = { readonly Records: readonly { readonly messageId: string; readonly body: string }[] };
type Failed = { readonly batchItemFailures: { readonly itemIdentifier: string }[] };

/**
 * Takes in the mails that SES has received, by the same way as the SMTP door. SES has said 250 before anybody here has read a word:
 * so a mail is removed from its bucket only once it is stored or known for a machine's, what can't be taken stays there and is
 * told as a line, and what goes wrong with ours stays in the queue.
 */
export const sesDoor =
  (ports: ChannelPorts, settings: MailSettings, bucket: MailBucket, report: SesReport) =>
  async ({ Records }: Queued): Promise<Failed> => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    // One after the other: each is held in memory whole.
    for (const { messageId: itemIdentifier, body } of Records) {
      const start = performance.now();
      try {
        const outcome = await outcomeOf(ports, settings, bucket, body);
        report.mail({ outcome, ms: Math.round(performance.now() - start) });
      } catch (error) {
        report.error(error);
        batchItemFailures.push({ itemIdentifier });
      }
    }
    return { batchItemFailures };
  };

const outcomeOf = async (
  ports: ChannelPorts,
  settings: MailSettings,
  bucket: MailBucket,
  body: string,
): Promise<string> => {
  const told = notificationIn(body);
  if (told === undefined || told.receipt.action.bucketName !== bucket.name) return "refused no-notification";
  const { recipients, virusVerdict, action } = told.receipt;
  if (virusVerdict?.status === "FAIL") return "refused virus";
  const raw = await bucket.get(action.objectKey);
  // It was taken in before: the queue brings some things twice.
  if (raw === undefined) return "gone";
  if (raw.byteLength > MAIL_BYTES_MAX) return "refused too-large";
  const returnPath = told.mail.source.replace(/^<(.*)>$/, "$1");
  const taken = await takeInMail(ports, settings, raw, { returnPath, recipients });
  if ("refused" in taken) return `refused ${taken.refused}`;
  await bucket.remove(action.objectKey);
  return "taken" in taken ? "taken" : `ignored ${taken.ignored}`;
};

const notificationIn = (body: string): z.infer<typeof notification> | undefined => {
  const outer = json(body);
  const inner = wrapped.safeParse(outer);
  const found = notification.safeParse(inner.success ? json(inner.data.Message) : outer);
  return found.success ? found.data : undefined;
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
