import type { SweptFiles } from "@sdc/attachments/orphans";
import type { Ticked } from "@sdc/clock/tick";
import type { Parked } from "@sdc/core/read-store";
import type { Exported } from "./export.ts";
import type { Imported } from "./import.ts";
import type { Lag } from "./lag.ts";
import type { Swept } from "./sweep.ts";
import type { Unparked } from "./unpark.ts";
import type { Rebuilt } from "@sdc/core/rebuild";
import type { Reaction } from "@sdc/core/effects/react";
import type { OpenEffect } from "@sdc/projections/open-effects";
import { isWhole, type Verified } from "./verify.ts";

/** What a command has to say, and whether all was as it should be. */
export type Answer = { readonly text: string; readonly ok: boolean };

const lines = (...parts: readonly (string | readonly string[])[]): string => parts.flat().join("\n");

export const UNSEEN =
  "What was cut off at a stream's end, or rewritten up to it with new hashes, can't be seen without a published root.";

export const verified = (result: Verified): Answer => ({
  ok: isWhole(result),
  text: lines(
    wrongs(result),
    `${result.streams} streams, ${result.commits} commits, ${result.events} events: ${
      isWhole(result) ? "every one is what was appended." : `${result.broken.length} streams are broken.`
    }`,
    UNSEEN,
  ),
});

const wrongs = ({ broken, damage }: Verified): readonly string[] => [
  ...damage,
  ...broken.map(({ stream, version, what, found }) => `${stream}@${version}: ${what}: ${found}`),
];

export const created = (tables: readonly string[]): Answer => ({
  ok: true,
  text: lines(tables.map((table) => `${table} is there.`)),
});

export const exported = ({ file, commits, events }: Exported): Answer => ({
  ok: true,
  text: `${file}: ${commits} commits, ${events} events.`,
});

export const imported = ({ file, written, skipped, stopped }: Imported): Answer => {
  if (!isWhole(file)) return { ok: false, text: lines(wrongs(file), "Nothing was written.") };
  const counts = `${written} commits written, ${skipped} were there already.`;
  return stopped === undefined
    ? { ok: true, text: counts }
    : { ok: false, text: lines(`Stopped at ${stopped}.`, counts) };
};

export const swept = (
  { behind, repaired, parked, ahead }: Swept,
  effects: readonly unknown[],
  files: SweptFiles | undefined,
): Answer => ({
  ok: parked === 0 && ahead.length === 0 && effects.length === 0 && files?.missing.length === 0,
  text: lines(
    effects.map(String),
    ahead.map(
      ({ projection, stream, watermark, last }) =>
        `${projection} ${stream}: shows version ${watermark}, the log ends at ${last}`,
    ),
    (files?.missing ?? []).map((key) => `${key}: the log names this file, and it is not in the store`),
    `${behind} slices were behind: ${repaired} repaired, ${parked} parked. ${ahead.length} are ahead of the log.`,
    files === undefined
      ? "Files were left alone: the log is damaged, so what it names is not known."
      : `${files.objects} files: ${files.orphans} more were named by no event, ${files.uploads} uploads taken in by nobody, and are removed.`,
  ),
});

export const lagging = (lags: readonly Lag[], asJson: boolean): Answer => ({
  ok: lags.every(({ ahead }) => ahead === 0),
  text: asJson ? JSON.stringify(lags) : table(lags),
});

const COLUMNS = ["streams", "events", "parked", "ahead"] as const;

const table = (lags: readonly Lag[]): string => {
  const width = Math.max(...lags.map(({ projection }) => projection.length));
  return lines(
    ["".padEnd(width), ...COLUMNS.map((name) => name.padStart(8))].join(" "),
    lags.map((lag) =>
      [lag.projection.padEnd(width), ...COLUMNS.map((name) => String(lag[name]).padStart(8))].join(" "),
    ),
  );
};

export const rebuilt = ({ projection, resumed, commits, parked }: Rebuilt): Answer => ({
  ok: parked.length === 0,
  text: lines(
    parked.map(lineOf),
    `${projection}: ${commits} commits folded${resumed ? " since it was broken off" : ""}. ${
      parked.length === 0
        ? "Queries read it from now on."
        : `${parked.length} streams are parked, so queries read the version before: unpark them, then rebuild again.`
    }`,
  ),
});

export const dropped = (key: string): Answer => ({ ok: true, text: `${key} is gone.` });

export const effects = (open: readonly OpenEffect[]): Answer => ({
  ok: true,
  text:
    open.length === 0
      ? "Nothing is open outside."
      : lines(
          open.map(
            ({ reactor, stream, version, status, attempts, since, why }) =>
              `${reactor} ${stream}@${version}: ${status} since ${since}, attempts: ${attempts}${why === undefined ? "" : `, ${why}`}`,
          ),
        ),
});

export const resent = ({ stream, version, status, error }: Reaction): Answer => ({
  ok: status === "done",
  text: `${stream}@${version}: ${status}${error instanceof Error ? `, ${error.message}` : ""}`,
});

export const ticked = ({ last, through, passedOn, reminded, escalated, troubles }: Ticked): Answer => ({
  ok: troubles.length === 0,
  text: lines(
    troubles.map(String),
    passedOn.map((stream) => `${stream}: passed on to the heir`),
    reminded.map((stream) => `${stream}: reminded`),
    escalated.map((stream) => `${stream}: told to the level above`),
    last === through
      ? `${through} had been gone through already.`
      : `${last === undefined ? "The first run" : `The days after ${last}`}, up to ${through}: ${passedOn.length} passed on, ${reminded.length} reminded, ${escalated.length} overdue.`,
  ),
});

export const listed = (parked: readonly Parked[]): Answer => ({
  ok: true,
  text: parked.length === 0 ? "Nothing is parked." : lines(parked.map(lineOf)),
});

export const unparked = ({ done, failing }: Unparked): Answer => ({
  ok: failing.length === 0,
  text: lines(failing.map(lineOf), `${done.length} taken up, ${failing.length} still fail.`),
});

const lineOf = ({ projection, stream, error }: Parked): string => `${projection} ${stream}: ${error}`;
