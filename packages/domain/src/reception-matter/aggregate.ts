import { aggregate } from "../aggregate.ts";
import { knownReception } from "../citizen-reception/known-reception.ts";
import { knownTarget } from "../hotline-report/known-target.ts";
import { passOnSpec } from "../passing-on.ts";
import { watchSpecs } from "../watch.ts";
import { receptionMatter } from "./decider.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const receptionMatterAggregate = aggregate({
  kind: "reception-matter",
  title: { vi: "Vụ việc tiếp công dân", en: "A matter of a citizen reception" },
  decider: receptionMatter,
  stateVersion: 1,
  commands: {
    receive: {
      schema: commands.receive,
      at: "collection",
      title: { vi: "Ghi vào sổ tiếp công dân", en: "Write it into the reception book" },
    },
    answer: {
      schema: commands.answer,
      at: "item",
      title: {
        vi: "Thụ lý, trả lại và hướng dẫn, chuyển, từ chối hoặc trả lời",
        en: "Say what becomes of it",
      },
    },
    "hold-over": {
      schema: commands["hold-over"],
      at: "item",
      title: { vi: "Báo cần thêm thời gian xem xét", en: "Say that it takes longer" },
    },
    "note-result": {
      schema: commands["note-result"],
      at: "item",
      title: { vi: "Ghi kết quả giải quyết", en: "Note how it was settled" },
    },
    "become-report": {
      schema: commands["become-report"],
      at: "item",
      title: { vi: "Đưa vào đường dây nóng", en: "Make it a report of the hotline" },
    },
    "join-report": {
      schema: commands["join-report"],
      at: "item",
      title: { vi: "Gắn với phản ánh đã có", en: "Join it to a report that is there" },
    },
    flag: {
      schema: commands.flag,
      at: "item",
      title: { vi: "Đánh dấu có nội dung tố cáo", en: "Protect it: it holds content of a denunciation" },
    },
    unflag: {
      schema: commands.unflag,
      at: "item",
      title: { vi: "Bỏ đánh dấu có nội dung tố cáo", en: "Protect it no more" },
    },
    "pass-on": passOnSpec,
    remind: watchSpecs.remind,
    escalate: watchSpecs.escalate,
  },
  events,
  refusals,
  async facts(log, { name, body, by }) {
    const { unit, on, report } = body;
    if (name === "receive" && typeof unit === "string" && typeof on === "string")
      return { reception: await knownReception(log, `${unit}:${on}`) };
    if (name === "join-report" && typeof report === "string")
      return { target: await knownTarget(log, `hotline-report/${report}`, by) };
    return {};
  },
  isSecretFrom: ({ flagged, enteredBy }, subject) => flagged && !enteredBy.includes(subject),
  isHidden: true,
  unitOf: (command, state) => (command.type === "receive" ? command.unit : state.unit),
});
