import { aggregate } from "../aggregate.ts";
import { knownUnits } from "../units.ts";
import { bodyKey } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const bodyKeyAggregate = aggregate({
  kind: "body-key",
  title: { vi: "Khóa công khai của cơ quan tiếp nhận", en: "The public keys of a body" },
  decider: bodyKey,
  stateVersion: 1,
  commands: {
    publish: {
      schema: commands.publish,
      at: "item",
      begins: true,
      title: {
        vi: "Công bố khóa, hoặc đổi khóa từ một ngày",
        en: "Publish a key, or change it from a day on",
      },
    },
    revoke: {
      schema: commands.revoke,
      at: "item",
      title: { vi: "Thu hồi khóa", en: "Revoke a key" },
    },
  },
  events,
  refusals,
  unitOf: ({ id }) => id,
  unitsFor: (log, id) => knownUnits(log, [id]),
});
