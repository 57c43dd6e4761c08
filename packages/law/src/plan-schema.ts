import * as z from "zod";
import { isDay } from "./local-day.ts";

/** What every plan must be; all of them are held against it in `plans.spec.ts`. */
const text = z.strictObject({ vi: z.string().trim().min(3), en: z.string().trim().min(3) });
const day = z.string().refine(isDay);
const number = z.string().trim().min(3);

export const planSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)+$/)
      .max(40),
    // Short, because a row's id may have 20 characters.
    prefix: z
      .string()
      .regex(/^[a-z][a-z0-9]{1,6}$/)
      .optional(),
    number,
    issuedOn: day,
    title: text,
    territory: z.strictObject({
      name: z.string().trim().min(2),
      unit: z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/),
    }),
    from: day,
    to: day.optional(),
    bindsHeirs: z.strictObject({ assumed: z.boolean(), verified: z.boolean(), note: text }),
    related: z
      .array(z.strictObject({ number, issuedOn: day, note: text, verified: z.boolean() }))
      .min(1)
      .optional(),
  })
  .refine(({ from, to }) => to === undefined || from < to);
