import type { Event } from "@sdc/domain/reception-matter/schema";
import { alsoLinked, type Links, noLinks } from "./link.ts";

/** A matter came from the receptions of a unit's day, and became a report or joined one. */
export const linksOfMatter = (links: Links = noLinks, event: Event): Links => {
  switch (event.type) {
    case "reception-matter-received": {
      const { unit, on, flagged = false } = event;
      const begun = { ...links, isProtected: flagged };
      return alsoLinked(begun, { with: `citizen-reception/${unit}:${on}`, as: "came-from" });
    }
    case "reception-matter-flagged":
      return { ...links, isProtected: true };
    case "reception-matter-unflagged":
      return { ...links, isProtected: false };
    case "reception-matter-became-report":
    case "reception-matter-joined-report":
      return alsoLinked(links, { with: `hotline-report/${event.report}`, as: "became" });
    case "reception-matter-answered":
    case "reception-matter-held-over":
    case "reception-result-noted":
    case "reception-matter-reminded":
    case "reception-matter-escalated":
    case "reception-matter-passed-on":
      return links;
  }
};
