import { aggregate } from "../aggregate.ts";
import { knownTraining } from "../training/known-training.ts";
import { unitOfYear, unitYearOf } from "../unit-year.ts";
import { trainingPlan } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

/** One stream a unit and year, `training-plan/<unit>:<year>`. */
export const trainingPlanAggregate = aggregate({
  kind: "training-plan",
  title: { vi: "Kế hoạch cử người tập huấn hằng năm", en: "The yearly plan of who is sent to training" },
  decider: trainingPlan,
  stateVersion: 1,
  commands: {
    draft: {
      schema: commands.draft,
      at: "item",
      begins: true,
      title: { vi: "Dự thảo kế hoạch", en: "Draft it" },
    },
    approve: { schema: commands.approve, at: "item", title: { vi: "Phê duyệt", en: "Approve it" } },
    amend: { schema: commands.amend, at: "item", title: { vi: "Điều chỉnh", en: "Amend it" } },
    "mark-sent": {
      schema: commands["mark-sent"],
      at: "item",
      title: { vi: "Ghi nhận đã cử đi tập huấn", en: "Mark an officer as sent" },
    },
  },
  events,
  refusals,
  unitOf: ({ id }) => unitYearOf(id)?.unit ?? "",
  unitsFor: (log, id) => unitOfYear(log, id),
  async facts(log, { name, body: { training } }) {
    if (name !== "mark-sent" || typeof training !== "string") return {};
    const goal = await knownTraining(log, training);
    return goal === undefined ? {} : { goal };
  },
});
