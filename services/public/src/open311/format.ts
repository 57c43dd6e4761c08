import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { escaped } from "../xml.ts";

/** The two formats of GeoReport v2: "XML is a required format, but JSON can be provided". */
export type Format = "xml" | "json";

export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

const TYPES: Readonly<Record<Format, string>> = {
  xml: "text/xml; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** What an answer's list, and each thing in it, is called in XML; in JSON neither has a name. */
export type Names = { readonly list: string; readonly item: string };

/** How a list within an item is written in XML: the name of each thing in it. */
const WITHIN: Readonly<Record<string, string>> = {
  attributes: "attribute",
  values: "value",
  endpoints: "endpoint",
  formats: "format",
};

/** A list of things in the format that was asked for. Everybody may read it, from any site. */
export const answer = (
  c: Context,
  format: Format,
  { list, item }: Names,
  items: readonly Value[],
  status: ContentfulStatusCode = 200,
): Response =>
  c.body(
    format === "json"
      ? JSON.stringify(items)
      : document(`<${list}>${items.map((one) => element(item, one)).join("")}</${list}>`),
    status,
    headers(format),
  );

/** One thing that stands alone. */
export const single = (c: Context, format: Format, name: string, value: Value): Response =>
  c.body(format === "json" ? JSON.stringify(value) : document(element(name, value)), 200, headers(format));

/** An error as the specification has it: a list of codes with descriptions, under the same status. */
export const failure = (
  c: Context,
  format: Format,
  status: 400 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 503,
  ...descriptions: readonly string[]
): Response =>
  answer(
    c,
    format,
    { list: "errors", item: "error" },
    descriptions.map((description) => ({ code: status, description })),
    status,
  );

/** By how the address ends; XML is what everybody knows. */
export const formatOf = (path: string): Format => (path.endsWith(".json") ? "json" : "xml");

/** Nothing can be read or sent yet. */
export const startingFailure = (c: Context, format: Format): Response => {
  c.header("retry-after", "5");
  return failure(c, format, 503, "the data is being prepared; try again later");
};

const headers = (format: Format) => ({
  "content-type": TYPES[format],
  "access-control-allow-origin": "*",
  "cache-control": "no-store",
});

const document = (root: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;

const element = (name: string, value: Value): string => {
  if (value === null || value === "") return `<${name}/>`;
  if (typeof value !== "object") return `<${name}>${escaped(String(value))}</${name}>`;
  const inner = isList(value)
    ? value.map((one) => element(WITHIN[name] ?? "item", one))
    : Object.entries(value).map(([field, one]) => element(field, one));
  return `<${name}>${inner.join("")}</${name}>`;
};

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
