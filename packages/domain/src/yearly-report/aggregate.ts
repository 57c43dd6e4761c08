import { aggregate } from "../aggregate.ts";
import { nodeOf } from "../obligation/node-id.ts";
import { unitsToTellOwing } from "../owing-unit.ts";
import { passOnSpec } from "../passing-on.ts";
import { knownPlanBindings } from "../policy/known-policies.ts";
import { knownPosts } from "../post/known-posts.ts";
import { knownHeirs } from "../units.ts";
import { yearlyReport } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const yearlyReportAggregate = aggregate({
  kind: "yearly-report",
  title: { vi: "Báo cáo hằng năm", en: "Yearly report" },
  decider: yearlyReport,
  stateVersion: 2,
  commands: {
    draft: {
      schema: commands.draft,
      at: "item",
      begins: true,
      title: { vi: "Dự thảo báo cáo", en: "Draft it" },
    },
    sign: { schema: commands.sign, at: "item", title: { vi: "Ký báo cáo", en: "Sign it" } },
    submit: { schema: commands.submit, at: "item", title: { vi: "Nộp báo cáo", en: "Submit it" } },
    receive: {
      schema: commands.receive,
      at: "item",
      title: { vi: "Tiếp nhận báo cáo", en: "Receive it (level above)" },
    },
    "send-back": {
      schema: commands["send-back"],
      at: "item",
      title: { vi: "Trả lại để bổ sung", en: "Send it back to be completed (level above)" },
    },
    "pass-on": passOnSpec,
  },
  events,
  refusals,
  unitOf: ({ id }, { holder }) => holder || (nodeOf(id)?.unit ?? ""),
  async unitsFor(log, id, name) {
    const node = nodeOf(id);
    if (node === undefined) return {};
    const owing = await unitsToTellOwing(log, node);
    return name === "sign" ? { ...owing, ...(await knownHeirs(log, node.unit)) } : owing;
  },
  async facts(log, { name, id, units }) {
    const planBindings = await knownPlanBindings(log, units);
    const node = nodeOf(id);
    if (name !== "sign" || node === undefined) return { planBindings };
    // It may have passed to an heir: whose head signs is the decider's to know.
    const signing = Object.keys(await knownHeirs(log, node.unit));
    return { planBindings, posts: await knownPosts(log, signing) };
  },
});
