import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import type { Day } from "@sdc/law/local-day";
import { aggregate } from "../aggregate.ts";
import { clock } from "./decider.ts";
import { commands, events } from "./schema.ts";

/** One register has one clock. */
export const CLOCK_ID = "register";

export const clockAggregate = aggregate({
  kind: "clock",
  title: { vi: "Đồng hồ của sổ", en: "The register's clock" },
  decider: clock,
  stateVersion: 1,
  commands: {
    "run-through": {
      schema: commands["run-through"],
      at: "item",
      begins: true,
      by: "register",
      title: { vi: "Ghi nhận đã nhắc hạn đến ngày này", en: "Note that this day has been gone through" },
    },
  },
  events,
  refusals: {},
  unitOf: () => "",
});

/** Through which day the clock has gone; undefined: it has never run. */
export const lastRun = async (log: Pick<EventLog, "read">): Promise<Day | undefined> => {
  const { commits } = await log.read(`${clockAggregate.kind}/${CLOCK_ID}`);
  return fold(clock, clock.initial, commits).through;
};
