import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { aggregate } from "../aggregate.ts";
import { isBesideKeptFrom } from "../kept-beside.ts";
import { namedBy } from "../named-by.ts";
import { knownPosts } from "../post/known-posts.ts";
import { passOnSpec } from "../passing-on.ts";
import { protection } from "./decider.ts";
import { knownDanger } from "./known-danger.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const protectionAggregate = aggregate({
  kind: "protection",
  title: { vi: "Bảo vệ người tố cáo", en: "Protection of denouncers" },
  decider: protection,
  stateVersion: 2,
  commands: {
    request: {
      schema: commands.request,
      at: "collection",
      title: {
        vi: "Ghi nhận đề nghị áp dụng biện pháp bảo vệ (không nhận danh tính)",
        en: "Record a request for protection, without who asks",
      },
    },
    "confirm-in-writing": {
      schema: commands["confirm-in-writing"],
      at: "item",
      title: { vi: "Ghi nhận đề nghị bằng văn bản", en: "Record the written request" },
    },
    "record-check": {
      schema: commands["record-check"],
      at: "item",
      title: { vi: "Ghi kết quả xác minh đề nghị", en: "Record what looking into it has found" },
    },
    withdraw: {
      schema: commands.withdraw,
      at: "item",
      title: { vi: "Ghi nhận rút đề nghị", en: "Note that the request is withdrawn" },
    },
    apply: {
      schema: commands.apply,
      at: "item",
      title: { vi: "Quyết định áp dụng biện pháp bảo vệ", en: "Apply measures by decision" },
    },
    refuse: {
      schema: commands.refuse,
      at: "item",
      title: { vi: "Không áp dụng, nêu rõ lý do", en: "Refuse protection, with the reason" },
    },
    change: {
      schema: commands.change,
      at: "item",
      title: { vi: "Thay đổi, bổ sung biện pháp", en: "Change or supplement the measures" },
    },
    end: { schema: commands.end, at: "item", title: { vi: "Chấm dứt bảo vệ", en: "End the protection" } },
    "pass-on": passOnSpec,
    "keep-from-named": {
      schema: commands["keep-from-named"],
      at: "item",
      by: "register",
      title: {
        vi: "Chuyển lên cấp trên của người bị tố cáo, bị phản ánh",
        en: "Hand it to the level above those whom its case is about",
      },
    },
  },
  events,
  refusals,
  async facts(log, { name, id, body: { about, unit }, units, by }) {
    if (name === "keep-from-named")
      return { posts: await knownPosts(log, Object.keys(units)), named: await namedBeside(log, id) };
    if (name !== "request" || typeof about !== "string" || typeof unit !== "string") return {};
    const endangered = await knownDanger(log, about, unit, by);
    return endangered === undefined ? {} : { endangered };
  },
  // A request is refused by its own rule, as one about no case.
  isKeptBeside: async (log, { state: { about }, by, today }) =>
    about !== "" && isBesideKeptFrom(log, about, by, today),
  isHidden: true,
  unitOf: (command, state) => (command.type === "request" ? command.unit : state.unit),
});

const namedBeside = async (log: Pick<EventLog, "read">, id: string) => {
  const { commits } = await log.read(`protection/${id}`);
  const { requested, about } = fold(protection, protection.initial, commits);
  return requested ? namedBy(log, about) : [];
};
