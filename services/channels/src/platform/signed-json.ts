import { createHash, timingSafeEqual } from "node:crypto";

/** Compares without telling by its time how much of it was right. */
export const isSame = (one: string, other: string): boolean => {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
};

/** The bytes as JSON, numbers too long for a number as the digits that stand there; undefined: none. */
export const parsedJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), exact);
  } catch {
    return undefined;
  }
};

/** Ids of platforms are longer than what a number keeps. */
function exact(
  this: unknown,
  _name: string,
  value: unknown,
  context?: { readonly source?: string },
): unknown {
  return typeof value === "number" && !Number.isSafeInteger(value) && context?.source !== undefined
    ? context.source
    : value;
}

const SKEW_MS = 5 * 60_000;

/** Whether a signed moment lies within what the platform itself sends again, and not ahead of us. */
export const isWithin = (at: number, now: string, backMs: number): boolean => {
  const age = Date.parse(now) - at;
  return age <= backMs && age >= -SKEW_MS;
};
