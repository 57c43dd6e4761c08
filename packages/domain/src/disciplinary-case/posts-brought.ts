import type { PostState } from "../post/decider.ts";

/** The posts of the unit that is competent and of the one where the person works, from the log. */
export type PostsBrought = { readonly posts?: Readonly<Record<string, PostState>> };
