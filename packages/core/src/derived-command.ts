import { hash } from "node:crypto";
import type { CommandId } from "./handle.ts";

/**
 * The id of a command that the register gives itself because of what is known: the same for the same parts, so that it
 * is recognised however often it is given.
 */
export const derivedCommand = (...parts: readonly string[]): CommandId => ({
  key: hash("sha256", JSON.stringify(parts), "base64url"),
  // The parts say all there is, so no two bodies can stand under one key.
  body: "derived",
});

/** The id of a stream that the register begins because of what is known: the same for the same parts, telling none of them. */
export const derivedId = (...parts: readonly string[]): string =>
  hash("sha256", JSON.stringify(["stream", ...parts]), "hex").slice(0, ID_LENGTH);

const ID_LENGTH = 26;
