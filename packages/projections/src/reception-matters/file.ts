import { idOf } from "@sdc/core/commit";
import type { Origin } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/reception-matter/schema";
import { begun } from "../begun.ts";
import { toldAfter, type WatchedClock, watchedAfter } from "../watched-clocks.ts";

type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;
type Received = Of<"reception-matter-received">;
type Answered = Of<"reception-matter-answered">;
type Noted = Of<"reception-result-noted">;

export const MATTER_STATUSES = ["open", "answered"] as const;

/** One matter with all that is stored of it. Texts and persons stay sealed here. */
export type MatterFile = Partial<
  Pick<
    Received,
    "class" | "isLargeGroup" | "content" | "citizens" | "settledBy" | "documents" | "again" | "note"
  >
> &
  Pick<Received, "on" | "session" | "people"> & {
    readonly id: string;
    /** Whose it is to answer: the unit that held the reception, or its heir. */
    readonly unit: string;
    /** The unit in whose book it stands. */
    readonly heldAt: string;
    readonly flagged: boolean;
    readonly status: (typeof MATTER_STATUSES)[number];
    readonly isHeldOver?: true;
    readonly answer?: Pick<Answered, "outcome" | "on" | "how" | "text" | "to" | "document">;
    /** By which it was to be answered, once it was. */
    readonly wasDue?: string;
    readonly results: readonly Pick<Noted, "on" | "text" | "document">[];
    /** The report that it became or joined. */
    readonly report?: string;
    readonly clocks: readonly WatchedClock[];
    readonly version: number;
  };

/** One line of a list: nothing in it is anybody's words. */
export type MatterItem = Pick<
  MatterFile,
  | "id"
  | "unit"
  | "heldAt"
  | "on"
  | "session"
  | "class"
  | "people"
  | "status"
  | "isHeldOver"
  | "report"
  | "version"
> & {
  readonly due?: string;
  readonly outcome?: Answered["outcome"];
  readonly answeredOn?: string;
};

export const matterAfter = (
  file: MatterFile | undefined,
  event: Event,
  { stream, version }: Origin,
): MatterFile => {
  if (event.type === "reception-matter-received") return { ...begin(event, idOf(stream)), version };
  return { ...after(begun(file, stream), event), version };
};

const begin = (event: Received, id: string): Omit<MatterFile, "version"> => {
  const { unit, on, session, people } = event;
  const of = { id, unit, heldAt: unit, on, session, people, results: [] };
  const { type: _type, at: _at, by: _by, clocks: _clocks, flagged, ...told } = event;
  return {
    ...told,
    ...of,
    flagged: flagged === true,
    status: "open",
    clocks: watchedAfter([], event, []),
  };
};

const after = (file: MatterFile, event: Exclude<Event, Received>): MatterFile => {
  switch (event.type) {
    case "reception-matter-answered": {
      const { type: _type, at: _at, by: _by, ...answer } = event;
      const due = file.clocks[0]?.due;
      return { ...file, status: "answered", answer, clocks: [], ...(due && { wasDue: due }) };
    }
    case "reception-matter-held-over":
      return { ...file, isHeldOver: true, clocks: [] };
    case "reception-result-noted": {
      const { on, text, document } = event;
      return { ...file, results: [...file.results, { on, text, ...(document && { document }) }] };
    }
    case "reception-matter-became-report":
    case "reception-matter-joined-report":
      return { ...file, report: event.report };
    case "reception-matter-flagged":
      return { ...file, flagged: true };
    case "reception-matter-unflagged":
      return { ...file, flagged: false };
    case "reception-matter-passed-on":
      return { ...file, unit: event.to };
    case "reception-matter-reminded":
    case "reception-matter-escalated":
      return { ...file, clocks: toldAfter(file.clocks, { ...event, clock: "answer" }) };
  }
};
