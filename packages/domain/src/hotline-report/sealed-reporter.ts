import * as z from "zod";
import { type Refusal, refuse } from "@sdc/core/refusal";
import type { Day } from "@sdc/law/local-day";
import { type BodyKeyState, keyOn } from "../body-key/decider.ts";
import { unitId } from "../fields.ts";
import { sealable } from "../sealable.ts";
import { keyIdIn, sealedToKey } from "../sealed-to-key.ts";
import { above } from "../units.ts";
import { isClosedTo, type Named } from "./naming.ts";
import type { Code } from "./refusals.ts";

/** Who reports content of a denunciation, sealed on their own device to the body that it concerns: the register can't open it. */
export const sealedReporter = z.strictObject({ body: unitId(), sealed: sealedToKey() });

/** Sealed once more by the register, so that whoever has the log alone and steals the body's key has nothing. */
export const keptSealedReporter = z.object({ body: z.string(), key: z.string(), sealed: sealable("case") });

type Asked = {
  readonly unit: string;
  readonly flagged?: boolean | undefined;
  readonly sealedReporter?: z.infer<typeof sealedReporter> | undefined;
  /** Of that body, brought along. */
  readonly bodyKeys?: BodyKeyState | undefined;
};

/**
 * What is kept of it, or why it is not taken: it is for protected reports alone, for the unit that gets the report or a level
 * above it, never for one whose head or deputy the report names, and under the key of that day.
 */
export const sealedReporterIn = (
  { unit, flagged, sealedReporter: sent, bodyKeys }: Asked,
  known: Parameters<typeof isClosedTo>[0],
  officials: readonly Named[],
  today: Day,
): { readonly sealedReporter?: z.infer<typeof keptSealedReporter> } | Refusal<Code> => {
  if (sent === undefined) return {};
  const { body, sealed } = sent;
  if (flagged !== true) return refuse("sealed-reporter-unflagged");
  if (![unit, ...above(known.units, unit)].includes(body)) return refuse("sealed-reporter-elsewhere");
  if (isClosedTo(known, officials, body, today)) return refuse("sealed-reporter-elsewhere");
  const current = bodyKeys && keyOn(bodyKeys, today);
  const key = keyIdIn(sealed);
  if (current === undefined || key !== current.key) return refuse("sealed-reporter-key");
  return { sealedReporter: { body, key, sealed } };
};
