import { aggregate } from "../aggregate.ts";
import { knownBodyKeys } from "../body-key/known-body-keys.ts";
import { isBesideKeptFrom } from "../kept-beside.ts";
import { knownReport } from "../hotline-report/known-target.ts";
import { namesThoseOver } from "../hotline-report/naming.ts";
import { passOnSpec } from "../passing-on.ts";
import { retaliationWatch } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

/** Its id is that of the report whose reporter is watched: whoever has the report's code has the watch's. */
export const retaliationWatchAggregate = aggregate({
  kind: "retaliation-watch",
  title: { vi: "Theo dõi trả đũa", en: "Retaliation watch" },
  decider: retaliationWatch,
  stateVersion: 1,
  commands: {
    "opt-in": {
      schema: commands["opt-in"],
      at: "item",
      begins: true,
      by: "reporter",
      title: { vi: "Người gửi đồng ý được theo dõi", en: "The reporter takes part" },
    },
    "opt-out": {
      schema: commands["opt-out"],
      at: "item",
      by: "reporter",
      title: { vi: "Người gửi thôi tham gia", en: "The reporter leaves" },
    },
    "note-opt-out": {
      schema: commands["note-opt-out"],
      at: "item",
      title: { vi: "Ghi nhận người gửi thôi tham gia", en: "Note that the reporter has left" },
    },
    "note-match": {
      schema: commands["note-match"],
      at: "item",
      title: { vi: "Ghi nhận dấu hiệu trả đũa", en: "Note a match with a personnel event" },
    },
    "judge-match": {
      schema: commands["judge-match"],
      at: "item",
      title: { vi: "Kết luận về dấu hiệu trả đũa", en: "Judge a match" },
    },
    "pass-on": passOnSpec,
  },
  events,
  refusals,
  async facts(log, { name, id, body: { unit } }) {
    if (name !== "opt-in" || typeof unit !== "string") return {};
    const report = await knownReport(log, id);
    return {
      isReported: report !== undefined,
      isAboutBody: report !== undefined && namesThoseOver(report.officials, unit),
      keys: await knownBodyKeys(log, unit),
    };
  },
  isKeptBeside: async (log, { id, by, today }) => isBesideKeptFrom(log, `hotline-report/${id}`, by, today),
  isHidden: true,
  unitOf: (command, state) => (command.type === "opt-in" ? command.unit : state.unit),
});
