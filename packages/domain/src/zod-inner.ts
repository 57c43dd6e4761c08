import * as z from "zod";

/** zod types the children of a schema by its core class; ours are all made by `z`. Throws on any other. */
export const inner = (schema: unknown): z.ZodType => {
  if (schema instanceof z.ZodType) return schema;
  throw new Error("our schemas are made of zod's own types");
};
