import type { Day } from "@sdc/law/local-day";
import {
  ALL_PUBLIC_DIALOGUES,
  type PublicDialogue,
  publicDialogue,
  publicDialogues,
} from "@sdc/projections/public-dialogues";
import type { ReadModels } from "@sdc/reading/read-models";

const SHOWN = 50;

/** Sessions of today and later, the nearest first. */
export const comingDialogues = async (models: ReadModels, today: Day): Promise<readonly PublicDialogue[]> => {
  const model = await models.of(publicDialogues);
  const { items } = await model.range(ALL_PUBLIC_DIALOGUES, { from: today, limit: SHOWN });
  // The projection wrote these rows with this type.
  return items.map(({ value }) => value as PublicDialogue);
};

/** Those before, the latest first. */
export const pastDialogues = async (models: ReadModels, today: Day): Promise<readonly PublicDialogue[]> => {
  const model = await models.of(publicDialogues);
  const { items } = await model.range(ALL_PUBLIC_DIALOGUES, { to: today, limit: SHOWN, order: "descending" });
  // The projection wrote these rows with this type.
  return items.map(({ value }) => value as PublicDialogue);
};

/** One of them; undefined: none is public under that id, whether there is such a session or not. */
export const publicDialogueOf = async (models: ReadModels, id: string): Promise<PublicDialogue | undefined> =>
  /^[A-Za-z0-9][A-Za-z0-9.:-]{0,119}$/.test(id)
    ? // The projection wrote this row with this type.
      ((await (await models.of(publicDialogues)).get(publicDialogue(id), id)) as PublicDialogue | undefined)
    : undefined;
