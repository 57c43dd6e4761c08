import type { Page } from "@sdc/core/read-store";
import { addMonths, type Day } from "@sdc/law/local-day";
import { openWatches, watchFile } from "@sdc/projections/watch-file";
import { openProtections, protectionFile } from "@sdc/projections/protection-file";
import { denunciationFile, openDenunciations } from "@sdc/projections/denunciation-file";
import { disciplineFile, openDiscipline } from "@sdc/projections/discipline-file";
import { EFFECT_OWED, openTransfers, transferFile } from "@sdc/projections/transfer-file";
import { dialogueDigest, REPORT_OWED } from "@sdc/projections/dialogue-digest";
import { duePartition, type OpenWork, openWork, watchDay, workPartition } from "@sdc/projections/open-work";
import type { ReadModel, ReadModels } from "./read-models.ts";

const PAGE = 200;

/** All open work of a unit, what is secret behind the rest. For the register itself: no ordinary list shows it so. */
export async function* openWorkOf(models: ReadModels, unit: string): AsyncGenerator<OpenWork> {
  const model = await models.of(openWork);
  for (const isFlagged of [false, true]) yield* worksIn(model, workPartition(unit, isFlagged));
  yield* worksIn(await models.of(denunciationFile), openDenunciations(unit));
  yield* worksIn(await models.of(protectionFile), openProtections(unit));
  yield* worksIn(await models.of(watchFile), openWatches(unit));
  yield* worksIn(await models.of(transferFile), openTransfers(unit));
  yield* worksIn(await models.of(disciplineFile), openDiscipline(unit));
}

/** The work whose watch day is one of these days, both included, earliest first: what is owed by them, or became known. */
export async function* workDue(models: ReadModels, from: Day, to: Day): AsyncGenerator<OpenWork> {
  const model = await models.of(openWork);
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addMonths(`${month}-01`, 1).slice(0, 7))
    for await (const work of worksIn(model, duePartition(month))) {
      const watch = watchDay(work);
      if (watch !== undefined && from <= watch && watch <= to) yield work;
    }
}

/** The transfers that were decided and whose posts have not followed yet. */
export async function* transfersOwingEffect(models: ReadModels): AsyncGenerator<OpenWork> {
  yield* worksIn(await models.of(transferFile), EFFECT_OWED);
}

/** The dialogues with a question that was passed on and has not become a report yet. */
export async function* dialoguesOwingReport(models: ReadModels): AsyncGenerator<OpenWork> {
  yield* worksIn(await models.of(dialogueDigest), REPORT_OWED);
}

async function* worksIn(model: ReadModel, partition: string): AsyncGenerator<OpenWork> {
  let after: string | undefined;
  do {
    const page: Page = await model.range(partition, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    // The projection wrote these rows with this type.
    for (const { value } of page.items) yield value as OpenWork;
    after = page.next;
  } while (after !== undefined);
}
