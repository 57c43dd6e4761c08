import { warmStates } from "@sdc/core/warm-states";
import { projections } from "@sdc/projections/projections";
import { type Engine, EVENTS, READS, withEngine } from "./cost/engine.ts";
import { lived, projectingOf } from "./cost/lifecycle.ts";
import { monthTable } from "./cost/month.ts";
import { question, reflection } from "./cost/orders.ts";
import { passedOver, passRows } from "./cost/passes.ts";
import { queried } from "./cost/queries.ts";
import { stepsTable, sumsOf } from "./cost/steps.ts";
import { tableOf } from "./cost/table.ts";
import { registeredUnit } from "./cost/unit.ts";
import { sum } from "./cost/units.ts";

/** Plays the life of one report on DynamoDB Local and prints what each part costs, by AWS's rules. */
export const benchCost = (): Promise<string> => withEngine(measured);

/** So many more reports lie beside the measured ones, so that a page of 50 is full and has a next. */
const OTHERS = 56;

const measured = async (engine: Engine): Promise<string> => {
  const { meter } = engine;
  const unit = await registeredUnit(engine);
  const stored = () => ({ events: meter.stored(EVENTS), reads: meter.stored(READS) });

  const before = stored();
  const cold = await lived(engine, reflection(unit, "report-cold"));
  const after = stored();
  const warm = await lived({ ...engine, warm: warmStates(100) }, reflection(unit, "report-warm"));
  const short = await lived(engine, question(unit, "question-cold"));
  const long = await lived(engine, reflection(unit, "report-long", 10).slice(0, 1));

  const others = Array.from({ length: OTHERS }, (_, n) => reflection(unit, `report-${n}`));
  for (const orders of others) await lived(engine, orders);
  const reports = OTHERS + 4;

  const asked = await queried(engine, unit, "report-cold");
  const passes = await passedOver(engine);
  return [
    "## One report: a reflection with six steps\n",
    stepsTable(cold, warm),
    "## Other reports\n",
    tableOf(
      ["report", "append WCU", "command RCU", "projecting WCU", "projecting RCU"],
      [
        ["such a reflection", ...sumsOf(cold)],
        ["a question answered at once, four steps", ...sumsOf(short)],
        ["receiving one whose text is ten times as long", ...sumsOf(long)],
      ],
    ),
    `## Queries for a unit with ${reports} reports, and passes over all there is\n`,
    tableOf(["what", "WCU", "RCU"], [...asked, ...passRows(passes, reports)]),
    "## A month\n",
    monthTable({
      commits: cold.length,
      append: sum(cold.map(({ command }) => command)),
      projecting: projectingOf(cold),
      eventsBytes: after.events - before.events,
      readBytes: after.reads - before.reads,
      sweepReads: passes.sweep.read / reports,
      queues: projections.length,
    }),
  ].join("\n");
};
