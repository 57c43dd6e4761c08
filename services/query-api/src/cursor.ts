/** Where a page ended, bound to the version of the read model it was read from: a cursor of another version is stale. */
export const cursorFrom = (projection: string, after: string | undefined): string | null =>
  after === undefined ? null : Buffer.from(JSON.stringify([projection, after])).toString("base64url");

/** The key behind which to go on; "cursor-stale" for one of another version, "cursor-invalid" for one that is not ours. */
export const keyIn = (
  projection: string,
  cursor: string | undefined,
): { readonly after?: string } | "cursor-invalid" | "cursor-stale" => {
  if (cursor === undefined) return {};
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (!Array.isArray(parts) || parts.length !== 2) return "cursor-invalid";
    // What is in it is looked at in the next line.
    const [key, after] = parts as readonly unknown[];
    if (typeof key !== "string" || typeof after !== "string") return "cursor-invalid";
    if (key === projection) return { after };
    return nameOf(key) === nameOf(projection) ? "cursor-stale" : "cursor-invalid";
  } catch {
    return "cursor-invalid";
  }
};

/** `case-file@1` → `case-file`. */
const nameOf = (projection: string): string => projection.slice(0, projection.lastIndexOf("@"));
