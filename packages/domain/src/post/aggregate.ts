import { aggregate } from "../aggregate.ts";
import { knownUnits } from "../units.ts";
import { post } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const postAggregate = aggregate({
  kind: "post",
  title: { vi: "Chức vụ của đơn vị và việc bổ nhiệm", en: "A unit's posts and who is in them" },
  decider: post,
  stateVersion: 1,
  commands: {
    "create-post": {
      schema: commands["create-post"],
      at: "item",
      begins: true,
      title: { vi: "Lập chức vụ cấp trưởng hoặc cấp phó", en: "Create a post of head or deputy" },
    },
    "abolish-post": {
      schema: commands["abolish-post"],
      at: "item",
      begins: true,
      title: { vi: "Bãi bỏ chức vụ", en: "Abolish a post" },
    },
    appoint: {
      schema: commands.appoint,
      at: "item",
      begins: true,
      title: { vi: "Ghi nhận bổ nhiệm hoặc giao quyền", en: "Record who holds a post or acts in it" },
    },
    "end-appointment": {
      schema: commands["end-appointment"],
      at: "item",
      begins: true,
      title: {
        vi: "Kết thúc việc bổ nhiệm hoặc giao quyền",
        en: "End somebody's time in a post",
      },
    },
  },
  events,
  refusals,
  unitOf: ({ id }) => id,
  unitsFor: (log, id) => knownUnits(log, [id]),
});
