import * as z from "zod";

/** The fields of `Stamp` that every event carries: when it was recorded and by whom. */
export const stampFields = {
  at: z.iso.datetime(),
  by: z.object({ subject: z.string(), unit: z.string() }),
};
