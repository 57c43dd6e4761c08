import * as z from "zod";
import { NotDone } from "@sdc/core/effects/reactor";
import { call } from "./call.ts";
import { chatText } from "./chat-text.ts";
import type { Outgoing } from "./outgoing.ts";

export type ZaloOutSettings = Pick<Outgoing, "since" | "page"> & {
  /** `https://openapi.zalo.me` */
  readonly api: string;
  /** The account's access token. Throws NotDone where there is none. */
  token(): Promise<string>;
};

const Answer = z.object({ error: z.int() });

/** Messages of advice (tin tư vấn) of the official account; Zalo's own rules say how long after a person last wrote it takes them. */
export const zaloOut = ({ api, token, since, page }: ZaloOutSettings): Outgoing => ({
  name: "zalo-out",
  channel: "zalo",
  to: "zalo",
  alsoEntered: false,
  since,
  page,
  async send({ to, message }) {
    const { status, body } = await call("Zalo", `${api}/v3.0/oa/message/cs`, {
      headers: { "content-type": "application/json", access_token: await token() },
      body: JSON.stringify({ recipient: { user_id: to }, message: { text: chatText(message, page) } }),
    });
    const answer = Answer.safeParse(body);
    if (answer.success && answer.data.error !== 0 && status < 500)
      throw new NotDone(`Zalo answered error ${answer.data.error}`);
    if (!answer.success || answer.data.error !== 0 || status !== 200)
      throw new Error(`Zalo answered ${status}: done or not, it does not say`);
  },
});
