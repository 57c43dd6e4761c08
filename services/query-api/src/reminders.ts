import { idOf, kindOf } from "@sdc/core/commit";
import type { Page } from "@sdc/core/read-store";
import { nodeOf } from "@sdc/domain/obligation/node-id";
import { nameOn } from "@sdc/domain/org-unit/in-effect";
import { findObligation } from "@sdc/law/catalogue";
import { type Day, daysBetween } from "@sdc/law/local-day";
import { yearOfNode } from "@sdc/law/node-key";
import type { NodeStatus } from "@sdc/law/node-status";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { type Standing, standingsOf } from "@sdc/reading/standing";
import { findUnit, rememberingUnits } from "@sdc/reading/units";
import type { ReminderItem } from "./answers.ts";

/** What is read of a row: the work, whose it is, and the deadline that somebody was told of. */
type Told = { readonly stream: string; readonly unit: string; readonly due: Day };

export type RemindersQuestion = {
  readonly unit: string;
  readonly today: Day;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Its own first, then what was told to it from below. */
const SOURCES = ["unit", "escalated"] as const;

/**
 * The deadlines that a unit was reminded of, or that were told to it as the next level, and that still stand: what has
 * been done since is left out. Its reads follow the rows and the units they are of.
 */
export const remindersOf = async (
  asked: ReadModels,
  model: ReadModel,
  { unit, today, after, limit }: RemindersQuestion,
): Promise<{ readonly items: readonly ReminderItem[]; readonly next?: string }> => {
  const models = rememberingUnits(asked);
  const standings = rememberingStandings(models, today);
  const found: { readonly key: string; readonly item: ReminderItem }[] = [];
  const [first = SOURCES[0], behind] = after === undefined ? [] : divided(after);
  for (const source of SOURCES.slice(SOURCES.findIndex((one) => one === first))) {
    let place = source === first ? behind : undefined;
    do {
      const page: Page = await model.range(`${source}/${unit}`, {
        limit: limit + 1,
        ...(place === undefined ? {} : { after: place }),
      });
      for (const { sort, value } of page.items) {
        // The projection wrote these rows with this type.
        const told = value as Told;
        const item = await itemOf(models, standings, told, today, source);
        if (item !== undefined) found.push({ key: `${source}/${sort}`, item });
      }
      place = page.next;
    } while (place !== undefined && found.length <= limit);
    if (found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const items = shown.map(({ item }) => item);
  const last = shown.at(-1)?.key;
  return found.length > limit && last !== undefined ? { items, next: last } : { items };
};

const divided = (key: string): readonly [string, string] => {
  const at = key.indexOf("/");
  return [key.slice(0, at), key.slice(at + 1)];
};

type Standings = (unit: string, year: number) => Promise<readonly Standing[]>;

/** Many rows are of the same unit and year. */
const rememberingStandings = (models: ReadModels, today: Day): Standings => {
  const known = new Map<string, Promise<readonly Standing[]>>();
  return (id, year) => {
    const key = `${id} ${year}`;
    const found = known.get(key) ?? read(models, id, year, today);
    known.set(key, found);
    return found;
  };
};

const read = async (
  models: ReadModels,
  id: string,
  year: number,
  today: Day,
): Promise<readonly Standing[]> => {
  const unit = await findUnit(models, id);
  return unit === undefined ? [] : standingsOf(models, unit, year, today);
};

const itemOf = async (
  models: ReadModels,
  standings: Standings,
  { stream, unit: id, due }: Told,
  today: Day,
  source: (typeof SOURCES)[number],
): Promise<ReminderItem | undefined> => {
  const unit = await findUnit(models, id);
  const common = {
    unit: { id, name: unit === undefined ? id : nameOn(unit, today) },
    told: source === "unit" ? ("reminded" as const) : ("escalated" as const),
    stream,
    due,
    daysLeft: daysBetween(today, due),
  };
  const node = kindOf(stream) === "obligation" ? nodeOf(idOf(stream)) : undefined;
  if (node === undefined) return common;
  // A node of a unit that has ended stays that unit's, whoever has its work now.
  const year = yearOfNode(node.node) ?? Number(due.slice(0, 4));
  const standing = (await standings(node.unit, year)).find((one) => one.node.key === node.node);
  if (standing === undefined || standing.node.due !== due || !OWED.has(standing.status)) return undefined;
  const duty = findObligation(node.obligation)?.duty;
  return duty === undefined
    ? undefined
    : { ...common, obligation: { id: node.obligation, duty, node: idOf(stream) } };
};

const OWED: ReadonlySet<NodeStatus> = new Set(["not-due", "due-soon", "overdue"]);
