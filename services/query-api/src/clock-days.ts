import { complaint } from "@sdc/domain/complaint/decider";
import { notYetRegistered as noComplaint } from "@sdc/domain/complaint/state";
import { denunciation } from "@sdc/domain/denunciation/decider";
import { notYetRegistered as noDenunciation } from "@sdc/domain/denunciation/state";
import { daysOfClock, type Running, runningFrom } from "@sdc/domain/legal-clock";
import type { ComplaintFile } from "@sdc/projections/complaint-file";
import type { DenunciationFile } from "@sdc/projections/denunciation-file";
import type { RunningClock } from "@sdc/projections/running-clocks";
import { cited } from "./formal-view.ts";

/** The days of one running clock of a complaint; undefined: no such clock runs. */
export const complaintClockDays = (file: ComplaintFile, name: string) =>
  clockDays(file, name, () => {
    const { instance, about, remote = false } = file;
    const begun = { ...noComplaint, instance, about, remote };
    return file.timeline.reduce((state, event) => complaint.evolve(state, event), begun).settlement;
  });

/** The same of a denunciation. */
export const denunciationClockDays = (file: DenunciationFile, name: string) =>
  clockDays(
    file,
    name,
    () =>
      file.timeline.reduce((state, event) => denunciation.evolve(state, event), noDenunciation).settlement,
  );

/** Only the settlement is suspended and extended: what it has been through is folded from the timeline. */
const clockDays = (
  file: { readonly clocks: readonly RunningClock[] },
  name: string,
  settlement: () => Running | undefined,
) => {
  const clock = file.clocks.find((one) => one.clock === name);
  if (clock === undefined) return undefined;
  const running = (name === "settlement" ? settlement() : undefined) ?? runningFrom(clock);
  const { extensions = [], pauses = [], pausedFrom } = running;
  const days = daysOfClock(running);
  return {
    ...cited(clock),
    extensions,
    pauses,
    ...(pausedFrom === undefined ? {} : { pausedFrom }),
    days: typeof days === "string" ? [] : days,
  };
};
