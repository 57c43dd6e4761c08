import * as z from "zod";
import { SENT_BY } from "@sdc/domain/hotline-report/attaching";

const erasable = z.union([z.string(), z.object({ erased: z.literal(true) })]);

/** An attachment as the case file names it; its bytes are asked for by `n`. */
export const attachmentShown = z.object({
  n: z.int(),
  name: erasable,
  mediaType: z.string(),
  bytes: z.int(),
  from: z.enum(SENT_BY),
  at: z.string(),
  note: erasable.optional().describe("Of a late document: what it is, and why it came late"),
  withdrawn: z.literal(true).optional(),
});

/** What the timeline says of one that came, could not be taken, or was withdrawn. */
export const attachmentEntry = {
  n: z.int().optional().describe("The number of an attachment"),
  name: erasable.optional(),
  sentBy: z.enum(SENT_BY).optional(),
  code: z.string().optional().describe("Why an attachment was not taken"),
  photos: z
    .array(
      z.object({
        n: z.int(),
        shows: z.string(),
        masks: z.array(z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })),
      }),
    )
    .optional()
    .describe("Pictures that were published with it: of which attachments, and what was masked"),
};
