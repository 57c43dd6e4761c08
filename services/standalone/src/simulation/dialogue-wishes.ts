import type { NonEmpty, Random } from "../demo/random.ts";
import type { Wish } from "./history.ts";

type Asked = Pick<Wish, "name" | "id" | "body">;

const chair = { subject: "an", post: "Chủ tịch" };

/** What is asked of dialogues: sensible and senseless commands mixed. */
export const dialogueWish = (random: Random, units: NonEmpty<string>): Asked => {
  const id = `dialogue-${random.between(0, 2)}`;
  const unit = random.pick(units);
  const n = random.between(1, 3);
  const told = { day: "2026-10-06", method: "in-person", place: "Hội trường", content: "Đường" };
  const announce: Asked = {
    name: "announce",
    id,
    body: {
      unit,
      kind: random.pick(["commune-conference", "direct"]),
      topic: "Đối thoại",
      ...told,
      audiences: ["people"],
      isPublic: random.chance(0.5),
      media: "Đài",
      on: random.pick(["2026-09-20", "2026-10-01"]),
    },
  };
  const ask: Asked = {
    name: "take-question",
    id,
    body: { phase: "during", text: "Bao giờ?", on: "2026-10-06" },
  };
  const changes: NonEmpty<Asked> = [
    announce,
    announce,
    announce,
    { name: "change", id, body: { ...told, day: "2026-10-20", reason: "bão", on: "2026-10-02" } },
    { name: "invite", id, body: { officers: [chair], groups: [{ who: "Cử tri", people: 20 }] } },
    { name: "record-attendance", id, body: { officers: [chair], groups: [] } },
    ask,
    ask,
    ask,
    { name: "answer", id, body: { n, text: "Quý III", on: "2026-10-06" } },
    { name: "promise-answer", id, body: { n, due: "2026-11-30" } },
    { name: "pass-on-question", id, body: { n, to: random.pick(units), field: "land" } },
    { name: "set-aside", id, body: { n, reason: "trùng" } },
    { name: "note-held", id, body: { chair } },
    { name: "record-minutes", id, body: { text: "…", on: "2026-10-21" } },
    { name: "amend-minutes", id, body: { text: "Sửa", reason: "…", on: "2026-10-22" } },
    { name: "close-minutes", id, body: { on: "2026-10-23" } },
    { name: "publish-result", id, body: { text: "Đã trả lời", ways: ["media"], on: "2026-10-24" } },
    { name: "pass-on", id, body: { from: unit, to: random.pick(units), on: "2026-12-01" } },
  ];
  return random.chance(0.03)
    ? { name: "cancel", id, body: { reason: "bão", on: "2026-10-01" } }
    : random.pick(changes);
};
