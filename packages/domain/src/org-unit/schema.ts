import * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import { UNIT_KINDS } from "@sdc/law/unit-kind";
import { day, line, unitId } from "../fields.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Units } from "../units.ts";

const kind = z.enum(UNIT_KINDS);

/** What may be asked of a unit. Dates are those of the decision's effect, apart from when it is recorded. */
export const commands = {
  establish: z.strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/),
    kind,
    name: line(200),
    /** General Statistics Office code; used again across reforms, so never an identity. */
    code: line(20).optional(),
    parent: unitId().optional(),
    effectiveOn: day(),
    population: z.int().min(0).max(20_000_000).optional(),
    areaKm2: z.number().min(0).max(1_000_000).optional(),
    note: line(500).optional(),
  }),
  rename: z.strictObject({ name: line(200), effectiveOn: day() }),
  dissolve: z.strictObject({
    effectiveOn: day(),
    /** đơn vị kế thừa; none when the sources do not say. */
    heirs: z.array(unitId()).max(20),
    note: line(500).optional(),
  }),
};

type Brought = Stamp & { readonly id: string; readonly units: Units };

export type Command =
  | ({ readonly type: "establish" } & z.infer<typeof commands.establish> & Brought)
  | ({ readonly type: "rename" } & z.infer<typeof commands.rename> & Brought)
  | ({ readonly type: "dissolve" } & z.infer<typeof commands.dissolve> & Brought);

export const events = {
  "unit-established": z.object({
    type: z.literal("unit-established"),
    kind,
    name: z.string(),
    code: z.string().optional(),
    parent: z.string().optional(),
    effectiveOn: z.string(),
    population: z.number().optional(),
    areaKm2: z.number().optional(),
    note: z.string().optional(),
    ...stampFields,
  }),
  "unit-renamed": z.object({
    type: z.literal("unit-renamed"),
    name: z.string(),
    effectiveOn: z.string(),
    ...stampFields,
  }),
  "unit-dissolved": z.object({
    type: z.literal("unit-dissolved"),
    effectiveOn: z.string(),
    heirs: z.array(z.string()),
    note: z.string().optional(),
    ...stampFields,
  }),
};

export type Event = z.infer<(typeof events)[keyof typeof events]>;
