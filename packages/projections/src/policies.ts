import type { Projection } from "@sdc/core/projection";
import { policy, type PolicyState } from "@sdc/domain/policy/decider";
import type { Event } from "@sdc/domain/policy/schema";

/** What has this unit, or the province, decided where plan and law are silent? */
export const policies: Projection<PolicyState, Event> = {
  name: "policies",
  version: 3,
  categories: ["policy"],

  evolve: (state, event) => policy.evolve(state ?? policy.initial, event),
  own: (state) => state,
  rows: () => [],
  counts: () => [],
};
