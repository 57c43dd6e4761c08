import { type Commit, eventsOf, kindOf } from "@sdc/core/commit";
import type { Event } from "./schema.ts";

/** The stored pictures that somebody may see with a report, and those that were made for an earlier publication of it. */
export type PublishedKeys = { readonly shown: ReadonlySet<string>; readonly before: ReadonlySet<string> };

type Made = { readonly n: number; readonly key: string };

/** What commits of one report, in order, say of its published pictures. */
export class PublishedPictures {
  #shown: readonly Made[] = [];
  readonly #all = new Set<string>();

  follow(commits: readonly Commit[]): this {
    for (const commit of commits.filter(touchesPictures))
      for (const { event } of eventsOf<Event>(commit)) this.#take(event);
    return this;
  }

  /** While a report is protected its pictures are kept, and served to nobody: it may be unprotected again. */
  keys(): PublishedKeys {
    const shown = new Set(this.#shown.map(({ key }) => key));
    return { shown, before: this.#all.difference(shown) };
  }

  #take(event: Event): void {
    if (event.type === "report-published") {
      this.#shown = event.photos ?? [];
      for (const { key } of this.#shown) this.#all.add(key);
    }
    if (event.type === "report-unpublished") this.#shown = [];
    if (event.type === "attachment-withdrawn") this.#shown = this.#shown.filter(({ n }) => n !== event.n);
  }
}

/** Whether a commit may say something of published pictures; every other one is left unread. */
export const touchesPictures = ({ stream, types }: Commit): boolean =>
  kindOf(stream) === "hotline-report" && types.some((type) => TOUCHING.has(type));

const TOUCHING: ReadonlySet<string> = new Set<Event["type"]>([
  "report-published",
  "report-unpublished",
  "attachment-withdrawn",
]);
