import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import type { Actor } from "@sdc/core/stamp";
import { knownPosts } from "../post/known-posts.ts";
import { knownUnits, type Units } from "../units.ts";
import { disciplinaryCase } from "./decider.ts";
import { knownAppeal } from "./known-appeal.ts";
import type { DisciplinaryState } from "./state.ts";

type Log = Pick<EventLog, "read">;

/** A case as the log knows it now; undefined: there is none. */
const knownCase = async (log: Log, id: string): Promise<DisciplinaryState | undefined> => {
  const { commits } = await log.read(`disciplinary-case/${id}`);
  return commits.length === 0 ? undefined : fold(disciplinaryCase, disciplinaryCase.initial, commits);
};

/** The units of a case, whose posts say who may sign. */
export const unitsOfCase = async (log: Log, id: string): Promise<Units> => {
  const found = await knownCase(log, id);
  return found === undefined ? {} : knownUnits(log, [found.unit, found.person.unit]);
};

type Given = {
  readonly name: string;
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly units: Units;
  readonly by: Actor;
};

/** Posts for who may open and sign, the case whose measure was served, and the complaint about the decision. */
export const disciplinaryFacts = async (
  log: Log,
  { name, id, body, units, by }: Given,
): Promise<Readonly<Record<string, unknown>>> => {
  switch (name) {
    case "open":
      return { posts: await knownPosts(log, Object.keys(units)) };
    case "decide": {
      const { serving } = body;
      const earlier =
        typeof serving === "string" && serving !== id ? await knownCase(log, serving) : undefined;
      const isTheirs = earlier !== undefined && isKnownTo(earlier, by);
      return { posts: await knownPosts(log, Object.keys(units)), ...(isTheirs && { earlier }) };
    }
    case "note-appeal":
      return typeof body["complaint"] === "string" ? appealed(log, body["complaint"]) : {};
    case "revoke": {
      const { appeal } = (await knownCase(log, id)) ?? {};
      return appeal === undefined ? {} : appealed(log, appeal);
    }
    default:
      return {};
  }
};

const appealed = async (log: Log, complaint: string) => {
  const found = await knownAppeal(log, complaint);
  return found === undefined ? {} : { appealed: found };
};

/** Of a case of another unit nobody learns by naming it: it is there for the unit that has it alone. */
const isKnownTo = ({ unit, person }: DisciplinaryState, by: Actor): boolean =>
  unit === by.unit && person.subject !== by.subject;
