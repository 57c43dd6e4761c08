import { type ComplaintFile, complaintFile } from "@sdc/projections/complaint-file";
import { type DialogueFile, dialogueFile } from "@sdc/projections/dialogue-file";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { type Call, mayRead } from "./rights.ts";

/** The file of a session for whoever reads it; undefined: there is none, or it is not theirs to know of. */
export const knownDialogue = async (
  models: ReadModels,
  c: Call,
  model: ReadModel,
  stream: string,
): Promise<DialogueFile | undefined> => {
  // The projection wrote this row with this type.
  const file = (await model.get(stream)) as DialogueFile | undefined;
  if (file === undefined) return undefined;
  const isTheirs =
    file.complaint === undefined
      ? await mayRead(models, c, dialogueFile, file.unit)
      : (await knownComplaint(models, c, file.complaint)) !== undefined;
  return isTheirs ? file : undefined;
};

/** A complaint for its readers: whoever does not read it knows of no dialogue in it. */
export const knownComplaint = async (
  models: ReadModels,
  c: Call,
  id: string,
): Promise<ComplaintFile | undefined> => {
  // The projection wrote this row with this type.
  const file = (await (await models.of(complaintFile)).get(`complaint/${id}`)) as ComplaintFile | undefined;
  return file !== undefined && (await mayRead(models, c, complaintFile, file.unit)) ? file : undefined;
};
