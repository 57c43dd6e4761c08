import { isSealed, type Opener, isErased } from "@sdc/core/sealing";
import {
  answersPartition,
  codePartition,
  type Message,
  partsPartition,
  reporterView,
  type ReporterView,
} from "@sdc/projections/reporter-view";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";

/** What was said, opened; undefined: it has been erased. */
export type Said = Omit<Message, "text"> & { readonly text: string | undefined };
export type View = Omit<ReporterView, "messages"> & { readonly messages: readonly Said[] };

/** What is behind a code: the report, what was answered in the one it is merged into, the parts it was split into. */
export type FoundCase = {
  readonly view: View;
  readonly through?: View;
  /** Numbered in the order in which the letter was split, from 1; one that has not begun yet is left out. */
  readonly parts: readonly { readonly n: number; readonly view: View }[];
};

/** A letter has few contents. */
const PARTS_MAX = 50;

/** The one report behind a code, with its texts opened; undefined: there is none. */
export const foundCase = async (
  models: ReadModels,
  opener: Opener,
  lookup: string,
): Promise<FoundCase | undefined> => {
  const model = await models.of(reporterView);
  const [view] = await viewsIn(model, codePartition(lookup), 1);
  if (view === undefined) return undefined;
  const [through] =
    view.mergedInto === undefined ? [] : await viewsIn(model, answersPartition(view.mergedInto), 1);
  const begun = view.parts === undefined ? [] : await viewsIn(model, partsPartition(view.id), PARTS_MAX);
  const parts = (view.parts ?? []).flatMap((id, index) =>
    begun.filter((part) => part.id === id).map((part) => ({ n: index + 1, view: part })),
  );
  const open = (one: ReporterView) => openedView(one, opener);
  return {
    view: await open(view),
    ...(through === undefined ? {} : { through: await open(through) }),
    parts: await Promise.all(parts.map(async (part) => ({ n: part.n, view: await open(part.view) }))),
  };
};

const viewsIn = async (
  model: ReadModel,
  partition: string,
  limit: number,
): Promise<readonly ReporterView[]> =>
  // The projection wrote these rows with this type.
  (await model.range(partition, { limit })).items.map(({ value }) => value as ReporterView);

const openedView = async (view: ReporterView, opener: Opener): Promise<View> => {
  const sealed = view.messages.map(({ text }) => text).filter((text) => isSealed(text));
  const opened = await opener.open(sealed);
  const texts = new Map(sealed.map((text, index) => [text, opened[index]]));
  return {
    ...view,
    messages: view.messages.map((message) => {
      const text = isSealed(message.text) ? texts.get(message.text) : message.text;
      return { ...message, text: typeof text === "object" && isErased(text) ? undefined : text };
    }),
  };
};
