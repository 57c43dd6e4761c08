import type { Opener } from "@sdc/core/sealing";
import { type LegalClock, ruleOf } from "@sdc/domain/legal-clock";
import type { ComplaintFile } from "@sdc/projections/complaint-file";
import type { DenunciationFile } from "@sdc/projections/denunciation-file";
import type { RunningClock } from "@sdc/projections/running-clocks";
import { kept, openedTexts } from "./opened-texts.ts";

/** A clock with the article that its rule stands in. */
export const cited = <Clock extends LegalClock>(clock: Clock): Clock & { readonly citation?: string } => {
  const rule = ruleOf(clock);
  return { ...clock, ...(rule && { citation: rule.citation }) };
};

/** A complaint as its readers see it: texts opened; of who complains only which details are kept. */
export const complaintView = async ({ complainant, clocks, ...rest }: ComplaintFile, opener: Opener) => {
  const { representativeOf } = complainant;
  return {
    ...(await openedTexts(rest, opener)),
    complainant: { ...kept(complainant), ...(representativeOf === undefined ? {} : { representativeOf }) },
    clocks: clocks.map((clock) => expandable(`/v1/complaints/${rest.id}`, clock)),
  };
};

/** A denunciation as its few readers see it: texts opened; who denounces is not in the register. */
export const denunciationView = async ({ clocks, ...rest }: DenunciationFile, opener: Opener) => ({
  ...(await openedTexts(rest, opener)),
  clocks: clocks.map((clock) => expandable(`/v1/denunciations/${rest.id}`, clock)),
});

const expandable = (path: string, clock: RunningClock) => ({
  ...cited(clock),
  days: `${path}/clocks/${clock.clock}/days`,
});
