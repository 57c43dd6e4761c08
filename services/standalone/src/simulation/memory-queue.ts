import type { QueueRecord } from "@sdc/feed/queue-record";
import type { Queue } from "@sdc/feed/relay";
import { isUnlucky, type Weather } from "./weather.ts";

/** A queue as SQS is: it delivers at least once, in any order, when it likes; what fails too often it sets aside. */
export type MemoryQueue = Queue & {
  receive(): readonly QueueRecord[];
  /** These are done; of the others that were received, `failed` come again soon. */
  answer(records: readonly QueueRecord[], failed: ReadonlySet<string>): void;
  isEmpty(): boolean;
  /** Puts back what was set aside, as if it had just been sent. */
  redrive(): void;
};

type Entry = { readonly id: string; readonly body: string; receives: number; visibleFrom: number };

/** In turns of the schedule. Short, so that a slow consumer sees its messages go to another one meanwhile. */
const VISIBILITY = 150;
const DELAY_MAX = 300;
export const RECEIVES_MAX = 5;
const BATCH_MAX = 10;

export const memoryQueue = (weather: Weather): MemoryQueue => {
  const { random, schedule } = weather;
  let entries: Entry[] = [];
  let aside: Entry[] = [];
  let sent = 0;
  return {
    async send(bodies) {
      for (const body of bodies) {
        const delay = isUnlucky(weather, 20) ? random.between(1, DELAY_MAX) : 0;
        entries.push({ id: `m${sent++}`, body, receives: 0, visibleFrom: schedule.clock() + delay });
      }
      return [];
    },

    receive() {
      const now = schedule.clock();
      const visible = entries.filter(({ visibleFrom }) => visibleFrom <= now);
      const tired = visible.filter(({ receives }) => receives === RECEIVES_MAX);
      if (tired.length > 0) {
        weather.noted("queue: set aside");
        aside = [...aside, ...tired];
        entries = entries.filter((entry) => !tired.includes(entry));
      }
      const fresh = random.shuffled(visible.filter((entry) => !tired.includes(entry)));
      return fresh.slice(0, random.between(1, BATCH_MAX)).map((entry) => {
        entry.receives += 1;
        entry.visibleFrom = now + VISIBILITY;
        const ApproximateReceiveCount = String(entry.receives);
        return { messageId: entry.id, body: entry.body, attributes: { ApproximateReceiveCount } };
      });
    },

    answer(records, failed) {
      const received = new Map(records.map(({ messageId, attributes }) => [messageId, attributes]));
      entries = entries.filter((entry) => {
        const attributes = received.get(entry.id);
        if (attributes === undefined) return true;
        if (Number(attributes.ApproximateReceiveCount) < entry.receives) weather.noted("queue: taken over");
        if (failed.has(entry.id)) {
          entry.visibleFrom = schedule.clock();
          return true;
        }
        if (!isUnlucky(weather, 5)) return false;
        weather.noted("queue: repeated");
        return true;
      });
    },

    isEmpty: () => entries.length === 0,

    redrive() {
      const now = schedule.clock();
      entries = [...entries, ...aside.map((entry) => ({ ...entry, receives: 0, visibleFrom: now }))];
      aside = [];
    },
  };
};
