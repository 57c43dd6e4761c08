import * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import { UNIT_KINDS } from "@sdc/law/unit-kind";
import { day, line, unitId } from "../fields.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Units } from "../units.ts";

const kind = z.enum(UNIT_KINDS);
/** thôn, tổ dân phố: the places that go to one heir. */
const places = z.array(line(300)).max(100);
const note = line(500).optional();
/** nghị quyết, quyết định that says so. */
const decision = z.strictObject({ number: line(60), date: day(), issuer: line(200) });
const decisionField = z.object({ number: z.string(), date: z.string(), issuer: z.string() });
/** The document by which a unit is changed or ended, where it is recorded. */
const byDecision = { decision: decision.optional() };
const byDecisionField = { decision: decisionField.optional() };

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
    note,
  }),
  rename: z.strictObject({ name: line(200), effectiveOn: day(), ...byDecision }),
  "change-kind": z.strictObject({ kind, effectiveOn: day() }),
  /** sáp nhập, hợp nhất: it ends, another one has its work. Several become one by one command each. */
  merge: z.strictObject({ into: unitId(), effectiveOn: day(), ...byDecision, note }),
  /** chia: it ends, and each part goes to an heir with its places; none where places do not tell, as in a department. */
  split: z.strictObject({
    effectiveOn: day(),
    parts: z
      .array(z.strictObject({ unit: unitId(), places }))
      .min(2)
      .max(20),
    ...byDecision,
    note,
  }),
  /** tách: a part becomes a new unit, established for that very day, and this one goes on with its work. */
  "split-off": z.strictObject({
    unit: unitId(),
    places,
    effectiveOn: day(),
    /** nghị quyết, quyết định that divides them. */
    decision,
    note,
  }),
  dissolve: z.strictObject({
    effectiveOn: day(),
    /** đơn vị kế thừa; none when the sources do not say. */
    heirs: z.array(unitId()).max(20),
    ...byDecision,
    note,
  }),
  /** Of a unit that has ended: somebody decides afterwards who took over. */
  "name-heirs": z.strictObject({
    parts: z
      .array(z.strictObject({ unit: unitId(), places: places.optional() }))
      .min(1)
      .max(20),
    note,
  }),
};

type Brought = Stamp & { readonly id: string; readonly units: Units };

export type Command =
  | ({ readonly type: "establish" } & z.infer<typeof commands.establish> & Brought)
  | {
      [Type in Exclude<keyof typeof commands, "establish">]: { readonly type: Type } & z.infer<
        (typeof commands)[Type]
      > &
        // `lines`: who took over from the heirs named, one after another.
        Brought & { readonly lines?: Units };
    }[Exclude<keyof typeof commands, "establish">];

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
    ...byDecisionField,
    ...stampFields,
  }),
  "unit-kind-changed": z.object({
    type: z.literal("unit-kind-changed"),
    kind,
    effectiveOn: z.string(),
    ...stampFields,
  }),
  "unit-merged": z.object({
    type: z.literal("unit-merged"),
    into: z.string(),
    effectiveOn: z.string(),
    ...byDecisionField,
    note: z.string().optional(),
    ...stampFields,
  }),
  "unit-split": z.object({
    type: z.literal("unit-split"),
    effectiveOn: z.string(),
    parts: z.array(z.object({ unit: z.string(), places: z.array(z.string()) })),
    ...byDecisionField,
    note: z.string().optional(),
    ...stampFields,
  }),
  /** It goes on; what a part took along are its places alone. */
  "unit-part-split-off": z.object({
    type: z.literal("unit-part-split-off"),
    unit: z.string(),
    places: z.array(z.string()),
    effectiveOn: z.string(),
    decision: decisionField,
    note: z.string().optional(),
    ...stampFields,
  }),
  "unit-dissolved": z.object({
    type: z.literal("unit-dissolved"),
    effectiveOn: z.string(),
    heirs: z.array(z.string()),
    ...byDecisionField,
    note: z.string().optional(),
    ...stampFields,
  }),
  /** They have the work from the day the unit ended; when that was decided is when it was recorded. */
  "heirs-named": z.object({
    type: z.literal("heirs-named"),
    parts: z.array(z.object({ unit: z.string(), places: z.array(z.string()).optional() })),
    note: z.string().optional(),
    ...stampFields,
  }),
};

export type Event = z.infer<(typeof events)[keyof typeof events]>;
