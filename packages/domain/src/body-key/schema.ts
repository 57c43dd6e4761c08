import * as z from "zod";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { day } from "../fields.ts";
import { numbered, numberedFields } from "../numbered-document.ts";
import { stampFields } from "../stamp-fields.ts";

/** Why a key is taken back: lost, known to others, or simply used no more. */
export const WHY_REVOKED = ["lost", "disclosed", "no-longer-used"] as const;

const why = z.enum(WHY_REVOKED);

/** 32 bytes of X25519 as base64url, in the one way in which these bytes are written. */
const publicKey = () => z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);

/** The id of a key: the first 16 characters of the public key. */
const bodyKeyId = () => z.string().regex(/^[A-Za-z0-9_-]{16}$/);

export const commands = {
  /** công bố khóa: what reporters seal to from that day on; the key before it is then used no more. */
  publish: z.strictObject({ publicKey: publicKey(), from: day(), decision: numbered() }),
  /** thu hồi khóa: at once, and no older key takes its place. */
  revoke: z.strictObject({ key: bodyKeyId(), why }),
};

export type Command = CommandsOf<typeof commands>;

export const events = {
  "body-key-published": z.object({
    type: z.literal("body-key-published"),
    key: z.string(),
    publicKey: z.string(),
    from: z.string(),
    decision: numberedFields,
    ...stampFields,
  }),
  "body-key-revoked": z.object({
    type: z.literal("body-key-revoked"),
    key: z.string(),
    why,
    ...stampFields,
  }),
};

export type Event = EventsOf<typeof events>;
