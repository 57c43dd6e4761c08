import { createHash } from "node:crypto";
import { Hono } from "hono";
import * as z from "zod";
import { limitedBody } from "@sdc/http/json-body";
import { problem } from "@sdc/http/problem";
import type { ChannelPorts } from "../ports.ts";
import { isSame, isWithin, parsedJson } from "../platform/signed-json.ts";
import { type PlatformMessage, type PlatformSettings, takeInMessage } from "../platform/take-in-message.ts";

export type ZaloSettings = Omit<PlatformSettings, "channel"> & {
  readonly appId: string;
  /** The official account's secret key for webhooks, not the app's. */
  readonly secret: string;
};

/** Zalo sends the same again for 12 hours; the log knows it again for good, so the window may be as long as that. */
const WINDOW_MS = 13 * 60 * 60_000;

/** Where Zalo keeps what people send. */
export const ZALO_MEDIA = ["zdn.vn", "zadn.vn", "dlfl.vn", "zalo.me"] as const;

/** POST /channels/zalo: what people write to our official account. 200 means stored for good, or nothing to store. */
export const zaloWebhook = (ports: ChannelPorts, settings: ZaloSettings): Hono =>
  new Hono().post("/channels/zalo", limitedBody, async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const event = Signed.safeParse(parsedJson(bytes));
    if (!event.success) return problem(c, "input-invalid");
    const { app_id, timestamp } = event.data;
    const mac = /^(?:mac=)?([0-9a-f]{64})$/i.exec(c.req.header("x-zevent-signature") ?? "")?.[1];
    const right = macOf(settings, bytes, timestamp);
    if (mac === undefined || !isSame(mac.toLowerCase(), right) || app_id !== settings.appId)
      return problem(c, "signature-wrong");
    if (!isWithin(Number(timestamp), ports.now(), WINDOW_MS)) return problem(c, "message-stale");
    const message = messageIn(event.data, bytes, settings.account);
    if (message !== undefined) await takeInMessage(ports, { ...settings, channel: "zalo" }, message);
    return c.json({ status: message === undefined ? "nothing-to-take" : "taken" });
  });

/** sha256(appId + data + timeStamp + OAsecretKey), data being the body as it came. */
const macOf = ({ appId, secret }: ZaloSettings, data: Uint8Array, timestamp: string): string =>
  createHash("sha256").update(appId).update(data).update(timestamp).update(secret).digest("hex");

const text = z.union([z.string(), z.int().transform(String)]);
const id = text.pipe(z.string().regex(/^[\w.:-]{1,100}$/));

const Signed = z.looseObject({ app_id: text, timestamp: text.pipe(z.string().regex(/^\d{13}$/)) });

const Message = z.object({
  event_name: z.string(),
  sender: z.object({ id }),
  recipient: z.object({ id }),
  message: z.object({
    msg_id: z.string().min(1).max(300),
    text: z.string().optional(),
    attachments: z
      .array(z.object({ type: z.string(), payload: z.looseObject({}).optional() }))
      .max(100)
      .optional(),
  }),
});

/** What people say or send. Following, seeing and clicking say nothing, a sticker alone neither; `oa_send_…` is ourselves. */
const SENDING = new Set(
  ["text", "image", "link", "audio", "video", "file", "location"].map((kind) => `user_send_${kind}`),
);
const FILES = new Set(["image", "audio", "video", "file"]);

const messageIn = (
  event: z.infer<typeof Signed>,
  bytes: Uint8Array,
  account: string,
): PlatformMessage | undefined => {
  const parsed = Message.safeParse(event);
  if (!parsed.success || !SENDING.has(parsed.data.event_name)) return undefined;
  const { sender, recipient, message } = parsed.data;
  if (recipient.id !== account || sender.id === account) return undefined;
  const sent = (message.attachments ?? []).map(({ type, payload = {} }) => ({ type, payload }));
  const said = sent.filter(({ type }) => !FILES.has(type)).map(({ payload }) => lineOf(payload));
  return {
    sender: sender.id,
    id: message.msg_id,
    at: Number(event.timestamp),
    text: [message.text ?? "", ...said].filter((line) => line !== "").join("\n"),
    media: sent.flatMap(({ type, payload }) => {
      const { url, name } = payload;
      if (!FILES.has(type) || typeof url !== "string") return [];
      return [{ url, name: typeof name === "string" ? name : type }];
    }),
    original: new TextDecoder().decode(bytes),
  };
};

/** A link or a place, as a line of text. */
const lineOf = ({ title, url, coordinates }: Readonly<Record<string, unknown>>): string => {
  const place = z.object({ latitude: text, longitude: text }).safeParse(coordinates);
  const parts = [title, url, place.success && `${place.data.latitude}, ${place.data.longitude}`];
  return parts.filter((part) => typeof part === "string").join(" ");
};
