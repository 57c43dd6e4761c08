import * as z from "zod";
import { inner } from "./zod-inner.ts";
import type { Sealable, SealedBy, SecretField } from "@sdc/core/sealing";

const Sealed = z.object({ sealed: z.string(), key: z.string(), from: z.string() });

const marks = z.registry<{ readonly by: SealedBy }>();

/** A field of an event whose text is sealed before it is stored: with the case's key, or the person's it identifies. */
export const sealable = (by: SealedBy): z.ZodType<Sealable> =>
  z.union([z.string(), Sealed]).register(marks, { by });

/** Somebody's identity: every field sealed with that person's own key; the vault adds `person`, an id that says nothing. */
export const identity = <const Name extends string>(...names: readonly Name[]) =>
  z.object({
    person: z.string().optional(),
    ...(Object.fromEntries(names.map((name) => [name, sealable("person").optional()])) as Record<
      Name,
      z.ZodOptional<z.ZodType<Sealable>>
    >),
  });

/** The marked fields of an event schema, wherever they lie in it. */
export const secretsIn = (schema: z.ZodType, path: readonly string[] = []): readonly SecretField[] => {
  const mark = marks.get(schema);
  if (mark !== undefined) return [{ path, by: mark.by }];
  if (schema instanceof z.ZodOptional) return secretsIn(inner(schema.unwrap()), path);
  if (schema instanceof z.ZodArray) {
    const element = inner(schema.element);
    // What seals walks into objects: a bare text of a list would stay in the clear.
    if (marks.has(element)) throw new Error(`${path.join(".")}: each sealed text stands in an object`);
    return secretsIn(element, [...path, "*"]);
  }
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) => secretsIn(inner(field), [...path, name]));
  return [];
};
