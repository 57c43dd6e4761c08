import { readFileSync } from "node:fs";
import type { ApiKey } from "@sdc/public/open311/keys";

/** Who may send requests by Open311, from a file of `[{"name": "…", "sha256": "…"}]`. Throws in words on anything else. */
export const open311Keys = (file: string): readonly ApiKey[] => {
  const list: unknown = parsed(readFileSync(file, "utf8"));
  if (Array.isArray(list) && list.every(isKey)) return list;
  throw new Error(`SDC_OPEN311_KEYS names ${file}, which has to be a list of {"name", "sha256"} in JSON`);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const isKey = (one: unknown): one is ApiKey =>
  typeof one === "object" &&
  one !== null &&
  "name" in one &&
  typeof one.name === "string" &&
  "sha256" in one &&
  typeof one.sha256 === "string" &&
  /^[0-9a-f]{64}$/.test(one.sha256);
