import type { Event } from "@sdc/domain/reception-matter/schema";
import { dayOf } from "@sdc/law/local-day";
import { begun } from "../begun.ts";
import type { NewsState } from "./news.ts";
import type { Work } from "./work.ts";

/** A matter is open work until it is answered; by its day of law an answer is owed, or the word that it takes longer. */
export const workOfReceptionMatter = (work: Work | undefined, event: Event, stream: string): Work => {
  switch (event.type) {
    case "reception-matter-received": {
      const due = event.clocks[0]?.due;
      const { unit, on: since, flagged = false } = event;
      return {
        unit,
        since,
        isOpen: true,
        isFlagged: flagged,
        ...(due === undefined ? {} : { due, knownOn: dayOf(event.at) }),
      };
    }
    case "reception-matter-answered":
      return { ...notOwed(begun(work, stream)), isOpen: false };
    case "reception-matter-held-over":
      return notOwed(begun(work, stream));
    case "reception-matter-passed-on":
      return { ...begun(work, stream), unit: event.to };
    case "reception-matter-flagged":
      return { ...withNews(begun(work, stream), event), isFlagged: true };
    case "reception-matter-unflagged":
      return { ...begun(work, stream), isFlagged: false };
    case "reception-matter-became-report":
      return withNews(begun(work, stream), event);
    case "reception-matter-joined-report":
    case "reception-result-noted":
    case "reception-matter-reminded":
    case "reception-matter-escalated":
      return begun(work, stream);
  }
};

const notOwed = (work: Work): Work => ({ ...work, due: undefined, knownOn: undefined });

/** The report that it becomes begins, or is protected, because of this. */
const withNews = (work: Work, { at }: { readonly at: string }): Work => {
  const news: NewsState = { joined: 0, on: dayOf(at) };
  return { ...work, news };
};
