import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Event } from "@sdc/domain/dialogue-session/schema";
import { begun } from "./begun.ts";
import { defined } from "./defined.ts";

type Announced = Extract<Event, { type: "dialogue-announced" }>;
type Published = Extract<Event, { type: "dialogue-result-published" }>;

/** What everybody may know of a session: when, where, on what, how; and what came of it. */
export type PublicDialogue = Pick<
  Announced,
  | "unit"
  | "kind"
  | "topic"
  | "day"
  | "from"
  | "until"
  | "method"
  | "place"
  | "link"
  | "content"
  | "audiences"
  | "agenda"
  | "media"
> & {
  readonly id: string;
  readonly status: "announced" | "held" | "cancelled";
  readonly announcedOn: string;
  readonly changedOn?: string;
  /** Whether a code to check in by is shown in the room. */
  readonly hasCode: boolean;
  readonly results: readonly Pick<Published, "text" | "where" | "link" | "on">[];
};

type Kept = PublicDialogue & { readonly isPublic: boolean };

/** Which dialogues may everybody come to and ask at, when and where, and what came of those that were held? */
export const publicDialogues: Projection<Kept | { readonly isPublic: false }, Event> = {
  name: "public-dialogues",
  version: 1,
  categories: ["dialogue-session"],

  evolve(before, event, { stream }) {
    if (event.type === "case-dialogue-announced") return { isPublic: false };
    if (event.type === "dialogue-announced") {
      const { type: _type, on, at: _at, by: _by, document: _document, rule: _rule, ...told } = event;
      const begins = {
        id: idOf(stream),
        status: "announced",
        announcedOn: on,
        hasCode: false,
        results: [],
      } as const;
      return { ...begins, ...told };
    }
    const kept = begun(before, stream);
    return "id" in kept ? (defined({ ...kept, ...changeOf(kept, event) }) as Kept) : kept;
  },

  rows(kept) {
    if (!("id" in kept) || !kept.isPublic) return [];
    const { isPublic: _public, ...value } = kept;
    const sort = `${value.day}#${value.id}`;
    return [
      { partition: ALL_PUBLIC_DIALOGUES, sort, value },
      { partition: publicDialogue(value.id), sort: value.id, value },
    ];
  },
  counts: () => [],
};

/** Where all of them lie, by their day. */
export const ALL_PUBLIC_DIALOGUES = "all";

/** One of them. */
export const publicDialogue = (id: string): string => `dialogue/${id}`;

const changeOf = (kept: Kept, event: Event): { readonly [Name in keyof Kept]?: Kept[Name] | undefined } => {
  if (event.type === "dialogue-changed") {
    const { type: _type, at: _at, by: _by, reason: _reason, on: changedOn, ...told } = event;
    // What is not told any more is gone.
    return { from: undefined, until: undefined, place: undefined, link: undefined, ...told, changedOn };
  }
  if (event.type === "dialogue-agenda-set") return { agenda: event.agenda };
  if (event.type === "dialogue-cancelled") return { status: "cancelled", changedOn: event.on };
  if (event.type === "dialogue-passed-on") return { unit: event.to };
  if (event.type === "dialogue-check-in-opened") return { hasCode: true };
  if (event.type === "dialogue-held" || event.type === "direct-dialogue-held") return { status: "held" };
  if (event.type !== "dialogue-result-published") return {};
  const { text, where, link, on } = event;
  return { results: [...kept.results, { text, ...(where && { where }), ...(link && { link }), on }] };
};
