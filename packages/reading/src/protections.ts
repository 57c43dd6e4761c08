import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { protection } from "@sdc/domain/protection/decider";
import type { OpenWork } from "@sdc/projections/open-work";
import { OPEN_PROTECTIONS, protectionFile, protectionsAbout } from "@sdc/projections/protection-file";
import type { ReadModels } from "./read-models.ts";

/** A protection that is open, and the unit that decides on it. */
export type OpenProtection = { readonly stream: string; readonly unit: string };

/** All that are open beside that report or denunciation. */
export const openProtectionsAbout = (models: ReadModels, about: string): Promise<readonly OpenProtection[]> =>
  openIn(models, protectionsAbout(about));

/** All that are open, wherever they lie. */
export const openProtectionsEverywhere = (models: ReadModels): Promise<readonly OpenProtection[]> =>
  openIn(models, OPEN_PROTECTIONS);

/** That very one as the log has it, where it is never stale; none where it has ended. */
export const openProtectionOf = async (
  log: Pick<EventLog, "read">,
  stream: string,
): Promise<readonly OpenProtection[]> => {
  const { commits } = await log.read(stream);
  const { requested, end, unit } = fold(protection, protection.initial, commits);
  return requested && end === undefined ? [{ stream, unit }] : [];
};

const PAGE = 200;

const openIn = async (models: ReadModels, partition: string): Promise<readonly OpenProtection[]> => {
  const model = await models.of(protectionFile);
  const all: OpenProtection[] = [];
  let after: string | undefined;
  do {
    const page = await model.range(partition, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const { value } of page.items) {
      // The projection wrote these rows with this type.
      const { stream, unit } = value as OpenWork;
      all.push({ stream, unit });
    }
    after = page.next;
  } while (after !== undefined);
  return all;
};
