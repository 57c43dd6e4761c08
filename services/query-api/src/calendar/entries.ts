import type { Projection } from "@sdc/core/projection";
import type { Json } from "@sdc/core/read-store";
import type { CalendarEntry } from "../calendar-entry.ts";
import { dialogueEntries } from "./dialogues.ts";
import { receptionEntries } from "./receptions.ts";
import { trainingEntries } from "./trainings.ts";

/** One kind of what a unit holds, by its day. */
export type EntriesOf = {
  readonly projection: Pick<Projection, "name" | "version">;
  readonly partitionOf: (unit: string) => string;
  readonly entriesOf: (row: Json) => readonly CalendarEntry[];
};

/** What stands in the calendar of a unit: another kind is another file, and a line here. */
export const calendarKinds: readonly EntriesOf[] = [dialogueEntries, trainingEntries, receptionEntries];
