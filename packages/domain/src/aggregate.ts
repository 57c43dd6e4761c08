import type * as z from "zod";
import type { Commit } from "@sdc/core/commit";
import type { Decider } from "@sdc/core/decider";
import type { EventLog } from "@sdc/core/event-log";
import {
  type Accepted,
  type CommandId,
  fold,
  handle,
  type HandlePorts,
  type PathRefusal,
} from "@sdc/core/handle";
import { isRefusal, type Refusal, type RefusalText, refuse } from "@sdc/core/refusal";
import type { SecretField } from "@sdc/core/sealing";
import type { Actor, Stamp } from "@sdc/core/stamp";
import { type Day, dayOf } from "@sdc/law/local-day";
import type { Text } from "@sdc/law/text";
import type { Asker } from "./asker.ts";
import { unitsIn } from "./fields.ts";
import { secretsIn } from "./sealable.ts";
import { knownUnits, type Units, unitsOf } from "./units.ts";

export type CommandSpec = {
  readonly schema: z.ZodObject;
  readonly title: Text;
  /** `collection`: begins a stream. `item`: goes to one there is, or, with `begins`, to one that it begins. */
  readonly at: "collection" | "item";
  readonly begins?: true;
  /**
   * No route for the words of people with a session leads to it. `register`: given by the register itself (clock, reactions)
   * because of what is known. `reporter`: by whoever shows the report's code, or writes in its thread. `take-in`: for a
   * person by what has stored their files before.
   */
  readonly by?: "register" | "reporter" | "take-in";
  /** Whoever it is given for gets a code to follow it by: `brought.code` is what that code is found by. */
  readonly givesCode?: true;
};

/** The commands that people with a session give in their own words. */
export const commandsOfPeople = (
  commands: Readonly<Record<string, CommandSpec>>,
): Readonly<Record<string, CommandSpec>> =>
  Object.fromEntries(Object.entries(commands).filter(([, { by }]) => by === undefined));

/** A parsed command with everything the domain may not ask for itself. */
export type Order = {
  readonly id: string;
  readonly name: string;
  /** As parsed by the command's schema. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly by: Actor;
  /** What the token of whoever gives it says they are; never recorded. Absent: no person with a session gives it. */
  readonly roles?: readonly string[];
  readonly command: CommandId;
  readonly ifVersion?: number;
  /** What the path made itself before, and no body may claim: `attachments` that are stored, what a `code` is found by. */
  readonly brought?: Readonly<Record<string, unknown>>;
  /**
   * Asked before the rule, with the unit that the command touches, what is known of units, and whether it is a secret
   * that whoever gives the command has no part in. `not-found`: they have nothing to do with that unit.
   */
  readonly authorize?: (
    unit: string,
    units: Units,
    isSecret: boolean,
  ) => Promise<Refusal | undefined> | Refusal | undefined;
};

/** An aggregate as the outside sees it: its name, its commands, its words for "no", and one way to carry out an order. */
export type Aggregate = {
  readonly kind: string;
  readonly title: Text;
  readonly commands: Readonly<Record<string, CommandSpec>>;
  readonly events: readonly string[];
  readonly refusals: Readonly<Record<string, RefusalText>>;
  /** The id that a new stream takes from its first command; absent: it is derived from the request. */
  readonly idFrom?: (body: Readonly<Record<string, unknown>>) => string;
  /** Its fold, by which snapshots are named and checked. */
  readonly fold: { readonly name: string; of(commits: readonly Commit[]): unknown };
  execute(ports: HandlePorts, order: Order): Promise<Accepted | Refusal>;
};

type Definition<State, Command, Event, Code extends string> = {
  readonly kind: string;
  readonly title: Text;
  readonly decider: Decider<State, Command, Event, Code>;
  /** Raised when `evolve` leads to another state than before: snapshots of the old one are then not used. */
  readonly stateVersion: number;
  readonly commands: Readonly<Record<string, CommandSpec>>;
  readonly events: Readonly<Record<string, z.ZodObject>>;
  readonly refusals: Readonly<Record<Code, RefusalText>>;
  readonly idFrom?: (body: Readonly<Record<string, unknown>>) => string;
  /** The unit that a command touches: whoever may act for it may give the command. */
  readonly unitOf: (command: Command, state: State) => string;
  /** Whether it is kept from that person, whatever they may do otherwise: to them it is as if it were not there. */
  readonly isKeptFrom?: (state: State, asker: Asker) => boolean;
  /** The same where it hangs on another stream: on what it lies beside, as the log knows that now. */
  readonly isKeptBeside?: (
    log: Pick<EventLog, "read">,
    known: { readonly id: string; readonly state: State; readonly by: Asker; readonly today: Day },
  ) => Promise<boolean>;
  /** Whether only its few readers may give commands on it, and this person, who is not one by what the log says. */
  readonly isSecretFrom?: (state: State, subject: string) => boolean;
  /**
   * Whether this person, who may give a command, may not know that it is there: the rule's "no" then answers as for one that is not,
   * and only what the rule takes says that it is.
   */
  readonly isUnknownTo?: (
    log: Pick<EventLog, "read">,
    known: { readonly state: State; readonly by: Actor; readonly today: Day },
  ) => Promise<boolean>;
  /**
   * Also to those of the unit and above it who have no right there it is as if it were not there: no command tells who may not read
   * it that it is. To everybody else nothing is there anyway.
   */
  readonly isHidden?: true;
  /** Units to bring along besides those that the body names; `name` is the command's. */
  readonly unitsFor?: (log: Pick<EventLog, "read">, id: string, name: string) => Promise<Units>;
  /** What else the rule has to know of other streams: brought along with the command, under these names. */
  readonly facts?: (
    log: Pick<EventLog, "read">,
    given: {
      readonly name: string;
      /** Of the stream that the command is for. */
      readonly id: string;
      readonly body: Readonly<Record<string, unknown>>;
      readonly units: Units;
      /** Who gives the command: what is kept from them is not known to it either. */
      readonly by: Asker;
    },
  ) => Promise<Readonly<Record<string, unknown>>>;
};

const BUSY: PathRefusal = "stream-busy";

/** Binds a decider to its schemas; whoever mounts it needs to know nothing of its types. */
export const aggregate = <State, Command, Event extends { readonly type: string }, Code extends string>(
  definition: Definition<State, Command & Stamp, Event, Code>,
): Aggregate => {
  const { kind, title, decider, commands, events, refusals, idFrom, unitOf, unitsFor } = definition;
  const foldName = `${kind}@${definition.stateVersion}`;
  const secrets: Record<string, readonly SecretField[]> = Object.fromEntries(
    Object.entries(events).map(([type, schema]) => [type, secretsIn(schema)]),
  );
  return {
    kind,
    title,
    commands,
    events: Object.keys(events),
    refusals,
    ...(idFrom === undefined ? {} : { idFrom }),

    fold: { name: foldName, of: (commits) => fold(decider, decider.initial, commits) },

    async execute(ports, order) {
      const { id, name, body, brought, at, by, roles, command: commandId, ifVersion, authorize } = order;
      const asker: Asker = { ...by, ...(roles && { roles }) };
      const spec = commands[name];
      if (spec === undefined) throw new Error(`${kind} has no command ${name}`);
      const named = await knownUnits(ports.log, unitsIn(spec.schema, body));
      const units = unitsOf(named, (await unitsFor?.(ports.log, id, name)) ?? {});
      const facts = await definition.facts?.(ports.log, { name, id, body, units, by: asker });
      // The schema of this very command has parsed the body.
      const command = { ...body, ...facts, ...brought, type: name, id, units, at, by } as unknown as Command &
        Stamp;
      let isUnknown = false;
      const answer = await handle(
        ports,
        { fold: foldName, decider, secrets },
        {
          stream: `${kind}/${id}`,
          command,
          id: commandId,
          creates: spec.at === "collection" || spec.begins === true,
          ...(ifVersion === undefined ? {} : { ifVersion }),
          ...(authorize && {
            authorize: async (state: State) => {
              if (definition.isKeptFrom?.(state, asker) === true) return refuse("not-found");
              const known = { id, state, by: asker, today: dayOf(at) };
              if ((await definition.isKeptBeside?.(ports.log, known)) === true) return refuse("not-found");
              isUnknown = (await definition.isUnknownTo?.(ports.log, known)) === true;
              const unit = unitOf(command, state);
              const refused = await authorize(
                unit,
                units[unit] === undefined ? await knownUnits(ports.log, [unit]) : units,
                definition.isSecretFrom?.(state, by.subject) === true,
              );
              const isThere = spec.at === "item" && spec.begins !== true;
              // What a command would begin is nobody's secret: that it may not is all there is to say.
              if (!isThere) return refused?.refused === "not-found" ? refuse("forbidden") : refused;
              return refused?.refused === "forbidden" && definition.isHidden === true
                ? refuse("not-found")
                : refused;
            },
          }),
        },
      );
      // What was too much at once would have been taken: it is not the rule's "no", and is sent again.
      const isRulesNo = isRefusal(answer) && answer.refused !== BUSY;
      return isUnknown && isRulesNo ? refuse<PathRefusal>("not-found") : answer;
    },
  };
};
