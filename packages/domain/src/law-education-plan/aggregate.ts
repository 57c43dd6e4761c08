import { aggregate } from "../aggregate.ts";
import { knownActivity } from "../law-dissemination/known-activity.ts";
import { unitOfYear, unitYearOf } from "../unit-year.ts";
import { lawEducationPlan } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

/** One stream a unit and year, `law-education-plan/<unit>:<year>`. */
export const lawEducationPlanAggregate = aggregate({
  kind: "law-education-plan",
  title: {
    vi: "Kế hoạch phổ biến, giáo dục pháp luật hằng năm",
    en: "The yearly plan of legal education",
  },
  decider: lawEducationPlan,
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
    "note-item-done": {
      schema: commands["note-item-done"],
      at: "item",
      title: { vi: "Ghi nhận nội dung đã thực hiện", en: "Note that an item was done" },
    },
    "instruct-subordinates": {
      schema: commands["instruct-subordinates"],
      at: "item",
      begins: true,
      title: {
        vi: "Ghi nhận văn bản chỉ đạo đơn vị trực thuộc",
        en: "Record the letter that tells those below to plan",
      },
    },
    "note-plan-received": {
      schema: commands["note-plan-received"],
      at: "item",
      begins: true,
      title: { vi: "Ghi nhận kế hoạch của đơn vị trực thuộc", en: "Note that a subordinate's plan came in" },
    },
  },
  events,
  refusals,
  unitOf: ({ id }) => unitYearOf(id)?.unit ?? "",
  unitsFor: (log, id) => unitOfYear(log, id),
  async facts(log, { name, body: { activity } }) {
    if (name !== "note-item-done" || typeof activity !== "string") return {};
    const known = await knownActivity(log, activity);
    return known === undefined ? {} : { known };
  },
});
