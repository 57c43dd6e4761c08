import type * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import type { Units } from "./units.ts";

/** What every command brings along. */
export type Brought = Stamp & { readonly id: string; readonly units: Units };

/** The commands that a table of schemas stands for, each named by its key. */
export type CommandsOf<Schemas extends Readonly<Record<string, z.ZodType>>> = {
  [Type in keyof Schemas & string]: { readonly type: Type } & z.infer<Schemas[Type]> & Brought;
}[keyof Schemas & string];

/** The events that a table of schemas stands for. */
export type EventsOf<Schemas extends Readonly<Record<string, z.ZodType>>> = z.infer<Schemas[keyof Schemas]>;
