import { idOf } from "@sdc/core/commit";
import type { ReadModels } from "@sdc/reading/read-models";
import { predecessorsOf } from "@sdc/reading/units";
import { passOnWorkOf } from "./pass-on-work.ts";
import type { Reaction } from "./reaction.ts";

/** A unit has ended, or its heirs have come to be known: its open work passes to them, and what waited before it too. */
export const unitEndedWorkPassesOn: Reaction = {
  name: "unit-ended-work-passes-on",
  categories: ["org-unit"],
  triggers: ["unit-dissolved", "unit-merged", "unit-split", "heirs-named"],

  async react(ports, heard, today) {
    const ended = new Set<string>();
    for (const { stream } of heard) await withThoseBefore(ports.models, idOf(stream), ended);
    const troubles: unknown[] = [];
    for (const unit of ended) troubles.push(...(await passOnWorkOf(ports, unit, today)).troubles);
    return troubles;
  },
};

/** The unit, and those whose work would come to it: where it had no heir, theirs waited at its door. */
const withThoseBefore = async (models: ReadModels, id: string, found: Set<string>): Promise<void> => {
  if (found.has(id)) return;
  found.add(id);
  for (const before of await predecessorsOf(models, id)) await withThoseBefore(models, before.id, found);
};
