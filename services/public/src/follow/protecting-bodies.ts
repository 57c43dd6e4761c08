import { type BodyKeyState, keyOn } from "@sdc/domain/body-key/decider";
import type { Day } from "@sdc/law/local-day";
import { BODIES, bodyKeys } from "@sdc/projections/body-keys";
import type { ReadModels } from "@sdc/reading/read-models";
import { wholeRegister } from "@sdc/reading/register";
import { unitOn } from "@sdc/reading/units";

/** A body that something can be sealed to today. */
export type ProtectingBody = {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  /** The name of its key, which it can be compared by. */
  readonly key: string;
};

const BODIES_MAX = 500;

/** The bodies that stand today and have published a key that holds, by name. */
export const protectingBodies = async (
  models: ReadModels,
  today: Day,
): Promise<readonly ProtectingBody[]> => {
  const model = await models.of(bodyKeys);
  const [{ items }, register] = await Promise.all([
    model.range(BODIES, { limit: BODIES_MAX }),
    wholeRegister(models),
  ]);
  const bodies = items.flatMap(({ sort: id, value }) => {
    const unit = register.get(id);
    // The projection wrote this row with this type.
    const current = keyOn(value as BodyKeyState, today);
    if (unit === undefined || current === undefined) return [];
    const { from, to } = unit;
    if (today < from || (to !== undefined && today >= to)) return [];
    const { publicKey, key } = current;
    return [{ id, name: unitOn(unit, today).name, publicKey, key }];
  });
  return bodies.toSorted((a, b) => a.name.localeCompare(b.name, "vi"));
};
