import type { Event } from "@sdc/domain/dialogue-session/schema";
import { alsoLinked, type Links, noLinks } from "./link.ts";

/** A question at a dialogue became a report, or put one before the meeting. One held inside a complaint is known to few, and stands in no chain. */
export const linksOfDialogue = (links: Links = noLinks, event: Event): Links => {
  if (event.type === "case-dialogue-announced") return { ...links, isProtected: true };
  if (event.type === "dialogue-question-from-report")
    return alsoLinked(links, { with: `hotline-report/${event.report}`, as: "came-from" });
  return event.type === "dialogue-question-passed-on"
    ? alsoLinked(links, { with: `hotline-report/${event.report}`, as: "became" })
    : links;
};
