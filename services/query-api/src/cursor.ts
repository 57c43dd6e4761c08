/** Where a page ended, bound to the version of the read model it was read from: a cursor of another version is stale. */
export const cursorFrom = (projection: string, after: string | undefined): string | null =>
  after === undefined ? null : Buffer.from(JSON.stringify([projection, after])).toString("base64url");

/** The key behind which to go on; "invalid" for a cursor that is not ours or not of this version. */
export const keyIn = (
  projection: string,
  cursor: string | undefined,
): { readonly after?: string } | "invalid" => {
  if (cursor === undefined) return {};
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (!Array.isArray(parts) || parts.length !== 2 || parts[0] !== projection) return "invalid";
    return typeof parts[1] === "string" ? { after: parts[1] } : "invalid";
  } catch {
    return "invalid";
  }
};
