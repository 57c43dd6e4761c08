import { kindOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Happened, Told } from "./personnel-events/happened.ts";
import { happenedInCommendation } from "./personnel-events/commendation.ts";
import { happenedInDiscipline } from "./personnel-events/disciplinary-case.ts";
import { happenedInPosts } from "./personnel-events/post.ts";
import { happenedInTransfer } from "./personnel-events/leader-transfer.ts";

type AnyTold = Told<unknown>;
type Fold = (told: never, event: never, stream: string) => AnyTold;

/** How each kind of stream is folded: another kind in which something happens to people is another line here. */
const folds: Readonly<Record<string, Fold>> = {
  post: happenedInPosts,
  "leader-transfer": happenedInTransfer,
  commendation: happenedInCommendation,
  "disciplinary-case": happenedInDiscipline,
};

/** Something that happened to somebody in their work, with an id of its own that stays. */
export type PersonnelEventShown = Happened & { readonly id: string };

/** What happened to whom in their work, from which day on? For bodies that protect reporters, to compare on their own machine. */
export const personnelEvents: Projection<AnyTold> = {
  name: "personnel-events",
  version: 2,
  categories: Object.keys(folds),

  evolve(told, event, { stream }) {
    const fold = folds[kindOf(stream)];
    if (fold === undefined) throw new Error(`nothing happens to people in ${stream}`);
    // The kind of the stream says whose events and whose state these are.
    return fold(told as never, event as never, stream);
  },

  rows: ({ happened }, stream) =>
    happened.map((one, index) => {
      const id = `${stream}#${String(index + 1).padStart(6, "0")}`;
      const value: PersonnelEventShown = { ...one, id };
      return { partition: ALL, sort: `${one.on}#${id}`, value };
    }),
  counts: () => [],
};

/** Where all of them lie, by the first day of effect: a body asks for a period and never for a person. */
export const ALL = "all";
