import type { ReactPorts } from "@sdc/core/effects/react";
import { NotDone, type Reactor } from "@sdc/core/effects/reactor";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { SINCE } from "./history.ts";
import type { Life } from "./life.ts";
import { Trouble, type Weather, weathered } from "./weather.ts";

/** Somebody outside who is told of reports, and how it was told: by a reactor in a process that may die. */
export type Receiver = {
  readonly name: string;
  readonly honoursKey: boolean;
  /** How often it did what came under a key. */
  readonly deeds: ReadonlyMap<string, number>;
  reactorIn(life: Life): Reactor<Event>;
};

const TRIGGERS: readonly Event["type"][] = ["report-received", "report-replied", "report-closed"];

/** One that drops what it has had under the same key, or one that does everything it is sent. */
export const receiver = (name: string, honoursKey: boolean, weather: Weather): Receiver => {
  const deeds = new Map<string, number>();
  // Somebody else's system is worse than one's own engines.
  const outside: Weather = { ...weather, troublePercent: () => 2 * weather.troublePercent() };
  return {
    name,
    honoursKey,
    deeds,

    reactorIn: (life) => ({
      name,
      categories: ["hotline-report"],
      triggers: TRIGGERS,
      since: Date.parse(SINCE),
      honoursKey,

      effectsOf: (history) =>
        history
          .filter(({ event }) => TRIGGERS.includes(event.type))
          .map(({ event, version }) => ({ version, what: { type: event.type } })),

      perform: async (_what, key) => {
        try {
          await weathered(outside, life, ["perform", key], async () => {
            if (honoursKey && deeds.has(key)) return;
            deeds.set(key, (deeds.get(key) ?? 0) + 1);
          });
        } catch (error) {
          if (error instanceof Trouble && error.isSurelyNotDone) throw new NotDone(error.message);
          throw error;
        }
      },
    }),
  };
};

export type ReactClock = Omit<ReactPorts, "log">;

/** The reactors' time and the ids of their entries, made of turns: the same in every run of a seed. */
export const reactClock = ({ schedule }: Pick<Weather, "schedule">): ReactClock => {
  let ids = 0;
  return {
    now: () => new Date(Date.parse(SINCE) + schedule.clock()).toISOString(),
    id: () => `entry-${ids++}`,
  };
};
