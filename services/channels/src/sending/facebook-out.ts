import * as z from "zod";
import { NotDone } from "@sdc/core/effects/reactor";
import { call } from "./call.ts";
import { chatText } from "./chat-text.ts";
import type { Outgoing } from "./outgoing.ts";

export type FacebookOutSettings = Pick<Outgoing, "since" | "page"> & {
  /** `https://graph.facebook.com/v25.0` */
  readonly api: string;
  readonly account: string;
  /** The page's access token, read anew for each message. */
  token(): string;
};

const Failed = z.object({ error: z.object({ code: z.int() }) });
const Sent = z.object({ message_id: z.string() });
/** "Unknown" and "temporarily unavailable": the message may be there. */
const DOUBTFUL = new Set([1, 2]);

/** Replies through the page. Facebook takes them for a day after a person last wrote; later ones stand open for all to see. */
export const facebookOut = ({ api, account, token, since, page }: FacebookOutSettings): Outgoing => ({
  name: "facebook-out",
  channel: "facebook",
  to: "facebook",
  alsoEntered: false,
  since,
  page,
  async send({ to, message }) {
    const { status, body } = await call("Facebook", `${api}/${account}/messages`, {
      body: new URLSearchParams({
        recipient: JSON.stringify({ id: to }),
        messaging_type: "RESPONSE",
        message: JSON.stringify({ text: chatText(message, page) }),
        access_token: token(),
      }),
    });
    const failed = Failed.safeParse(body);
    if (failed.success && status < 500 && !DOUBTFUL.has(failed.data.error.code))
      throw new NotDone(`Facebook answered error ${failed.data.error.code}`);
    if (status !== 200 || !Sent.safeParse(body).success)
      throw new Error(`Facebook answered ${status}: done or not, it does not say`);
  },
});
