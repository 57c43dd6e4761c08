import { holderOn } from "@sdc/domain/succession";
import type { Day } from "@sdc/law/local-day";
import type { Register } from "@sdc/reading/register";

/** The nearest level above a unit that stands on that day; undefined at the top. */
export const nextLevel = (register: Register, id: string, today: Day): string | undefined => {
  const parent = register.get(id)?.parent;
  if (parent === undefined) return undefined;
  const holder = holderOn((one) => register.get(one), parent, today);
  return "unit" in holder ? holder.unit : nextLevel(register, parent, today);
};
