import { aggregate } from "../aggregate.ts";
import { knownPosts } from "../post/known-posts.ts";
import { knownSchedule } from "../reception-schedule/known-schedule.ts";
import { knownUnits } from "../units.ts";
import { citizenReception } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";
import { unitDayOf } from "./unit-day.ts";

/** Its id is a unit and a day: whatever sessions there are, a day of receptions is one. */
export const citizenReceptionAggregate = aggregate({
  kind: "citizen-reception",
  title: { vi: "Tiếp công dân", en: "A unit's citizen receptions of a day" },
  decider: citizenReception,
  stateVersion: 1,
  commands: {
    hold: {
      schema: commands.hold,
      at: "item",
      begins: true,
      title: { vi: "Ghi nhận buổi tiếp công dân", en: "Record a session that was held" },
    },
    "turn-away": {
      schema: commands["turn-away"],
      at: "item",
      title: { vi: "Từ chối tiếp, nêu rõ lý do", en: "Refuse to receive somebody, with the reason" },
    },
    withdraw: {
      schema: commands.withdraw,
      at: "item",
      title: { vi: "Rút buổi tiếp ghi nhầm", en: "Withdraw a session recorded by mistake" },
    },
  },
  events,
  refusals,
  unitOf: ({ id }) => unitDayOf(id)?.unit ?? "",
  unitsFor: (log, id) => knownUnits(log, unitsOf(id)),
  async facts(log, { name, id }) {
    const [unit] = unitsOf(id);
    if (name !== "hold" || unit === undefined) return {};
    return { posts: await knownPosts(log, [unit]), schedule: await knownSchedule(log, unit) };
  },
});

const unitsOf = (id: string): readonly string[] => {
  const of = unitDayOf(id);
  return of === undefined ? [] : [of.unit];
};
