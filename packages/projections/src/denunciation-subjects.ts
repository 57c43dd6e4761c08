import type { Projection } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/denunciation/schema";
import { begun } from "./begun.ts";

/** A denunciation of somebody who is known. */
export type OfPerson = { readonly stream: string };

type Kept = { readonly subjects: readonly string[] };

/** Which denunciations are of this person? */
export const denunciationSubjects: Projection<Kept, Event> = {
  name: "denunciation-subjects",
  version: 1,
  categories: ["denunciation"],
  // Nobody asks for it: it says what is left out of what others ask for.
  readers: ["register"],

  evolve(before, event, { stream }) {
    if (event.type === "denunciation-registered") return { subjects: event.deniedSubjects ?? [] };
    const kept = begun(before, stream);
    return event.type === "denunciation-checked" && event.deniedSubjects !== undefined
      ? { subjects: event.deniedSubjects }
      : kept;
  },

  rows: ({ subjects }, stream) =>
    subjects.map((subject) => {
      const value: OfPerson = { stream };
      return { partition: denouncesPartition(subject), sort: stream, value };
    }),
  counts: () => [],
};

/** Where the denunciations of this person lie. */
export const denouncesPartition = (subject: string): string => `subject/${subject}`;
