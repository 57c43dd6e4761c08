import { kindOf } from "@sdc/core/commit";
import { caseFile } from "@sdc/projections/case-file";
import { commitmentTracker } from "@sdc/projections/commitment-tracker";
import { dialogueFile } from "@sdc/projections/dialogue-file";
import { receptionDiary } from "@sdc/projections/reception-diary";
import { receptionMatters } from "@sdc/projections/reception-matters";
import type { Projection } from "@sdc/core/projection";
import type { ReadModels } from "@sdc/reading/read-models";
import { mayAwait } from "./may-await.ts";
import { type Call, mayRead } from "./rights.ts";

/** In which read model each kind of thing in a chain has its file: whoever reads that at its unit may know of it. */
const files = new Map<string, Projection>(
  Object.entries({
    "hotline-report": caseFile,
    "dialogue-session": dialogueFile,
    "citizen-reception": receptionDiary,
    "reception-matter": receptionMatters,
    commitment: commitmentTracker,
  }),
);

/** Whether who asks may know of that report, meeting or commitment: it is there, no secret to them, and at a unit that they read. */
export const isKnownInChain = async (models: ReadModels, c: Call, stream: string): Promise<boolean> => {
  const projection = files.get(kindOf(stream));
  if (projection === undefined) return false;
  // The projections wrote these rows with a unit.
  const file = (await (await models.of(projection)).get(stream)) as { readonly unit: string } | undefined;
  return (
    file !== undefined &&
    (await mayRead(models, c, projection, file.unit)) &&
    (await mayAwait(models, c, stream))
  );
};
