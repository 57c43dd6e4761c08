import { aggregate } from "../aggregate.ts";
import { passOnSpec } from "../passing-on.ts";
import { knownPosts } from "../post/known-posts.ts";
import { watchSpecs } from "../watch.ts";
import { commitment } from "./decider.ts";
import { isHiddenCommitment, knownCommitment } from "./known-commitment.ts";
import { knownSource } from "./known-source.ts";
import { makingCommands } from "./making.ts";
import { refusals } from "./refusals.ts";
import { commands, events } from "./schema.ts";

export const commitmentAggregate = aggregate({
  kind: "commitment",
  title: {
    vi: "Cam kết sau đối thoại, tiếp công dân, trả lời phản ánh",
    en: "Commitment made at a dialogue, a reception or in a reply",
  },
  decider: commitment,
  stateVersion: 2,
  commands: {
    make: {
      schema: commands.make,
      at: "collection",
      title: { vi: "Ghi nhận cam kết", en: "Record a commitment" },
    },
    "note-progress": {
      schema: commands["note-progress"],
      at: "item",
      title: { vi: "Báo cáo tiến độ thực hiện", en: "Note how far it is" },
    },
    "confirm-kept": {
      schema: commands["confirm-kept"],
      at: "item",
      title: { vi: "Xác nhận đã thực hiện cam kết", en: "Confirm that it was kept" },
    },
    "note-broken": {
      schema: commands["note-broken"],
      at: "item",
      title: { vi: "Ghi nhận không thực hiện cam kết", en: "Note that it was broken" },
    },
    release: {
      schema: commands.release,
      at: "item",
      title: { vi: "Ghi nhận người được cam kết cho miễn", en: "Note that it was released" },
    },
    "confirm-as-reporter": {
      schema: commands["confirm-as-reporter"],
      at: "item",
      by: "reporter",
      title: {
        vi: "Người phản ánh xác nhận đã thực hiện",
        en: "The reporter confirms that it was kept",
      },
    },
    "release-as-reporter": {
      schema: commands["release-as-reporter"],
      at: "item",
      by: "reporter",
      title: { vi: "Người phản ánh cho miễn cam kết", en: "The reporter releases it" },
    },
    reopen: {
      schema: commands.reopen,
      at: "item",
      title: { vi: "Mở lại cam kết (cấp trên)", en: "Reopen it (level above)" },
    },
    attach: {
      schema: commands.attach,
      at: "item",
      by: "take-in",
      title: { vi: "Đính kèm ảnh, tài liệu", en: "Attach pictures or documents" },
    },
    "withdraw-attachment": {
      schema: commands["withdraw-attachment"],
      at: "item",
      title: { vi: "Gỡ tệp đính kèm", en: "Withdraw an attachment" },
    },
    "pass-on": passOnSpec,
    ...watchSpecs,
  },
  events,
  refusals,
  async facts(log, { name, id, body, by }) {
    if (name !== "make") {
      const unit = CLOSING.has(name) ? ((await knownCommitment(log, id))?.unit ?? "") : "";
      return unit === "" ? {} : { posts: await knownPosts(log, [unit]) };
    }
    // The schema of this command has parsed the body.
    const { unit, source } = makingCommands.make.pick({ unit: true, source: true }).parse({
      unit: body["unit"],
      source: body["source"],
    });
    const origin = await knownSource(log, source, by);
    return { posts: await knownPosts(log, [unit]), ...(origin && { origin }) };
  },
  isKeptBeside: (log, { state, by, today }) => isHiddenCommitment(log, state, by, today),
  unitOf: (command, state) => (command.type === "make" ? command.unit : state.unit),
});

const CLOSING: ReadonlySet<string> = new Set(["confirm-kept", "note-broken", "release"]);
