import { kindOf } from "@sdc/core/commit";
import { isSealed } from "@sdc/core/sealing";
import { type CaseFile, caseFile } from "@sdc/projections/case-file";
import type { ReactionPorts } from "./reaction.ts";

/**
 * Where a report's place lies, in the clear: compared in memory to find the heir of a divided unit, never written or
 * told. Undefined for other work, for a report without a place, and for one whose key was destroyed.
 */
export const placeOf = async (
  { models, opener }: Pick<ReactionPorts, "models" | "opener">,
  stream: string,
): Promise<string | undefined> => {
  if (!caseFile.categories.includes(kindOf(stream))) return undefined;
  // The projection wrote this row with this type.
  const file = (await (await models.of(caseFile)).get(stream)) as CaseFile | undefined;
  if (!isSealed(file?.place)) return file?.place;
  const [place] = await opener.open([file.place]);
  return typeof place === "string" ? place : undefined;
};
