import * as z from "zod";

/** As `packages/sealing` writes it: which key opens it stands in the clear, nothing else does. */
const SEALED = /^sealed1\.([A-Za-z0-9_-]{16})\.[A-Za-z0-9_-]+$/;

/** A text that was sealed to a body's key where it was written. */
export const sealedToKey = () => z.string().max(6000).regex(SEALED);

/** The id of the key that a sealed text opens with. */
export const keyIdIn = (sealed: string): string | undefined => SEALED.exec(sealed)?.[1];
