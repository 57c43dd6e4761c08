import { build } from "@sdc/core/build";
import { projections } from "@sdc/projections/projections";
import { sweep } from "@sdc/standalone/operations/sweep";
import type { Engine } from "./engine.ts";
import { shown } from "./table.ts";
import type { Units } from "./units.ts";

/** What reads everything there is, and how many events that was. */
export type Passes = {
  readonly events: number;
  /** One pass over the log, eventually consistent. */
  readonly log: Units;
  /** One pass over the read table, eventually consistent. */
  readonly slices: Units;
  readonly sweep: Units;
  readonly rebuild: Units;
};

/** Measures each; the sweep must find everything right, because each slice that it repairs costs more. */
export const passedOver = async ({ meter, log, store, finder }: Engine): Promise<Passes> => {
  let events = 0;
  const scanned = await meter.of(async () => {
    for await (const { commits } of log.scan({ reads: "cheap" }))
      events += commits.reduce((all, { count }) => all + count, 0);
  });
  const slices = await meter.of(() => Array.fromAsync(store.watermarks()));
  const swept = await meter.of(async () => {
    const { behind, ahead } = await sweep({ log, store, finder }, projections, () => undefined);
    if (behind + ahead.length > 0) throw new Error(`the sweep found ${behind + ahead.length} slices astray`);
  });
  const fresh = projections.map((projection) => ({ ...projection, version: projection.version + 1 }));
  const rebuild = await meter.of(() => build({ log, store, finder }, fresh));
  return { events, log: scanned, slices, sweep: swept, rebuild };
};

export const passRows = (passes: Passes, reports: number): readonly (readonly string[])[] => {
  const row = (what: string, { write, read }: Units, over: number, digits: number) => [
    what,
    shown(write / over),
    (read / over).toFixed(digits),
  ];
  const { events, log, slices, sweep: swept, rebuild } = passes;
  return [
    row("a pass over the log, eventually consistent, an event", log, events, 4),
    row("a pass over the read table, eventually consistent, an event", slices, events, 4),
    row("the nightly sweep, an event", swept, events, 4),
    row("the nightly sweep, a report", swept, reports, 2),
    row("a rebuild of all projections, a report", rebuild, reports, 2),
  ];
};
