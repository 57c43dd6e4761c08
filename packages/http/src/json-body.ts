import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { problem } from "./problem.ts";

const BODY_BYTES_MAX = 256 * 1024;

/** Stops a body over 256 KB while it arrives, whatever its headers say. */
export const limitedBody: MiddlewareHandler = bodyLimit({
  maxSize: BODY_BYTES_MAX,
  onError: (c) => problem(c, "too-large"),
});

/** The same with another size, for files. */
export const bodyUpTo = (bytesMax: number): MiddlewareHandler =>
  bodyLimit({ maxSize: bytesMax, onError: (c) => problem(c, "form-too-large") });

/** The body as JSON, or the refusal: 415 for another type or an encoding, 400 for bytes that are no UTF-8 or no JSON. */
export const jsonBody = async (
  c: Context,
): Promise<{ readonly value: unknown } | { readonly refused: Response }> => {
  const type = c.req.header("content-type") ?? "";
  const encoding = c.req.header("content-encoding") ?? "identity";
  if (
    !/^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i.test(type) ||
    encoding.toLowerCase() !== "identity"
  )
    return { refused: problem(c, "not-json-type") };
  const bytes = await c.req.arrayBuffer();
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { refused: problem(c, "body-not-utf8") };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { refused: problem(c, "body-not-json") };
  }
};
