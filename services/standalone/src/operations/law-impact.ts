import { catalogue } from "@sdc/law/catalogue";
import type { Day } from "@sdc/law/local-day";
import type { Measure, Rule } from "@sdc/law/rule";
import { versionsOf } from "@sdc/law/rules";
import { unfold } from "@sdc/law/unfold";
import { type ListedUnit, listedUnits } from "../import-units.ts";
import type { OpenClocks } from "./open-clocks.ts";
import type { Answer } from "./print.ts";
import { WrongUsage } from "./wrong-usage.ts";

/**
 * What a change of a rule touches: how its versions differ, which obligations take their interval from it or cite it, how
 * many of the listed units owe such nodes in the year of that day, and in how many open cases a clock of it runs (`open`;
 * undefined where there is no log). What was computed before keeps its version.
 */
export const lawImpact = (
  id: string,
  today: Day,
  open: OpenClocks | undefined,
  units: readonly ListedUnit[] = listedUnits(),
): Answer => {
  const versions = versionsOf(id);
  if (versions.length === 0) throw new WrongUsage(`there is no rule ${id}`);
  const year = Number(today.slice(0, 4));
  const intervals = catalogue.filter(({ cadences }) =>
    cadences.some((cadence) => "rule" in cadence && cadence.rule === id),
  );
  const citing = catalogue.filter((row) => row.citations.includes(id) && !intervals.includes(row));
  return {
    ok: true,
    text: [
      ...versions.map(
        (rule) =>
          `${rule.id} of ${rule.from}${rule.to === undefined ? "" : ` to before ${rule.to}`}: ${numbersOf(rule)}`,
      ),
      ...versions.slice(1).flatMap((rule, index) => differences(versions[index], rule)),
      ...intervals.map(({ id: obligation }) => {
        const found = units.flatMap((unit) => nodesBy(id, obligation, unit, year));
        const owing = new Set(found.map(({ unit }) => unit));
        return `${obligation} takes its interval from it: ${found.length} nodes of ${owing.size} units in ${year}`;
      }),
      ...citing.map(({ id: obligation }) => `${obligation} cites it; no date of it changes`),
      ...(intervals.length + citing.length === 0 ? ["no obligation stands on it"] : []),
      ...casesOf(open),
      "What was computed with an earlier version keeps it.",
    ].join("\n"),
  };
};

const casesOf = (open: OpenClocks | undefined): readonly string[] => {
  if (open === undefined) return ["there is no log here: open cases were not counted"];
  if (open.size === 0) return ["no clock of it runs in an open complaint or denunciation"];
  return [...open]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([from, n]) => {
      const version = from === "" ? "no version of it" : `its version of ${from}`;
      return `a clock of it runs in ${n} open complaints and denunciations, computed with ${version}`;
    });
};

const nodesBy = (
  rule: string,
  obligation: string,
  unit: ListedUnit,
  year: number,
): readonly { readonly unit: string }[] => {
  const { id, kind, validFrom, validTo } = unit;
  const owing = {
    id,
    kind,
    from: validFrom,
    lineOf: [id],
    tops: [],
    ...(validTo === undefined ? {} : { to: validTo }),
  };
  const rows = catalogue.filter((row) => row.id === obligation);
  return unfold(owing, year, rows)
    .filter((node) => node.rule === rule)
    .map(() => ({ unit: id }));
};

const numbersOf = ({ measures }: Rule): string =>
  measures.length === 0 ? "no number was found" : measures.map(numberOf).join("; ");

const numberOf = ({ n, unit, bound, per, when }: Measure): string =>
  `${bound} ${n} ${unit}${per === undefined ? "" : ` per ${per}`}${when === undefined ? "" : ` when ${when.id}`}`;

const differences = (before: Rule | undefined, after: Rule): readonly string[] => {
  if (before === undefined) return [];
  const changed = (
    ["measures", "starts", "extensions", "pauses", "on", "citation", "verified"] as const
  ).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return [`from ${after.from} on: ${changed.length === 0 ? "the same" : `another ${changed.join(", ")}`}`];
};
