import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { aggregate } from "../aggregate.ts";
import { passOnSpec } from "../passing-on.ts";
import { knownPosts } from "../post/known-posts.ts";
import { knownUnits } from "../units.ts";
import { commendation } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const commendationAggregate = aggregate({
  kind: "commendation",
  title: { vi: "Biểu dương, khen thưởng", en: "Commendation" },
  decider: commendation,
  stateVersion: 1,
  commands: {
    propose: {
      schema: commands.propose,
      at: "collection",
      title: { vi: "Đề nghị biểu dương, khen thưởng", en: "Propose a commendation" },
    },
    check: {
      schema: commands.check,
      at: "item",
      title: {
        vi: "Ghi kết quả xét của bộ phận thi đua, khen thưởng",
        en: "Record what the body for emulation found",
      },
    },
    decide: {
      schema: commands.decide,
      at: "item",
      title: { vi: "Quyết định biểu dương, khen thưởng", en: "Commend by decision" },
    },
    decline: {
      schema: commands.decline,
      at: "item",
      title: { vi: "Không khen thưởng, nêu rõ lý do", en: "Decline, with the reason" },
    },
    publish: {
      schema: commands.publish,
      at: "item",
      title: { vi: "Công bố việc biểu dương, khen thưởng", en: "Publish it" },
    },
    revoke: {
      schema: commands.revoke,
      at: "item",
      title: { vi: "Hủy bỏ quyết định khen thưởng", en: "Revoke it by decision" },
    },
    "pass-on": passOnSpec,
  },
  events,
  refusals,
  async unitsFor(log, id, name) {
    const unit = name === "decide" ? await unitOf(log, id) : "";
    return unit === "" ? {} : knownUnits(log, [unit]);
  },
  async facts(log, { name, id }) {
    const unit = name === "decide" ? await unitOf(log, id) : "";
    return unit === "" ? {} : { posts: await knownPosts(log, [unit]) };
  },
  unitOf: (command, state) => (command.type === "propose" ? command.unit : state.unit),
});

/** Whose head decides; empty: there is no such proposal. */
const unitOf = async (log: Pick<EventLog, "read">, id: string): Promise<string> => {
  const { commits } = await log.read(`commendation/${id}`);
  return fold(commendation, commendation.initial, commits).unit;
};
