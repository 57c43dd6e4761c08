import { randomBytes } from "node:crypto";

/** A new random name for an object: 128 bits, in hex. */
export const newKey = (): string => randomBytes(16).toString("hex");
