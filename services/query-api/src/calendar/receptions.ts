import { receptionSchedules, type ScheduledDay, scheduledDays } from "@sdc/projections/reception-schedules";
import type { EntriesOf } from "./entries.ts";

/** The published days on which the head of a unit receives; one that moved is called off where it was. */
export const receptionEntries: EntriesOf = {
  projection: receptionSchedules,
  partitionOf: scheduledDays,
  entriesOf(row) {
    // The projection wrote this row with this type.
    const { unit, day, from, to, place, moved, movedFrom } = row as ScheduledDay;
    return [
      {
        // A day may be moved away from and back to: each is an entry of its own.
        uid: `reception-schedule/${unit}/${day}/${movedFrom ?? "first"}@so-dan-chu`,
        sequence: moved === undefined ? 0 : 1,
        day,
        ...(from && { from }),
        ...(to && { until: to }),
        title: "Người đứng đầu tiếp công dân",
        place,
        lines: [
          ...(moved ? [`Chuyển sang ngày ${moved.to}: ${moved.reason}`] : []),
          ...(movedFrom ? [`Thay cho ngày ${movedFrom}`] : []),
          "Xem trong sổ: /v1/reception-schedule",
        ],
        category: "Tiếp công dân",
        isCancelled: moved !== undefined,
      },
    ];
  },
};
