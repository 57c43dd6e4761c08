import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMUNE } from "./testing.ts";

export type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};
type Body = { readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> } };

export type OpenApi = { readonly paths: Readonly<Record<string, Readonly<Record<string, Body>>>> };

export const openapi = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "openapi.json"), "utf8"),
  // Written by `scripts/write-openapi.ts`.
) as OpenApi;

/** Every command on one case of a kind, by its name, with the least that its schema takes. */
export const commandsOn = (kind: string): readonly { readonly name: string; readonly body: object }[] =>
  Object.entries(openapi.paths).flatMap(([path, { post }]) => {
    const [, name] = new RegExp(`^/v1/${kind}/\\{id\\}/([a-z-]+)$`).exec(path) ?? [];
    const schema = post?.requestBody?.content["application/json"]?.schema;
    if (name === undefined || schema === undefined) return [];
    const body = least(schema, "");
    return typeof body === "object" && body !== null ? [{ name, body }] : [];
  });

/** What a value called so has to be, where its schema does not say it. */
const CALLED: Readonly<Record<string, unknown>> = { unit: COMMUNE, to: "hotline-report/r1" };
/** What has a shape of its own: a period, a code, a key. */
const SHAPED = [
  "2026-10",
  "2026-Q3",
  "2026",
  "ABCD",
  "A".repeat(16),
  "A".repeat(43),
  "0".repeat(32),
  "0".repeat(64),
  "08:00",
];
/** A text that is long enough for whatever is asked. */
const TEXT = "abcd";

const least = (schema: Schema, name: string): unknown => {
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first !== undefined) return least(first, name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === "object")
    return Object.fromEntries(
      (schema.required ?? []).map((field) => [field, least(schema.properties?.[field] ?? {}, field)]),
    );
  if (schema.type === "array")
    return Array.from({ length: schema.minItems ?? 0 }, () => least(schema.items ?? {}, name));
  if (schema.type === "integer" || schema.type === "number") return schema.minimum ?? 1;
  if (schema.type === "boolean") return true;
  if (schema.format === "date") return "2026-11-23";
  if (schema.format === "date-time") return "2026-11-23T01:00:00Z";
  const text = CALLED[name] ?? TEXT;
  const { pattern } = schema;
  if (pattern === undefined || typeof text !== "string") return text;
  return [text, ...SHAPED].find((one) => new RegExp(pattern, "u").test(one)) ?? text;
};
