import * as z from "zod";
import { line } from "./fields.ts";

/** Where a paper lies. Who wrote it stands on it alone: no field here takes a name, an address or handwriting. */
export const paper = z.strictObject({ number: line(60), body: line(200), kept: z.literal("paper") });

/** The same as an event holds it. */
export const paperFields = z.object({ number: z.string(), body: z.string(), kept: z.literal("paper") });
