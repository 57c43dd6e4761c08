import * as z from "zod";

/** An address that a browser opens. */
export const webLink = () => z.url({ protocol: /^https?$/ }).max(500);
