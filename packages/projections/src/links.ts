import { kindOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import { linksOfCommitment } from "./links/commitment.ts";
import { linksOfMatter } from "./links/reception-matter.ts";
import { linksOfDialogue } from "./links/dialogue-session.ts";
import type { Link, Links } from "./links/link.ts";

type Fold = (links: Links | undefined, event: never) => Links;

/** How each kind of stream says what came out of what: another kind is another line here. */
const folds: Readonly<Record<string, Fold>> = {
  commitment: linksOfCommitment,
  "dialogue-session": linksOfDialogue,
  "reception-matter": linksOfMatter,
};

/** What came out of what, and of what did it come: a report, a meeting, a commitment? Readable from both ends. */
export const links: Projection<Links> = {
  name: "links",
  version: 2,
  categories: Object.keys(folds),

  evolve(before, event, { stream }) {
    const fold = folds[kindOf(stream)];
    if (fold === undefined) throw new Error(`${stream} comes out of nothing`);
    // The kind of the stream says whose events these are.
    return fold(before, event as never);
  },

  rows({ said, isProtected }, stream) {
    if (isProtected === true) return [];
    return said.flatMap(({ with: other, as }) => {
      const there: Link = { to: other, as, direction: as === "came-from" ? "back" : "on" };
      const back: Link = { to: stream, as, direction: as === "came-from" ? "on" : "back" };
      return [
        { partition: linksPartition(stream), sort: `${other}#${as}`, value: there },
        // Written by this stream under the other one's name: no other stream has a row of that key.
        { partition: linksPartition(other), sort: `${stream}#${as}#of`, value: back },
      ];
    });
  },
  counts: () => [],
};

/** Where all links of a stream lie, whichever end said so. */
export const linksPartition = (stream: string): string => `links/${stream}`;
