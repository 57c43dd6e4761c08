import { atOnce } from "./at-once.ts";

/**
 * Two at once in a process, whoever asks: a picture of the most pixels, or an archive expanded, holds some 250 MB while it
 * is looked into or drawn.
 */
export const heavyWork = atOnce(2);
