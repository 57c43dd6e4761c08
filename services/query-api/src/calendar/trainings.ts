import { trainingFile, type TrainingItem, trainingsOf } from "@sdc/projections/training-file";
import type { EntriesOf } from "./entries.ts";

/** The trainings that a unit holds: each of their days by itself, named by its place among them. */
export const trainingEntries: EntriesOf = {
  projection: trainingFile,
  partitionOf: trainingsOf,
  entriesOf(row) {
    // The projection wrote this row with this type.
    const { id, topic, sessions, place, link, status, version } = row as TrainingItem;
    return sessions.map(({ day, from, to }, index) => ({
      uid: `training/${id}/${index + 1}@so-dan-chu`,
      sequence: version,
      day,
      ...(from && { from }),
      ...(to && { until: to }),
      title: `Tập huấn: ${topic}${sessions.length > 1 ? ` (${index + 1}/${sessions.length})` : ""}`,
      ...(place && { place }),
      lines: [...(link ? [`Tham gia trực tuyến: ${link}`] : []), `Xem trong sổ: /v1/trainings/${id}`],
      category: "Tập huấn",
      isCancelled: status === "cancelled",
    }));
  },
};
