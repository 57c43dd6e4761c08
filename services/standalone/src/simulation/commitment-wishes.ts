import type { NonEmpty, Random } from "../demo/random.ts";
import type { Wish } from "./history.ts";

type Asked = Pick<Wish, "name" | "id" | "body">;

/** What is asked of commitments: sensible and senseless commands mixed. `report`: one that may have been answered. */
export const commitmentWish = (
  random: Random,
  id: string,
  units: NonEmpty<string>,
  report: string,
): Asked => {
  const said = {
    on: random.pick(["2026-11-19", "2026-11-20"]),
    document: { number: "3/BB", date: "2026-11-19" },
  };
  return random.pick<Asked>([
    {
      name: "make",
      id,
      body: {
        unit: random.pick(units),
        post: "chu-tich",
        source: { kind: "hotline-report", id: report },
        on: "2026-11-20",
        dueOn: random.pick(["2026-11-21", "2026-12-20"]),
        summary: "Sửa đường",
      },
    },
    { name: "note-progress", id, body: { on: "2026-11-20", text: "Đã khảo sát" } },
    {
      name: "attach",
      id,
      body: {
        attachments: [
          {
            key: random.pick(["a", "b", "c"]).repeat(32),
            name: "ảnh.png",
            mediaType: "image/png",
            bytes: 9,
            sha256: "0".repeat(64),
          },
        ],
      },
    },
    { name: "withdraw-attachment", id, body: { n: random.between(1, 2), reason: "nhầm" } },
    { name: "confirm-kept", id, body: said },
    { name: "note-broken", id, body: said },
    { name: "release", id, body: said },
    { name: "reopen", id, body: { on: "2026-11-20", reason: "chưa xong" } },
    { name: "pass-on", id, body: { from: random.pick(units), to: random.pick(units), on: "2026-12-01" } },
  ]);
};
