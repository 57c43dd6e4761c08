import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Capacity, Event, Rank } from "@sdc/domain/post/schema";

/** One time that somebody was appointed: in which post of which unit, from when to when, by which decision. */
export type HeldPost = {
  readonly unit: string;
  readonly post: string;
  readonly title: string;
  readonly rank: Rank;
  readonly subject: string;
  readonly as: Capacity;
  readonly from: string;
  /** Exclusive. As it was recorded: the unit may have ended sooner. */
  readonly to?: string;
  readonly decision: { readonly number: string; readonly date: string; readonly issuer: string };
  /** Running number in the unit. */
  readonly n: number;
};

type UnitPosts = {
  readonly posts: readonly Pick<HeldPost, "post" | "title" | "rank">[];
  readonly held: readonly HeldPost[];
};

/** Who heads, deputises or acts for which unit, from when to when? */
export const posts: Projection<UnitPosts, Event> = {
  name: "posts",
  version: 1,
  categories: ["post"],

  evolve(before = { posts: [], held: [] }, event, { stream }) {
    switch (event.type) {
      case "post-created": {
        const { post, title, rank } = event;
        return { ...before, posts: [...before.posts, { post, title, rank }] };
      }
      case "post-abolished":
        // Nobody is in it any more, so nothing that is shown changes.
        return before;
      case "appointed": {
        const { n, subject, as, from, to, decision } = event;
        const post = before.posts.find((one) => one.post === event.post);
        if (post === undefined) throw new Error(`${stream} appoints to a post that was not created`);
        const days = { from, ...(to === undefined ? {} : { to }) };
        const held = { unit: idOf(stream), ...post, subject, as, ...days, decision, n };
        return { ...before, held: [...before.held, held] };
      }
      case "appointment-ended":
        return {
          ...before,
          held: before.held.map((one) => (one.n === event.n ? { ...one, to: event.to } : one)),
        };
    }
  },

  rows: ({ held }) =>
    held.flatMap((value) => [
      { partition: unitPartition(value.unit), sort: `${value.from}#${padded(value.n)}`, value },
      // With the unit: somebody may begin in two of them on one day, each time as its first appointment.
      {
        partition: subjectPartition(value.subject),
        sort: `${value.from}#${value.unit}#${padded(value.n)}`,
        value,
      },
    ]),
  counts: () => [],
};

/** Where the appointments of a unit lie, by the day they begin. */
export const unitPartition = (unit: string): string => `unit/${unit}`;

/** Where the appointments of a person lie, by the day they begin. */
export const subjectPartition = (subject: string): string => `subject/${subject}`;

const padded = (n: number): string => String(n).padStart(5, "0");
