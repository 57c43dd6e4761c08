import { idOf } from "@sdc/core/commit";
import { nodeOf } from "@sdc/domain/obligation/node-id";
import type { Event } from "@sdc/domain/obligation/schema";
import { dayOf } from "@sdc/law/local-day";
import type { Work } from "./work.ts";

type Standing = "filed" | "checked" | "returned" | "withdrawn";

/** What of a node is under way: documents that wait for somebody, and the deadline that somebody was told of. */
export type NodeWork = Work & {
  /** By the number of the document. */
  readonly documents: Readonly<Record<number, Standing>>;
  /** The deadline of the last reminder or escalation. */
  readonly toldOf?: string;
  readonly isRuledOut?: boolean;
};

/**
 * A node is open work while a document waits to be checked, or one was returned or a deadline told of and nothing has
 * been checked since. A node that nobody has touched is no work yet: it follows from the unit's life.
 */
export const workOfObligation = (work: NodeWork | undefined, event: Event, stream: string): NodeWork => {
  const before = work ?? begun(event.at, stream);
  switch (event.type) {
    case "evidence-filed":
      return filed(before, event.n, "filed");
    case "evidence-confirmed":
      return filed(before, event.n, "checked");
    case "evidence-returned":
      return fellAway(filed(before, event.n, "returned"), event);
    case "evidence-withdrawn":
      return fellAway(filed(before, event.n, "withdrawn"), event);
    case "node-not-applicable":
      return looked({ ...before, isRuledOut: true });
    case "node-applicable-again":
      return fellAway(looked({ ...before, isRuledOut: false }), event);
    case "obligation-passed-on":
      return { ...before, unit: event.to };
    case "obligation-reminded":
    case "obligation-escalated":
      return looked({ ...before, toldOf: event.due });
  }
};

const begun = (at: string, stream: string): NodeWork => ({
  unit: nodeOf(idOf(stream))?.unit ?? "",
  since: dayOf(at),
  isOpen: false,
  documents: {},
});

const filed = (work: NodeWork, n: number, standing: Standing): NodeWork =>
  looked({ ...work, documents: { ...work.documents, [n]: standing } });

/** What it owed by its day it may owe again. Whether it does, the reading of the unit's duties tells. */
const fellAway = (work: NodeWork, { at }: { readonly at: string }): NodeWork => ({
  ...work,
  knownOn: dayOf(at),
});

const looked = (work: NodeWork): NodeWork => {
  const { due: _before, ...rest } = work;
  const standings = new Set(Object.values(work.documents));
  const waits = standings.has("filed");
  const isDone = standings.has("checked");
  if (work.isRuledOut === true) return { ...rest, isOpen: false };
  const isOpen = waits || (!isDone && (standings.has("returned") || work.toldOf !== undefined));
  const due = waits || isDone ? undefined : work.toldOf;
  return { ...rest, isOpen, ...(due === undefined ? {} : { due }) };
};
