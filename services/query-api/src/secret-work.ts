import { may, type Place, type Session } from "@sdc/access/may";
import { secretRights } from "@sdc/access/reading";
import {
  type DenunciationFile,
  denunciationFile,
  openDenunciations,
} from "@sdc/projections/denunciation-file";
import { openWork, workPartition } from "@sdc/projections/open-work";
import { openProtections, protectionFile } from "@sdc/projections/protection-file";
import { type DisciplineFile, disciplineFile, openDiscipline } from "@sdc/projections/discipline-file";
import { openTransfers, type TransferFile, transferFile } from "@sdc/projections/transfer-file";
import { openWatches, watchFile } from "@sdc/projections/watch-file";
import type { ReadModels } from "@sdc/reading/read-models";
import { isAboutHeadOf } from "./known-denunciation.ts";
import type { Works } from "./work-without-heir.ts";

/**
 * Protected reports, denunciations, protections, watches, transfers and disciplinary cases that wait at units whose work nobody has, as far as who asks may
 * know of them: the heads of the levels above, but of a denunciation never the one whom it is about.
 */
export const secretWork = async (models: ReadModels, session: Session): Promise<readonly Works[]> => {
  const [works, denunciations, protections, watches, transfers, discipline] = await Promise.all([
    models.of(openWork),
    models.of(denunciationFile),
    models.of(protectionFile),
    models.of(watchFile),
    models.of(transferFile),
    models.of(disciplineFile),
  ]);
  const isFor = (place: Place) => may(session, secretRights.orphaned, place);
  return [
    {
      model: works,
      partitionOf: (unit) => workPartition(unit, true),
      isFor: (place) => may(session, secretRights["flagged-report"], place),
    },
    {
      model: denunciations,
      partitionOf: openDenunciations,
      isFor,
      shows: async ({ stream }) => {
        // The projection wrote this row with this type.
        const file = (await denunciations.get(stream)) as DenunciationFile | undefined;
        return file !== undefined && !isAboutHeadOf(file, session.unit);
      },
    },
    { model: protections, partitionOf: openProtections, isFor },
    { model: watches, partitionOf: openWatches, isFor },
    {
      model: transfers,
      partitionOf: openTransfers,
      isFor,
      shows: async ({ stream }) => {
        // The projection wrote this row with this type.
        const file = (await transfers.get(stream)) as TransferFile | undefined;
        return file !== undefined && file.held.subject !== session.subject;
      },
    },
    {
      model: discipline,
      partitionOf: openDiscipline,
      isFor,
      shows: async ({ stream }) => {
        // The projection wrote this row with this type.
        const file = (await discipline.get(stream)) as DisciplineFile | undefined;
        return file !== undefined && file.person.subject !== session.subject;
      },
    },
  ];
};
