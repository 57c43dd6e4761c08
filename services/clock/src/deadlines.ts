import { idOf, kindOf } from "@sdc/core/commit";
import { obligationAggregate } from "@sdc/domain/obligation/aggregate";
import { nodeId, nodeOf } from "@sdc/domain/obligation/node-id";
import { holderOn } from "@sdc/domain/succession";
import { obligationsShowing } from "@sdc/law/evidence-of";
import { addDays, type Day, yearOfWeek } from "@sdc/law/local-day";
import { yearOfNode } from "@sdc/law/node-key";
import type { NodeStatus } from "@sdc/law/node-status";
import { holds } from "@sdc/law/period";
import type { Node } from "@sdc/law/unfold";
import type { OpenWork } from "@sdc/projections/open-work";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { fallenProofs } from "@sdc/reading/fallen-proofs";
import { workDue } from "@sdc/reading/open-work";
import type { ReadModels } from "@sdc/reading/read-models";
import type { Register } from "@sdc/reading/register";
import { standingsOf } from "@sdc/reading/standing";
import { dueDaysIn, type Span } from "./falls-due.ts";

/** A day by which a unit owes something that has not been done. */
export type Deadline = {
  readonly stream: string;
  readonly unit: string;
  readonly due: Day;
  /** The day on which the register came to know of it; absent where that follows from the unit's life. */
  readonly knownOn?: Day | undefined;
};

type Where = { readonly models: ReadModels; readonly register: Register; readonly span: Span };

/** Everything owed by a day of which this run may have something to say. */
export async function* deadlinesIn(where: Where): AsyncGenerator<Deadline> {
  for (const unit of where.register.values()) if (stands(unit, where.span.today)) yield* ofUnit(where, unit);
  yield* ofOpenWork(where);
  yield* ofFallenProofs(where);
}

const stands = ({ from, to }: RegisteredUnit, day: Day): boolean =>
  from <= day && (to === undefined || day < to);

/** Its reads follow the unit's years, not what happened in them. */
async function* ofUnit({ models, span }: Where, unit: RegisteredUnit): AsyncGenerator<Deadline> {
  const { from, to } = dueDaysIn(span);
  // A duty that stands on the boards of several years is still owed once.
  const seen = new Set<string>();
  for (const year of yearsIn(addDays(from, -WEEK_DAYS), to))
    for (const { node, status } of await standingsOf(models, unit, year, span.today)) {
      const { key, due } = node;
      if (due === null || due < from || due > to || seen.has(key) || !isOwed(node, status, span.today))
        continue;
      seen.add(key);
      yield { stream: `${obligationAggregate.kind}/${nodeId(unit.id, key)}`, unit: unit.id, due };
    }
}

/** The last week of a year may end, and fall due, in the next one. */
const WEEK_DAYS = 7;

const yearsIn = (from: Day, to: Day): readonly number[] => {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, n) => first + n);
};

/** A review is owed in the year that runs: with the next one its interval begins anew. */
const isOwed = ({ cadence, period }: Node, status: NodeStatus, today: Day): boolean =>
  OWED.has(status) && (cadence !== "continuous" || today < period.to);

const OWED: ReadonlySet<NodeStatus> = new Set(["not-due", "due-soon", "overdue"]);

/** Work that began with an event and carries its day. What obligations owe follows from the unit's life instead. */
async function* ofOpenWork(where: Where): AsyncGenerator<Deadline> {
  const { models, register, span } = where;
  const { from, to } = dueDaysIn(span);
  for await (const work of workDue(models, from, to)) {
    const { stream, unit, knownOn } = work;
    const due = kindOf(stream) === obligationAggregate.kind ? await owedAgain(where, work) : work.due;
    if (due === undefined) continue;
    // What has just been passed on may still stand at the unit before.
    const holder = holderOn((id) => register.get(id), unit, span.today);
    yield { stream, unit: "unit" in holder ? holder.unit : unit, due, knownOn };
  }
}

/** What an event had proved and proves no more: it is owed again, and its day has passed. */
async function* ofFallenProofs({ models, register, span }: Where): AsyncGenerator<Deadline> {
  const { from } = dueDaysIn(span);
  for await (const { event, unit: id, on, fellOn } of fallenProofs(models, from, span.today)) {
    const unit = register.get(id);
    if (unit === undefined) continue;
    const clauses = obligationsShowing(event);
    const last = Number((unit.to ?? span.today).slice(0, 4));
    // Its own year's board, and that of its week; what is owed once stands on the last one.
    for (const year of new Set([Number(on.slice(0, 4)), yearOfWeek(on), last]))
      for (const { node, status } of await standingsOf(models, unit, year, span.today)) {
        const { key, due, obligation, period, cadence } = node;
        const isItsOwn = clauses.includes(obligation) && (cadence === "once" || holds(period, on));
        if (!isItsOwn || status !== "overdue" || due === null || fellOn <= due) continue;
        yield {
          stream: `${obligationAggregate.kind}/${nodeId(unit.id, key)}`,
          unit: unit.id,
          due,
          knownOn: fellOn,
        };
      }
  }
}

/**
 * The day that has passed, of a node whose proof fell away behind it: it was returned or withdrawn, or the node applies
 * again. Undefined where nothing fell away, the node is fulfilled all the same, or its day is still to come.
 */
const owedAgain = async (
  { models, register, span }: Where,
  { stream, knownOn }: OpenWork,
): Promise<Day | undefined> => {
  const found = nodeOf(idOf(stream));
  const unit = found && register.get(found.unit);
  if (found === undefined || unit === undefined || knownOn === undefined) return undefined;
  // What is owed once stands on the board of any year of the unit.
  const year = yearOfNode(found.node) ?? Number((unit.to ?? span.today).slice(0, 4));
  const standing = (await standingsOf(models, unit, year, span.today)).find(
    ({ node }) => node.key === found.node,
  );
  const { due = null } = standing?.node ?? {};
  return standing?.status === "overdue" && due !== null && due < knownOn ? due : undefined;
};
