import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import { ENDS, type End } from "@sdc/domain/protection/kinds";
import type { Event } from "@sdc/domain/protection/schema";
import { begun } from "./begun.ts";
import type { OpenWork } from "./open-work.ts";

type Requested = Extract<Event, { type: "protection-requested" }>;
type Applied = Extract<Event, { type: "protection-applied" }>;

/** What happened, with everything that the log holds of it; texts stay sealed. */
type Entry = Exclude<Event, Requested> & { readonly version: number };

/** Where a request for protection stands. */
export const PROTECTION_STATUSES = ["requested", "checked", "applied", ...ENDS] as const;
export type ProtectionStatus = "requested" | "checked" | "applied" | End;

/** A request for protection with all that is stored of it; who asks is on paper alone. Texts stay sealed here. */
export type ProtectionFile = Omit<Requested, "type" | "register"> & {
  readonly id: string;
  readonly status: ProtectionStatus;
  /** Where the written request lies; absent: it is still owed. */
  readonly register?: Requested["register"];
  /** Those that hold now, or held to the end. */
  readonly measures?: Applied["measures"];
  readonly timeline: readonly Entry[];
  readonly version: number;
};

/** One line of the list that its few readers have: what needs no opening. */
export type ProtectionItem = Pick<
  ProtectionFile,
  "id" | "unit" | "about" | "form" | "receivedOn" | "whom" | "wanted" | "status" | "version"
> & { readonly isWritten: boolean };

/** Who of this body's denouncers is to be protected from what, by which decision, and is the protection still on? */
export const protectionFile: Projection<ProtectionFile, Event> = {
  name: "protection-file",
  version: 2,
  categories: ["protection"],

  evolve(file, event, { stream, version }) {
    if (event.type === "protection-requested") {
      const { type: _type, ...request } = event;
      return { id: idOf(stream), ...request, status: "requested", timeline: [], version };
    }
    const before = begun(file, stream);
    return {
      ...before,
      ...changeOf(event),
      timeline: [...before.timeline, { ...event, version }],
      version,
    };
  },

  own: (file) => file,
  // It stands in no list but these of its unit; its heir gets it from the first when the unit ends.
  rows(file, stream) {
    const { unit, receivedOn } = file;
    const isOpen = !ENDS.some((end) => end === file.status);
    const value: OpenWork = { stream, unit, since: receivedOn };
    const open = [openProtections(unit), protectionsAbout(file.about), OPEN_PROTECTIONS];
    return [
      ...(isOpen ? open.map((partition) => ({ partition, sort: stream, value })) : []),
      { partition: protectionsOf(unit), sort: `${receivedOn}#${file.id}`, value: itemOf(file) },
    ];
  },
  counts: () => [],
};

/** Where the open requests and protections of a unit lie, by stream. */
export const openProtections = (unit: string): string => `open/${unit}`;

/** Where the open ones lie that are about that report or denunciation. */
export const protectionsAbout = (about: string): string => `about/${about}`;

/** Where all open ones lie: whoever their case is about may come to be over the unit that decides. */
export const OPEN_PROTECTIONS = "open";

/** Where all of them lie, by the day on which they came in. */
export const protectionsOf = (unit: string): string => `own/${unit}`;

const itemOf = (file: ProtectionFile): ProtectionItem => {
  const { id, unit, about, form, receivedOn, whom, wanted, status, register, version } = file;
  const isWritten = register !== undefined;
  return { id, unit, about, form, receivedOn, whom, wanted, status, isWritten, version };
};

type Change = Partial<Pick<ProtectionFile, "status" | "unit" | "register" | "measures">>;

const changeOf = (event: Exclude<Event, Requested>): Change => {
  switch (event.type) {
    case "protection-confirmed-in-writing":
      return event.register === undefined ? {} : { register: event.register };
    case "protection-checked":
      return { status: "checked" };
    case "protection-withdrawn":
      return { status: "withdrawn" };
    case "protection-applied":
      return { status: "applied", measures: event.measures };
    case "protection-changed":
      return { measures: event.measures };
    case "protection-refused":
      return { status: "refused" };
    case "protection-ended":
      return { status: "ended" };
    case "protection-passed-on":
    case "protection-raised":
      return { unit: event.to };
  }
};
