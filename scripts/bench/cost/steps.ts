import { projectingOf, type Step } from "./lifecycle.ts";
import { shown, tableOf } from "./table.ts";
import { NONE, sum } from "./units.ts";

/** What each step of one report costs, for a process that knows nothing of it and for one that does. */
export const stepsTable = (cold: readonly Step[], warm: readonly Step[]): string => {
  const names = [...(cold[0]?.projected.keys() ?? [])];
  const row = (name: string, steps: readonly Step[], warmed: readonly Step[]) => [
    name,
    shown(sum(steps.map(({ command }) => command)).write),
    shown(sum(steps.map(({ command }) => command)).read),
    shown(sum(warmed.map(({ command }) => command)).read),
    ...names.map((projection) => {
      const { write, read } = sum(steps.map(({ projected }) => projected.get(projection) ?? NONE));
      return `${shown(write)} / ${shown(read)}`;
    }),
    `${shown(projectingOf(steps).write)} / ${shown(projectingOf(steps).read)}`,
  ];
  return tableOf(
    [
      "step",
      "append WCU",
      "command RCU, cold",
      "warm",
      ...names.map((name) => `${name} WCU / RCU`),
      "projecting WCU / RCU",
    ],
    [
      ...cold.map((step, index) => row(step.name, [step], warm.slice(index, index + 1))),
      row("sum", cold, warm),
    ],
  );
};

/** What a report costs over all these steps, as cells. */
export const sumsOf = (steps: readonly Step[]): readonly string[] => {
  const command = sum(steps.map((step) => step.command));
  const projecting = projectingOf(steps);
  return [command.write, command.read, projecting.write, projecting.read].map(shown);
};
