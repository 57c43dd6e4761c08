import { idOf, kindOf } from "@sdc/core/commit";
import type { Json, Page, Range } from "@sdc/core/read-store";
import { complaintFile } from "@sdc/projections/complaint-file";
import { denunciationSubjects } from "@sdc/projections/denunciation-subjects";
import { links } from "@sdc/projections/links";
import { dialogueFile } from "@sdc/projections/dialogue-file";
import { keptReports } from "@sdc/projections/kept-reports";
import { obligationBoard } from "@sdc/projections/obligation-board";
import { protectionFile } from "@sdc/projections/protection-file";
import { watchFile } from "@sdc/projections/watch-file";
import { projections } from "@sdc/projections/projections";
import { lessCounted } from "./less-counted.ts";
import type { ReadModel, ReadModels } from "./read-models.ts";

/** The kinds of streams that anybody may be kept from. */
const KEPT: readonly string[] = [...keptReports.categories, ...denunciationSubjects.categories];

/** What lies beside a report, under its id or with its name in it. */
const BESIDE_REPORTS: readonly string[] = [...protectionFile.categories, ...watchFile.categories];

/** What may come from a report or be linked to one: it stays, and says nothing of that. */
const LINKED: readonly string[] = [
  ...complaintFile.categories,
  ...links.categories,
  ...dialogueFile.categories,
];

/** What holds nothing of reports has nothing to leave out. */
const ABOUT_REPORTS: ReadonlySet<string> = new Set(
  projections
    .filter(({ categories }) =>
      categories.some((category) => [...KEPT, ...BESIDE_REPORTS, ...LINKED].includes(category)),
    )
    .map(({ name }) => name),
);

/**
 * Read models as somebody may see them from whom reports are kept: no list has a row that names one of those, and pages
 * are as full as if it were not there; its own row and its slice are absent, other rows don't mention it, and the figures
 * of duties don't count it. `keptFrom` is asked when reports are first read. Every question that a person asks goes
 * through this, so that none can forget it.
 */
export const withoutKept = (
  models: ReadModels,
  keptFrom: () => Promise<ReadonlySet<string>>,
): ReadModels => ({
  async of(projection) {
    const model = await models.of(projection);
    if (!ABOUT_REPORTS.has(projection.name)) return model;
    const whole = lessened(model, keptFrom);
    return projection.name === obligationBoard.name ? withLessCounted(whole, model, keptFrom) : whole;
  },
});

const lessened = (model: ReadModel, keptFrom: () => Promise<ReadonlySet<string>>): ReadModel => ({
  key: model.key,
  async get(partition, sort) {
    const kept = await keptFrom();
    if (kept.size === 0) return model.get(partition, sort);
    const isKept = names(kept);
    if (isKept(partition) || (sort !== undefined && isKept(sort))) return undefined;
    const value = await model.get(partition, sort);
    return value === undefined ? undefined : without(value, isKept);
  },
  async slice(stream) {
    return (await keptFrom()).has(stream) ? undefined : model.slice(stream);
  },
  async range(partition, range) {
    const kept = await keptFrom();
    return kept.size === 0 ? model.range(partition, range) : rangeWithout(model, kept, partition, range);
  },
});

/** Counters say no names: what the kept reports count is taken out of them. */
const withLessCounted = (
  lessenedModel: ReadModel,
  model: ReadModel,
  keptFrom: () => Promise<ReadonlySet<string>>,
): ReadModel => ({
  ...lessenedModel,
  async range(partition, range) {
    const page = await lessenedModel.range(partition, range);
    const kept = await keptFrom();
    return kept.size === 0 ? page : lessCounted(model, kept, partition, page);
  },
});

/** Whether a text names one of these reports, by its stream or its id. */
const names = (kept: ReadonlySet<string>): ((text: string) => boolean) => {
  const ids = new Set([...kept].map((stream) => (KEPT.includes(kindOf(stream)) ? idOf(stream) : stream)));
  return (text) => text.split(/[^\p{L}\p{N}.:-]+/u).some((word) => ids.has(word));
};

/** Something else that is read, without the entries, and the fields, that name one of these reports by its stream or its id. */
export const unmentioned = (value: Json, reports: ReadonlySet<string>): Json =>
  without(value, names(reports));

const without = (value: Json, isKept: (text: string) => boolean): Json => {
  if (isList(value))
    return value.filter((item) => !isKept(JSON.stringify(item))).map((item) => without(item, isKept));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).flatMap(([name, field]) =>
    field === undefined || (typeof field === "string" && isKept(field))
      ? []
      : [[name, without(field, isKept)] as const],
  );
  return Object.fromEntries(fields);
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** As full a page as there would be without those rows. */
const rangeWithout = async (
  model: ReadModel,
  kept: ReadonlySet<string>,
  partition: string,
  range: Range,
): Promise<Page> => {
  const isKept = names(kept);
  const items: { readonly sort: string; readonly value: Json }[] = [];
  let after = range.after;
  for (;;) {
    const page = await model.range(partition, { ...range, ...(after === undefined ? {} : { after }) });
    items.push(...page.items.filter(({ sort, value }) => !isKept(sort) && !isKept(JSON.stringify(value))));
    after = page.next;
    if (items.length > range.limit || after === undefined) break;
  }
  const shown = items.slice(0, range.limit);
  const last = shown.at(-1)?.sort;
  return (items.length > shown.length || after !== undefined) && last !== undefined
    ? { items: shown, next: last }
    : { items: shown };
};
