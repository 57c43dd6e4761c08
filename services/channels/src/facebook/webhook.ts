import { createHmac } from "node:crypto";
import { Hono } from "hono";
import * as z from "zod";
import { limitedBody } from "@sdc/http/json-body";
import { problem } from "@sdc/http/problem";
import type { ChannelPorts } from "../ports.ts";
import { isSame, isWithin, parsedJson } from "../platform/signed-json.ts";
import { type PlatformMessage, type PlatformSettings, takeInMessage } from "../platform/take-in-message.ts";

export type FacebookSettings = Omit<PlatformSettings, "channel"> & {
  /** The app's secret: it signs what comes. */
  readonly secret: string;
  /** The words agreed on for the page's first question. */
  readonly verifyToken: string;
};

/** Messenger sends the same again for 36 hours; the log knows it again for good. */
const WINDOW_MS = 37 * 60 * 60_000;

/** Where Facebook keeps what people send. */
export const FACEBOOK_MEDIA = ["fbcdn.net", "fbsbx.com"] as const;

/** /channels/facebook: GET answers the page's first question, POST takes what people write to it. */
export const facebookWebhook = (ports: ChannelPorts, settings: FacebookSettings): Hono =>
  new Hono()
    .get("/channels/facebook", (c) => {
      const asked = (name: string) => c.req.query(`hub.${name}`) ?? "";
      const isOurs = asked("mode") === "subscribe" && isSame(asked("verify_token"), settings.verifyToken);
      // Echoed as it came, so only what can be nothing but a number or a word.
      if (!isOurs || !/^[\w-]{1,200}$/.test(asked("challenge"))) return problem(c, "signature-wrong");
      return c.text(asked("challenge"));
    })
    .post("/channels/facebook", limitedBody, async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const mac = /^sha256=([0-9a-f]{64})$/.exec(c.req.header("x-hub-signature-256") ?? "")?.[1];
      const right = createHmac("sha256", settings.secret).update(bytes).digest("hex");
      if (mac === undefined || !isSame(mac, right)) return problem(c, "signature-wrong");
      const told = Told.safeParse(parsedJson(bytes));
      if (!told.success) return problem(c, "input-invalid");
      const messages = told.data.entry
        .flatMap(({ messaging = [] }) => messaging)
        .flatMap((one) => messageIn(one, settings.account));
      if (messages.some(({ at }) => !isWithin(at, ports.now(), WINDOW_MS)))
        return problem(c, "message-stale");
      // In their order: a first message begins what the second goes on in.
      for (const message of messages)
        await takeInMessage(ports, { ...settings, channel: "facebook" }, message);
      return c.json({ status: messages.length === 0 ? "nothing-to-take" : "taken" });
    });

const Told = z.object({
  object: z.literal("page"),
  entry: z.array(z.object({ messaging: z.array(z.unknown()).max(1000).optional() })).max(1000),
});

const id = z.string().regex(/^\d{1,100}$/);

const Messaging = z.object({
  sender: z.object({ id }),
  recipient: z.object({ id }),
  timestamp: z.int(),
  message: z.object({
    mid: z.string().min(1).max(300),
    is_echo: z.boolean().optional(),
    text: z.string().optional(),
    sticker_id: z.unknown().optional(),
    attachments: z
      .array(
        z.object({
          type: z.string(),
          title: z.string().optional(),
          payload: z
            .looseObject({ url: z.string().optional(), sticker_id: z.unknown().optional() })
            .nullish(),
        }),
      )
      .max(100)
      .optional(),
  }),
});

const FILES = new Set(["image", "audio", "video", "file"]);

/** None for receipts, reactions, clicks, stickers, and what our page itself has sent. */
const messageIn = (told: unknown, account: string): readonly PlatformMessage[] => {
  const parsed = Messaging.safeParse(told);
  if (!parsed.success) return [];
  const { sender, recipient, timestamp, message } = parsed.data;
  if (message.is_echo === true || recipient.id !== account || sender.id === account) return [];
  const sent = (message.attachments ?? []).filter(({ payload }) => payload?.sticker_id === undefined);
  const links = sent
    .filter(({ type }) => !FILES.has(type))
    .map(({ title, payload }) => [title, payload?.url].filter((part) => part !== undefined).join(" "));
  const media = sent.flatMap(({ type, payload }) =>
    FILES.has(type) && payload?.url !== undefined ? [{ url: payload.url, name: type }] : [],
  );
  const text = [message.text ?? "", ...links].filter((line) => line !== "").join("\n");
  if (text === "" && media.length === 0) return [];
  return [{ sender: sender.id, id: message.mid, at: timestamp, text, media, original: JSON.stringify(told) }];
};
