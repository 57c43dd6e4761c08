import type * as z from "zod";
import { type Day, dayFrom } from "@sdc/law/local-day";
import type { CommitmentItem } from "@sdc/projections/commitment-tracker";
import { onTimePercent } from "@sdc/reading/figures";
import type { commitmentFiguresAnswer } from "./commitment-answers.ts";

type Figures = z.infer<typeof commitmentFiguresAnswer>["figures"];

/** The commitments of a year by how they ended; what is open behind its day counts as late, what was released not at all. */
export const figuresOfCommitments = (
  items: readonly Pick<CommitmentItem, "state" | "dueOn">[],
  year: number,
  today: Day,
): Figures => {
  const ofYear = items.filter(({ dueOn }) => dueOn >= dayFrom(year, 1, 1) && dueOn < dayFrom(year + 1, 1, 1));
  const many = (state: CommitmentItem["state"]): number => ofYear.filter((one) => one.state === state).length;
  const overdue = ofYear.filter(({ state, dueOn }) => state === "open" && dueOn < today).length;
  const [kept, keptLate, broken] = [many("kept"), many("kept-late"), many("broken")];
  const late = keptLate + broken + overdue;
  return {
    onTimePercent: onTimePercent({ onTime: kept, late }),
    due: kept + late,
    kept,
    keptLate,
    broken,
    overdue,
    open: many("open") - overdue,
    released: many("released"),
  };
};
