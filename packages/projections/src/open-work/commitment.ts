import type { Event } from "@sdc/domain/commitment/schema";
import { dayOf } from "@sdc/law/local-day";
import { begun } from "../begun.ts";
import type { Work } from "./work.ts";

/** What its day was, for when it is opened again. */
type Promised = Work & { readonly dueOn?: string };

/** A commitment is open work of its unit, owed by its day, until it has ended; the heir's from the day it passed on. */
export const workOfCommitment = (work: Promised | undefined, event: Event, stream: string): Promised => {
  if (event.type === "commitment-recorded") {
    const { unit, on: since, dueOn: due, at } = event;
    return { unit, since, isOpen: true, due, dueOn: due, knownOn: dayOf(at) };
  }
  const before: Promised = begun(work, stream);
  switch (event.type) {
    case "commitment-kept":
    case "commitment-kept-late":
    case "commitment-broken":
    case "commitment-released":
      return { ...before, isOpen: false, due: undefined, knownOn: undefined };
    case "commitment-reopened":
      return { ...before, isOpen: true, due: before.dueOn, knownOn: dayOf(event.at) };
    case "commitment-passed-on":
      return { ...before, unit: event.to };
    case "commitment-progressed":
    case "commitment-file-added":
    case "commitment-file-withdrawn":
    case "commitment-reminded":
    case "commitment-escalated":
      return before;
  }
};
