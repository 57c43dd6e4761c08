import * as z from "zod";
import type { Day } from "@sdc/law/local-day";
import { type Known, standingIn, STANDINGS } from "./over.ts";

/** `post`: they were that in the unit on the day of the document. `role`: no post is recorded there, their role was believed. */
export const authorityFields = z.discriminatedUnion("by", [
  z.object({ by: z.literal("post"), standing: z.enum(STANDINGS) }),
  z.object({ by: z.literal("role") }),
]);

export type Authority = z.infer<typeof authorityFields>;

/**
 * What makes it that person's to sign for the unit on that day: its head, whoever acted for its head, or a deputy. Where no
 * post of the unit is recorded at all, the role that let them give the command is believed; undefined: nothing does.
 */
export const authorityOf = (known: Known, subject: string, unit: string, on: Day): Authority | undefined => {
  if ((known.posts[unit]?.posts ?? []).length === 0) return { by: "role" };
  const standing = standingIn(known, subject, unit, on);
  return standing && { by: "post", standing };
};
