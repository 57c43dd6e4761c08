import { type BodyKeyState, keyOn } from "@sdc/domain/body-key/decider";
import { nameOn } from "@sdc/domain/org-unit/in-effect";
import { inOffice } from "@sdc/domain/units";
import type { Day } from "@sdc/law/local-day";
import { bodyKeys } from "@sdc/projections/body-keys";
import type { ReadModels } from "@sdc/reading/read-models";
import { findUnit, unitsAbove } from "@sdc/reading/units";

/** To whom a page seals who reports. */
export type SealingBody = { readonly id: string; readonly name: string; readonly publicKey: string };

/**
 * The unit that the report goes to, or the next level above where it is about that unit's head or a deputy, if it has published
 * a key for that day. Undefined: then nobody can be told who reports, and no other unit is taken for it.
 */
export const sealingBody = async (
  models: ReadModels,
  { unit: id, isAboutThoseOver }: { readonly unit: string; readonly isAboutThoseOver: boolean },
  today: Day,
): Promise<SealingBody | undefined> => {
  const asked = await findUnit(models, id);
  if (asked === undefined) return undefined;
  const line = isAboutThoseOver ? await unitsAbove(models, asked) : [id];
  for (const one of line) {
    const unit = await findUnit(models, one);
    if (unit === undefined || !inOffice(unit, today)) continue;
    const model = await models.of(bodyKeys);
    // The projection wrote this row with this type.
    const keys = (await model.get(`body-key/${one}`)) as BodyKeyState | undefined;
    const key = keys && keyOn(keys, today);
    return key && { id: one, name: nameOn(unit, today), publicKey: key.publicKey };
  }
  return undefined;
};
