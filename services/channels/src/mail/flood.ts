/** How many mails somebody may bring in an hour; what they have not used up within one they may bring at once. */
type Flood = {
  /** Whether one more may come now; what was refused does not count. */
  take(key: string): boolean;
};

const HOUR_MS = 3_600_000;
/** So many are told apart at once; who has brought nothing for longest is forgotten first. */
const KEYS_MAX = 20_000;

/** Buckets that empty evenly within an hour. `now` in milliseconds; a clock that goes back lets nothing through sooner. */
export const flood = (perHourMax: number, now: () => number): Flood => {
  const filled = new Map<string, { readonly level: number; readonly at: number }>();
  return {
    take(key) {
      const at = now();
      const { level, at: since } = filled.get(key) ?? { level: 0, at };
      const left = Math.max(0, level - (Math.max(0, at - since) * perHourMax) / HOUR_MS);
      if (left + 1 > perHourMax) return false;
      filled.delete(key);
      filled.set(key, { level: left + 1, at });
      for (const oldest of filled.keys()) {
        if (filled.size <= KEYS_MAX) break;
        filled.delete(oldest);
      }
      return true;
    },
  };
};
