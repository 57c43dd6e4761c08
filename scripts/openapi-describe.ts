import type * as z from "zod";

export type Json = { readonly [key: string]: unknown };

type Query = (
  operationId: string,
  summary: string,
  question: z.ZodObject,
  /** The name of a schema; of a file its media type. */
  answer: string,
  /** What stands in the path. */
  ids?: readonly string[],
) => Json;

/** How a query with an answer, and one with a file, are described. */
export type Describe = { readonly query: Query; readonly file: Query };
