import { hash } from "node:crypto";
import { sealScript } from "./seal-script.ts";

/** Its address changes with it, so that no browser goes on with an older one. */
export const sealScriptPath = `/niem-phong.js?${hash("sha256", sealScript, "hex").slice(0, 8)}`;
