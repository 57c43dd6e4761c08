import type { Event } from "@sdc/domain/commitment/schema";
import { alsoLinked, type Links, noLinks } from "./link.ts";

/** A commitment came from the report or meeting at which it was made. */
export const linksOfCommitment = (links: Links = noLinks, event: Event): Links =>
  event.type === "commitment-recorded"
    ? alsoLinked(links, { with: `${event.source.kind}/${event.source.id}`, as: "came-from" })
    : links;
