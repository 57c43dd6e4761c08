import { randomBytes } from "node:crypto";

/** Names one sending for good, so that it is taken once: 128 random bits. */
export const newKey = (): string => randomBytes(16).toString("base64url");

export const isKey = (text: string): boolean => /^[\w-]{22}$/.test(text);
