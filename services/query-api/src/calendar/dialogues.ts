import { dialogueFile, type DialogueItem, dialoguesOf } from "@sdc/projections/dialogue-file";
import type { EntriesOf } from "./entries.ts";

/** The dialogues of a unit; those in a complaint stand in no calendar. */
export const dialogueEntries: EntriesOf = {
  projection: dialogueFile,
  partitionOf: dialoguesOf,
  entriesOf(row) {
    // The projection wrote this row with this type.
    const { id, topic, day, from, until, place, link, status, version } = row as DialogueItem;
    return [
      {
        uid: `dialogue-session/${id}@so-dan-chu`,
        sequence: version,
        day,
        ...(from && { from }),
        ...(until && { until }),
        title: `Đối thoại: ${topic}`,
        ...(place && { place }),
        lines: [...(link ? [`Tham gia trực tuyến: ${link}`] : []), `Xem trong sổ: /v1/dialogues/${id}`],
        category: "Đối thoại",
        isCancelled: status === "cancelled",
      },
    ];
  },
};
