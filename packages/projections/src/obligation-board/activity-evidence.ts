import type { Count, Row } from "@sdc/core/read-store";
import { obligationsOpenedBy, obligationsShowing, standsForOnce } from "@sdc/law/evidence-of";
import { type Day, yearOfWeek } from "@sdc/law/local-day";
import { nodeKeyOf } from "@sdc/law/node-key";
import type { Activities, Done, Opened } from "./activities.ts";
import { evidencePartition, figure, figuresPartition, type MatterEvidence } from "./evidence.ts";
import { stepsOf } from "./series.ts";

/** One in the list of each duty that the catalogue names its event for; of what opened a duty, at each unit that had it. */
export const activityRows = ({ done, opened }: Activities, stream: string): readonly Row[] => [
  ...done.flatMap((one, n) => doneRows(one, `${one.on}#${stream}#${n}`, stream)),
  ...opened.flatMap((one, n) => matterRows(one, `${one.owedOn}#${stream}#matter-${n}`, stream)),
];

/** What was done on which day, by event: from it follows what proves a node of whatever period. */
export const activityCounts = ({ done, opened }: Activities): readonly Count[] => [
  ...done.filter(({ event }) => obligationsShowing(event).length > 0).flatMap(doneCounts),
  ...opened.flatMap(matterCounts),
];

/** Under these two words the days of a unit stand among its figures. */
export const DAYS = { done: "done", withdrawn: "withdrawn" } as const;

const doneRows = (
  { event, unit, on, title, isWithdrawn }: Done,
  sort: string,
  stream: string,
): readonly Row[] =>
  obligationsShowing(event).map((obligation) => ({
    partition: evidencePartition(unit, obligation),
    sort,
    value: {
      kind: "activity",
      stream,
      event,
      on,
      title,
      status: isWithdrawn === true ? DAYS.withdrawn : DAYS.done,
    },
  }));

const doneCounts = ({ event, unit, on, isWithdrawn }: Done): readonly Count[] =>
  yearsOf(event, on).map((year) => ({
    partition: figuresPartition(unit, year),
    sort: [isWithdrawn === true ? DAYS.withdrawn : DAYS.done, event, on].join("|"),
    n: 1,
  }));

/** The boards that ask for a day: its year's, that of its week, and every one where it may prove what is owed once. */
const yearsOf = (event: string, on: Day): readonly (number | "once")[] => [
  ...new Set([Number(on.slice(0, 4)), yearOfWeek(on)]),
  ...(standsForOnce(event) ? (["once"] as const) : []),
];

const nodesOf = ({ event, owedOn }: Opened): readonly string[] =>
  obligationsOpenedBy(event).map((id) => nodeKeyOf(id, "on-event", Number(owedOn.slice(0, 4))));

const matterRows = (one: Opened, sort: string, stream: string): readonly Row[] => {
  const { event, title, owedOn, dueOn, doneOn } = one;
  const status = doneOn === null ? "open" : "answered";
  return nodesOf(one).flatMap((node) =>
    one.held.map(({ unit, ...held }, n): Row => {
      const matter: MatterEvidence = {
        kind: "matter",
        stream,
        event,
        title,
        status,
        owedOn,
        dueOn,
        doneOn,
        held,
      };
      return { partition: evidencePartition(unit, node), sort: `${sort}#${n}`, value: matter };
    }),
  );
};

const matterCounts = (one: Opened): readonly Count[] =>
  nodesOf(one).flatMap((node) => [
    ...one.held.slice(-1).map(({ unit }) => figure(unit, node, "total")),
    ...stepsOf(node, one, one.held),
  ]);
