import { idOf, kindOf } from "@sdc/core/commit";
import { nodeOf } from "@sdc/domain/obligation/node-id";
import { addDays, type Day } from "@sdc/law/local-day";
import { yearOfNode } from "@sdc/law/node-key";
import type { NodeStatus } from "@sdc/law/node-status";
import { escalatedTo } from "@sdc/projections/reminders";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { ReadModels } from "@sdc/reading/read-models";
import { type Standing, standingsOf } from "@sdc/reading/standing";
import { findUnit } from "@sdc/reading/units";
import { toldIn } from "./digest-cases.ts";
import { type DigestQuestion, type Found, SOON_DAYS } from "./digest-found.ts";
import { nodeOwed, type Owed } from "./digest-items.ts";

/** Duties of the year, of the one before as far as they are still owed, and of the next one as far as it is near. */
export const nodesOf = async (models: ReadModels, unit: RegisteredUnit, day: Day): Promise<Found> => {
  const last = addDays(day, SOON_DAYS);
  const years = [
    ...new Set([Number(day.slice(0, 4)) - 1, Number(day.slice(0, 4)), Number(last.slice(0, 4))]),
  ];
  const standings = (await Promise.all(years.map((year) => standingsOf(models, unit, year, day)))).flat();
  const keys = new Set<string>();
  const items = standings.flatMap((standing) => {
    const { node, status } = standing;
    // A review is owed in the year that runs: with the next one its interval begins anew.
    const isPast = node.cadence === "continuous" && node.period.to <= day;
    if (node.due === null || node.due > last || !OWED.has(status) || isPast || keys.has(node.key)) return [];
    // A duty may stand on the boards of several years, and is owed once.
    keys.add(node.key);
    return nodeOwed(unit.id, standing, day) ?? [];
  });
  return { items, isCut: false };
};

const OWED: ReadonlySet<NodeStatus> = new Set(["not-due", "due-soon", "overdue"]);

/** What was told to it of duties below, the latest first looked at; what was done since is left out. */
export const dutiesTold = async (models: ReadModels, { unit, day }: DigestQuestion): Promise<Found> => {
  const { told, isCut } = await toldIn(models, escalatedTo(unit.id, "all"), day);
  const standings = new Map<string, Promise<readonly Standing[]>>();
  const standingsIn = (id: string, year: number) => {
    const key = `${id} ${year}`;
    const known = standings.get(key) ?? readStandings(models, id, year, day);
    standings.set(key, known);
    return known;
  };
  const shown = told.map(async (one): Promise<Owed | undefined> => {
    const of = kindOf(one.stream) === "obligation" ? nodeOf(idOf(one.stream)) : undefined;
    if (of === undefined) return undefined;
    const year = yearOfNode(of.node) ?? Number(one.due.slice(0, 4));
    const standing = (await standingsIn(of.unit, year)).find(({ node }) => node.key === of.node);
    if (standing === undefined || standing.node.due !== one.due || !OWED.has(standing.status))
      return undefined;
    const owed = nodeOwed(of.unit, standing, day);
    return owed && { ...owed, ...(one.escalatedOn === undefined ? {} : { escalatedOn: one.escalatedOn }) };
  });
  const found = (await Promise.all(shown)).filter((one) => one !== undefined);
  return { items: found, isCut };
};

const readStandings = async (
  models: ReadModels,
  id: string,
  year: number,
  day: Day,
): Promise<readonly Standing[]> => {
  const unit = await findUnit(models, id);
  return unit === undefined ? [] : standingsOf(models, unit, year, day);
};
