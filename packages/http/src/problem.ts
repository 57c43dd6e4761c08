import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Refusal, RefusalText } from "@sdc/core/refusal";
import { languageOf } from "./language.ts";
import { type ProblemCode, problemTexts } from "./problem-texts.ts";

/** One thing that is wrong with the input, and where: `reporter.phone`. */
export type InputError = { readonly path: string; readonly message: string };

type More = {
  readonly errors?: readonly InputError[];
  readonly because?: Refusal["because"];
  readonly headers?: Readonly<Record<string, string>>;
};

/** RFC 9457 problem details with a stable `code` and a title in the reader's language. */
export const problem = (c: Context, code: ProblemCode, more: More = {}): Response =>
  answer(c, code, problemTexts[code].status, problemTexts[code], more);

/** A refusal as problem details: 422 when the input contradicts what is known, 409 when a rule says no. */
export const refusalProblem = (
  c: Context,
  refusal: Refusal,
  texts: Readonly<Record<string, RefusalText>>,
): Response => {
  const because = refusal.because === undefined ? {} : { because: refusal.because };
  const text = texts[refusal.refused];
  if (text !== undefined) return answer(c, refusal.refused, text.kind === "input" ? 422 : 409, text, because);
  if (isProblemCode(refusal.refused)) return problem(c, refusal.refused, because);
  throw new Error(`no text for the refusal "${refusal.refused}"`);
};

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemTexts, code);

const answer = (
  c: Context,
  code: string,
  status: ContentfulStatusCode,
  text: { readonly vi: string; readonly en: string },
  { errors, because, headers }: More,
): Response => {
  const language = languageOf(c.req.header("accept-language"));
  return c.body(
    JSON.stringify({
      type: `urn:sdc:problem:${code}`,
      code,
      status,
      title: text[language],
      ...(because === undefined ? {} : { because }),
      ...(errors === undefined ? {} : { errors }),
    }),
    status,
    { "content-type": "application/problem+json", "content-language": language, ...headers },
  );
};
