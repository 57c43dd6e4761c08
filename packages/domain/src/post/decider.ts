import { type Decider, refuse } from "@sdc/core/decider";
import { stampOf } from "@sdc/core/stamp";
import { type Day, dayOf } from "@sdc/law/local-day";
import type { UnitState } from "../org-unit/decider.ts";
import { inOffice } from "../units.ts";
import { contains, cutAt, type Days, overlap } from "./days.ts";
import type { Code } from "./refusals.ts";
import type { Capacity, Command, Event, Rank } from "./schema.ts";

type Post = Days & { readonly post: string; readonly rank: Rank };

export type Appointment = Days & {
  readonly n: number;
  readonly post: string;
  readonly subject: string;
  readonly as: Capacity;
};

/** Lists, because an id that somebody chose is no safe name of a field. */
export type PostState = { readonly posts: readonly Post[]; readonly appointments: readonly Appointment[] };

/** The posts (chức vụ) of one unit and who is in them (bổ nhiệm, giao quyền): at most one holder each on any day. */
export const post: Decider<PostState, Command, Event, Code> = {
  initial: { posts: [], appointments: [] },

  decide(command, state) {
    const unit = command.units[command.id];
    if (unit === undefined) return refuse("unit-unknown", { unit: command.id });
    switch (command.type) {
      case "create-post": {
        const { post: id, title, rank, from } = command;
        if (!inOffice(unit, from)) return refuse("unit-not-in-office");
        if (findPost(state, id) !== undefined) return refuse("post-exists");
        return [{ type: "post-created", post: id, title, rank, from, ...stampOf(command) }];
      }
      case "abolish-post":
        return abolish(command, state, unit.to);
      case "appoint":
        return appoint(command, state, unit);
      case "end-appointment": {
        const { n, to, reason } = command;
        const ended = state.appointments.find((one) => one.n === n);
        if (ended === undefined) return refuse("appointment-unknown");
        if (to < ended.from) return refuse("dates-out-of-order");
        if (to === ended.to) return [];
        if (ended.to !== undefined && to > ended.to) return refuse("ends-earlier-already", { to: ended.to });
        return [{ type: "appointment-ended", n, to, reason, ...stampOf(command) }];
      }
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "post-created": {
        const { post: id, rank, from } = event;
        return { ...state, posts: [...state.posts, { post: id, rank, from }] };
      }
      case "post-abolished":
        return {
          ...state,
          posts: state.posts.map((one) => (one.post === event.post ? { ...one, to: event.to } : one)),
        };
      case "appointed": {
        const { n, post: id, subject, as, from, to } = event;
        const appointed = { n, post: id, subject, as, from, ...(to === undefined ? {} : { to }) };
        return { ...state, appointments: [...state.appointments, appointed] };
      }
      case "appointment-ended":
        return {
          ...state,
          appointments: state.appointments.map((one) => (one.n === event.n ? { ...one, to: event.to } : one)),
        };
    }
  },
};

const abolish = (
  command: Extract<Command, { type: "abolish-post" }>,
  state: PostState,
  unitEnd: Day | undefined,
): ReturnType<typeof post.decide> => {
  const { post: id, to } = command;
  const found = findPost(state, id);
  if (found === undefined) return refuse("post-unknown");
  if (to === found.to) return [];
  if (found.to !== undefined) return refuse("post-abolished", { to: found.to });
  if (to < found.from) return refuse("dates-out-of-order");
  const running = state.appointments.find(
    (one) => one.post === id && overlap(cutAt(one, unitEnd), { from: to }),
  );
  if (running !== undefined) return refuse("post-occupied", { n: running.n });
  return [{ type: "post-abolished", post: id, to, ...stampOf(command) }];
};

const appoint = (
  command: Extract<Command, { type: "appoint" }>,
  state: PostState,
  unit: UnitState,
): ReturnType<typeof post.decide> => {
  const { post: id, subject, as, from, to, decision } = command;
  if (to !== undefined && to <= from) return refuse("dates-out-of-order");
  if (decision.date > dayOf(command.at)) return refuse("decision-in-future");
  if (!inOffice(unit, from)) return refuse("unit-not-in-office");
  const found = findPost(state, id);
  if (found === undefined) return refuse("post-unknown");
  if (!contains(found, { from, to })) return refuse("post-not-standing");
  const beside = state.appointments.filter((one) => one.post === id && overlap(one, { from, to }));
  const own = beside.find((one) => one.subject === subject);
  if (own !== undefined) return refuse("already-appointed", { n: own.n });
  // Whoever acts may stand beside a holder, who may be on leave.
  const holder = as === "holder" ? beside.find((one) => one.as === "holder") : undefined;
  if (holder !== undefined) return refuse("post-held", { n: holder.n });
  const n = state.appointments.length + 1;
  const days = { from, ...(to === undefined ? {} : { to }) };
  return [{ type: "appointed", n, post: id, subject, as, ...days, decision, ...stampOf(command) }];
};

const findPost = (state: PostState, id: string): Post | undefined =>
  state.posts.find((one) => one.post === id);
