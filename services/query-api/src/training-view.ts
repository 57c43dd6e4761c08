import { may } from "@sdc/access/may";
import { rightsToRead, secretRights } from "@sdc/access/reading";
import type { Opener } from "@sdc/core/sealing";
import type { TrainingFile } from "@sdc/projections/training-file";
import { trainingRegister } from "@sdc/projections/training-register";
import type { ReadModels } from "@sdc/reading/read-models";
import { openedTexts } from "./opened-texts.ts";
import { type Call, hasRights } from "./rights.ts";

/**
 * A training as whoever asks may see it. When, where, for whom and with how many is for everybody on duty. Who goes there
 * and came is for the readers of the organiser, and for others as far as they read the units that sent them. A test result
 * is for those who hold the training, for the head of whoever sent that person, and for that person.
 */
export const trainingView = async (
  { models, opener }: { readonly models: ReadModels; readonly opener: Opener },
  c: Call,
  file: TrainingFile,
) => {
  const session = c.get("session");
  const rights = rightsToRead(trainingRegister.name);
  const unitOf = new Map(file.enrolled.map(({ subject, unit }) => [subject, unit]));
  const units = [...new Set(unitOf.values())];
  const [readsAll, seesResults] = await Promise.all([
    hasRights(models, c, rights, file.unit),
    hasRights(models, c, secretRights["training-results/organiser"], file.unit),
  ]);
  const readable = new Set(
    readsAll
      ? units
      : (
          await Promise.all(
            units.map(async (unit) => ((await hasRights(models, c, rights, unit)) ? [unit] : [])),
          )
        ).flat(),
  );
  const isReadable = (subject: string): boolean => {
    const unit = unitOf.get(subject);
    return subject === session.subject || (unit !== undefined && readable.has(unit));
  };
  const isResultReadable = (subject: string): boolean => {
    const unit = unitOf.get(subject) ?? "";
    const isHead = may(session, secretRights["training-results/sent"], { unit, above: [] });
    return seesResults || isHead || subject === session.subject;
  };
  const taken = file.reserved.reduce((sum, { people }) => sum + people, file.enrolled.length);
  return openedTexts(
    {
      ...file,
      taken,
      enrolled: file.enrolled.filter(({ subject }) => isReadable(subject)),
      attendance: file.attendance.map((day) => ({ ...day, present: day.present.filter(isReadable) })),
      results: file.results.filter(({ subject }) => isResultReadable(subject)),
    },
    opener,
  );
};
