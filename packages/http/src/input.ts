import type { Context } from "hono";
import type * as z from "zod";
import { en, vi } from "zod/locales";
import { languageOf } from "./language.ts";
import { type InputError, problem } from "./problem.ts";

const locales = { vi: vi().localeError, en: en().localeError };

/** What a schema's own checks say, by the code they give as their message. */
export type Words = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

/** The parsed value, or the 400 that names every field which is wrong. */
export const parsed = <Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
  input: unknown,
  words: Words = {},
): { readonly value: z.output<Schema> } | { readonly refused: Response } => {
  const language = languageOf(c.req.header("accept-language"));
  const result = schema.safeParse(input, { error: locales[language] });
  if (result.success) return { value: result.data };
  const errors = result.error.issues.slice(0, ERRORS_MAX).map((issue): InputError => ({
    path: pathOf(issue),
    message: words[issue.message]?.[language] ?? issue.message,
  }));
  return { refused: problem(c, "input-invalid", { errors }) };
};

/** A body with a thousand mistakes gets the first ones named. */
const ERRORS_MAX = 50;

/** An unknown field is named itself, not the object that holds it. */
const pathOf = (issue: z.core.$ZodIssue): string =>
  [...issue.path, ...(issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])]
    .map(String)
    .join(".")
    .slice(0, 200);
