import { readFileSync } from "node:fs";
import type * as z from "zod";
import { WrongUsage } from "./wrong-usage.ts";

/** A file of JSON as that schema. Throws WrongUsage without a word of what stands in it: it may be a key, or somebody's name. */
export const parsedIn = <Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> => {
  const parsed = schema.safeParse(jsonIn(file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new WrongUsage(`${file}: ${issue?.path.join(".") ?? ""} is not as it should be (${issue?.code})`);
};

const jsonIn = (file: string): unknown => {
  const text = textIn(file);
  try {
    return JSON.parse(text);
  } catch {
    // The error itself would quote the file.
    throw new WrongUsage(`${file} is no JSON`);
  }
};

const textIn = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new WrongUsage(`${file} can't be read: ${String(error)}`);
  }
};
