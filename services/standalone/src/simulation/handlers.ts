import type { Commit } from "@sdc/core/commit";
import { NotDone } from "@sdc/core/effects/reactor";
import type { EventLog } from "@sdc/core/event-log";
import type { Finder } from "@sdc/core/finding";
import type { ReadStore } from "@sdc/core/read-store";
import type { Snapshots } from "@sdc/core/snapshots";
import { projector } from "@sdc/feed/projector";
import { reactor } from "@sdc/feed/reactor";
import { relay } from "@sdc/feed/relay";
import { projections } from "@sdc/projections/projections";
import { faultyLog, faultyQueue, faultyStore } from "./faults.ts";
import { Killed, type Life, newLife } from "./life.ts";
import type { Handler, Handlers } from "./path.ts";
import type { ReactClock, Receiver } from "./receivers.ts";
import { streamIn } from "./stream-record.ts";
import { isUnlucky, Trouble, type Weather } from "./weather.ts";

export type World = {
  readonly log: EventLog;
  readonly store: ReadStore;
  readonly finder: Finder;
  readonly snapshots: Snapshots;
  readonly weather: Weather;
  readonly receivers: readonly Receiver[];
  readonly clock: ReactClock;
  readonly heard: (commit: Commit) => void;
  /** The table's stream has lost a record of this stream: it keeps them 24 hours. */
  readonly forgot: (stream: string) => void;
  /** Hears of what must not happen. */
  readonly wrong: (what: string) => void;
};

/** The handlers as they are deployed, over engines in trouble. Each invocation is a process that may die. */
export const handlersIn = (world: World): Handlers => {
  const { log, store, finder, weather, receivers, clock, heard, forgot, wrong } = world;
  const { tenant } = log;
  const told = (error: unknown) => {
    if (!isExpected(error)) wrong(String(error));
  };
  const invoked =
    <Record>(handlerIn: (life: Life) => Handler<Record>): Handler<Record> =>
    async (event) => {
      const life = newLife();
      try {
        return await life.lived(handlerIn(life)(event));
      } catch (error) {
        told(error);
        throw error;
      }
    };
  const logIn = (life: Life) => faultyLog(log, weather, life, heard);

  return {
    relay: (queues) =>
      invoked((life) => ({ Records }) => {
        const kept = Records.filter((record) => {
          const isKept = !isUnlucky(weather, 1);
          if (!isKept) weather.noted("stream: forgotten");
          if (!isKept) forgot(streamIn(tenant, record));
          return isKept;
        });
        const alarm = async (tampered: object) => wrong(`alarm: ${JSON.stringify(tampered)}`);
        const weathered = queues.map((queue) => faultyQueue(queue, weather, life));
        return relay({ tenant, queues: weathered, alarm })({ Records: kept });
      }),

    consumers: [
      invoked((life) =>
        projector({ log: logIn(life), store: faultyStore(store, weather, life), finder, projections }),
      ),
      ...receivers.map((receiver) =>
        invoked((life) =>
          reactor({
            log: logIn(life),
            ...clock,
            reactor: receiver.reactorIn(life),
            report: (error) => told(error instanceof Error ? (error.cause ?? error) : error),
          }),
        ),
      ),
    ],
  };
};

const isExpected = (error: unknown): boolean =>
  error instanceof Trouble || error instanceof Killed || error instanceof NotDone;
