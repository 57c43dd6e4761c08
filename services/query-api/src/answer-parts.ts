import * as z from "zod";

/** What several answers hold. */
export const text = z.object({ vi: z.string(), en: z.string() });
export const erasable = z.union([z.string(), z.object({ erased: z.literal(true) })]);
export const kept = z.object({
  sealed: z.array(z.string()).describe("Which details are kept; none of them is opened here"),
});
export const next = z
  .string()
  .nullable()
  .describe("Give it as `after` for the next page; null: this was the last");
export const by = z.object({ subject: z.string(), unit: z.string() });

export const resolved = z
  .object({
    asked: z.string(),
    by: z
      .enum(["code", "heir"])
      .describe("`code`: it is a code. `heir`: the unit of that id has ended and this one has its work"),
    since: z.string().optional().describe("The day on which the unit that was asked for ended"),
    unit: z.string().describe("Whose answer this is"),
  })
  .optional()
  .describe("Where the address names another unit than the one that answers");
