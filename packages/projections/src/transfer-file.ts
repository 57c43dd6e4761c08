import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/leader-transfer/schema";
import { begun } from "./begun.ts";
import type { OpenWork } from "./open-work.ts";

type Proposed = Extract<Event, { type: "leader-transfer-proposed" }>;

/** What happened to it, with everything that the log holds of it; texts stay sealed. */
type Entry = Exclude<Event, Proposed> & { readonly version: number };

export const TRANSFER_STATUSES = ["proposed", "decided", "effected", "refused"] as const;

/** A proposal to transfer or replace a leader, with all that is stored of it. Texts stay sealed here. */
export type TransferFile = Omit<Proposed, "type"> & {
  readonly id: string;
  readonly status: (typeof TRANSFER_STATUSES)[number];
  readonly timeline: readonly Entry[];
  readonly version: number;
};

/** One line of the list that its few readers have. */
export type TransferItem = Pick<
  TransferFile,
  "id" | "unit" | "on" | "held" | "kind" | "grounds" | "rule" | "status" | "version"
>;

/** Which leaders does this unit transfer or replace, on what grounds, and what was decided? */
export const transferFile: Projection<TransferFile, Event> = {
  name: "transfer-file",
  version: 1,
  categories: ["leader-transfer"],

  evolve(file, event, { stream, version }) {
    if (event.type === "leader-transfer-proposed") {
      const { type: _type, ...proposal } = event;
      return { id: idOf(stream), ...proposal, status: "proposed", timeline: [], version };
    }
    const before = begun(file, stream);
    return { ...before, ...changeOf(event), timeline: [...before.timeline, { ...event, version }], version };
  },

  own: (file) => file,
  // It stands in no list but these of its unit.
  rows(file, stream) {
    const { id, unit, on, held, kind, grounds, rule, status, version } = file;
    const work: OpenWork = { stream, unit, since: on };
    const item: TransferItem = { id, unit, on, held, kind, grounds, rule, status, version };
    return [
      ...(status === "proposed" ? [{ partition: openTransfers(unit), sort: stream, value: work }] : []),
      ...(status === "decided" ? [{ partition: EFFECT_OWED, sort: stream, value: work }] : []),
      { partition: transfersOf(unit), sort: `${on}#${id}`, value: item },
    ];
  },
  counts: () => [],
};

/** Where the open proposals of a unit lie, by stream. */
export const openTransfers = (unit: string): string => `open/${unit}`;

/** Where all of them lie, by the day on which they were proposed. */
export const transfersOf = (unit: string): string => `own/${unit}`;

/** Where those lie that were decided and whose posts have not followed. For the register itself. */
export const EFFECT_OWED = "effect-owed";

const changeOf = (event: Exclude<Event, Proposed>): Partial<Pick<TransferFile, "status" | "unit">> => {
  switch (event.type) {
    case "leader-transfer-decided":
      return { status: "decided" };
    case "leader-transfer-refused":
      return { status: "refused" };
    case "leader-transfer-effected":
      return { status: "effected" };
    case "leader-transfer-passed-on":
      return { unit: event.to };
  }
};
