import type { Day } from "@sdc/law/local-day";
import { type CommitmentItem, commitmentsIn, commitmentTracker } from "@sdc/projections/commitment-tracker";
import type { ReadModels } from "@sdc/reading/read-models";
import { dueIn } from "./digest-cases.ts";
import type { DigestQuestion, Told } from "./digest-found.ts";
import { dated, type Owed } from "./digest-items.ts";
import { WHY } from "./digest-names.ts";

/** What the unit has promised and not done yet, by its day. What was told to the level above stands with each. */
export const commitmentsOwed = async (models: ReadModels, { unit, day }: DigestQuestion): Promise<Told> => {
  const model = await models.of(commitmentTracker);
  const { values, isCut } = await dueIn(model, commitmentsIn(unit.id, "open"), day);
  // The projection wrote these rows with this type.
  const items = values.map((row) => owedOf(row as CommitmentItem, day));
  return { own: { items, isCut }, told: { items: [], isCut: false } };
};

const owedOf = ({ id, unit, summary, dueOn }: CommitmentItem, day: Day): Owed => ({
  kind: "commitment",
  stream: `commitment/${id}`,
  link: `/v1/commitments/${id}`,
  name: { vi: `Cam kết: ${summary}`, en: `Commitment: ${summary}` },
  unit,
  ...dated(dueOn, day),
  source: "policy",
  why: WHY.policy,
  verified: true,
});
