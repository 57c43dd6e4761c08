import * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import { stampFields } from "../stamp-fields.ts";

/** A keyed digest of the vault's: whoever lacks the vault learns nothing from it. */
const digest = z.string().regex(/^[\w-]{22}$/);
const report = z.string().regex(/^[0-9a-z]{26}$/);

export const commands = {
  /** A message came in this thread: where does it belong? */
  place: z.strictObject({
    message: digest,
    /** The report that it begins, if it does not go on in one. */
    begins: report,
    /** The thread's last report, where its life is known to have ended. */
    ended: report.optional(),
    /** After so many days of silence a message begins anew. */
    quietDaysMax: z.int().min(1).max(365),
  }),
};

export type Command = { readonly type: "place" } & z.infer<(typeof commands)["place"]> & Stamp;

export const events = {
  "message-placed": z.object({
    type: z.literal("message-placed"),
    message: z.string(),
    report: z.string(),
    /** It begins that report, or goes on in it. */
    as: z.enum(["report", "message"]),
    ...stampFields,
  }),
};

export type Event = z.infer<(typeof events)["message-placed"]>;
