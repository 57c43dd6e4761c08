import { describe, expect, test } from "vitest";
import { inMemory } from "./in-memory.ts";
import { guesses, WAIT_MS_MAX } from "./guesses.ts";
import { requestRate } from "./request-rate.ts";

/** Time that passes only when the spec lets it: `sleeps` are the waits asked for. */
const stillPace = () => {
  let at = 0;
  const sleeps: number[] = [];
  const waiting: { readonly until: number; readonly wake: () => void }[] = [];
  return {
    sleeps,
    now: () => at,
    sleep: (ms: number) =>
      new Promise<void>((wake) => {
        sleeps.push(ms);
        waiting.push({ until: at + ms, wake });
      }),
    /** Lets that much time pass, waking whoever's time has come, in order. */
    async pass(ms: number) {
      const end = at + ms;
      for (;;) {
        await settled();
        const next = waiting.toSorted((a, b) => a.until - b.until)[0];
        if (next === undefined || next.until > end) break;
        at = Math.max(at, next.until);
        waiting.splice(waiting.indexOf(next), 1);
        next.wake();
      }
      at = end;
      await settled();
    },
  };
};
/** Everything that waits for nothing has run. */
const settled = () => new Promise<void>((done) => setImmediate(done));

const wrong = () => Promise.resolve(undefined);
const right = () => Promise.resolve("case");
const HOUR = 3_600_000;

describe("guessing codes", () => {
  test("the first mistakes cost nothing; then each wait is twice the last, up to 42 seconds", async () => {
    const pace = stillPace();
    const look = guesses(pace, inMemory());
    const waits: number[] = [];
    for (let time = 0; time < 13; time++) {
      const before = pace.sleeps.length;
      const answer = look("a", wrong);
      await pace.pass(WAIT_MS_MAX);
      expect(await answer).toEqual({ notFound: true });
      waits.push(pace.sleeps.slice(before).reduce((sum, ms) => sum + ms, 0) / 1000);
    }
    expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 42, 42, 42, 42]);
  });

  test("a right code after many wrong ones waits too, and takes none of them back", async () => {
    const pace = stillPace();
    const look = guesses(pace, inMemory());
    for (let time = 0; time < 5; time++) {
      const answer = look("a", wrong);
      await pace.pass(10_000);
      await answer;
    }
    pace.sleeps.length = 0;
    for (let time = 0; time < 2; time++) {
      const answer = look("a", right);
      await pace.pass(10_000);
      expect(await answer).toEqual({ found: "case" });
    }
    expect(pace.sleeps).toEqual([4000, 4000]);
  });

  test("a hundred guesses at once are no faster than one after the other, and those that would wait too long are not tried", async () => {
    const pace = stillPace();
    const look = guesses(pace, inMemory());
    const tried: number[] = [];
    const answers = Array.from({ length: 100 }, () =>
      look("a", () => {
        tried.push(pace.now() / 1000);
        return wrong();
      }),
    );
    await pace.pass(10 * 60_000 - 1);
    const came = await Promise.all(answers);
    expect(tried).toEqual([0, 0, 0, 1, 3, 7, 15, 31]);
    expect(came.filter((one) => "tooMany" in one)).toHaveLength(92);
    expect(came.at(-1)).toEqual({ tooMany: { retryAfterSeconds: 21 } });
  });

  test("a client at its worst tries once in 42 seconds, however often it asks", async () => {
    const pace = stillPace();
    const look = guesses(pace, inMemory());
    let tried = 0;
    const answers: Promise<unknown>[] = [];
    for (let second = 0; second < 600; second++) {
      for (let time = 0; time < 5; time++)
        answers.push(
          look("a", () => {
            tried += 1;
            return wrong();
          }),
        );
      await pace.pass(1000);
    }
    expect(tried).toBeGreaterThan(10);
    expect(tried).toBeLessThanOrEqual(8 + 600 / 42);
    await pace.pass(HOUR);
    await Promise.all(answers);
  });

  test("nobody who has not failed waits for anybody, while ten thousand others guess", async () => {
    const pace = stillPace();
    const look = guesses(pace, inMemory());
    const others = Array.from({ length: 10_000 }, (_, index) => `other ${index}`);
    const flood: Promise<unknown>[] = [];
    for (let round = 0; round < 4; round++) {
      flood.push(...others.map((other) => look(other, wrong)));
      await settled();
    }
    const before = pace.sleeps.length;
    expect(await look("reporter", wrong)).toEqual({ notFound: true });
    expect(await look("reporter", right)).toEqual({ found: "case" });
    expect(pace.sleeps.length).toBe(before);
    await pace.pass(HOUR);
    await Promise.all(flood);
  });

  test("clients beyond their mistakes take turns, ten a second for all of them", async () => {
    const pace = stillPace();
    const look = guesses(pace, inMemory());
    const tried: number[] = [];
    const flood: Promise<unknown>[] = [];
    for (let client = 0; client < 1000; client++)
      for (let time = 0; time < 4; time++)
        flood.push(
          look(`client ${client}`, () => {
            if (time === 3) tried.push(pace.now());
            return wrong();
          }),
        );
    await pace.pass(HOUR);
    const came = await Promise.all(flood);
    expect(tried.every((at, index) => index === 0 || at - (tried[index - 1] ?? 0) >= 100)).toBe(true);
    expect(tried.length).toBe(421);
    expect(came.filter((one) => one instanceof Object && "tooMany" in one)).toHaveLength(579);
  });

  test("wrong codes are forgiven one by one as time goes by", async () => {
    const pace = stillPace();
    const look = guesses(pace, inMemory());
    for (let time = 0; time < 4; time++) {
      const answer = look("a", wrong);
      await pace.pass(2000);
      await answer;
    }
    await pace.pass(10 * 60_000);
    pace.sleeps.length = 0;
    const answer = look("a", right);
    await pace.pass(2000);
    await answer;
    await pace.pass(10 * 60_000);
    expect(await look("a", right)).toEqual({ found: "case" });
    expect(pace.sleeps).toEqual([1000]);
  });

  test("what broke is nobody's wrong code, and is not under way any more", async () => {
    const pace = stillPace();
    const look = guesses(pace, inMemory());
    for (let time = 0; time < 5; time++)
      await expect(look("a", () => Promise.reject(new Error("store away")))).rejects.toThrow("store away");
    expect(await look("a", right)).toEqual({ found: "case" });
    expect(pace.sleeps).toEqual([]);
  });
});

describe("requests", () => {
  test("in no second more than five of one client; others are not counted with it", async () => {
    let at = 0;
    const may = requestRate({ now: () => at }, inMemory());
    const answers = await Promise.all(Array.from({ length: 7 }, () => may("a")));
    expect(answers).toEqual([true, true, true, true, true, false, false]);
    expect(await may("b")).toBe(true);
    at = 999;
    expect(await may("a")).toBe(false);
    at = 1000;
    expect(await may("a")).toBe(true);
  });

  test("one process remembers a bounded number of clients, the last ones", async () => {
    const may = requestRate({ now: () => 0 }, inMemory());
    for (let time = 0; time < 5; time++) await may("first");
    for (let client = 0; client < 19_999; client++) await may(`client ${client}`);
    expect(await may("first")).toBe(false);
    await may("one more");
    expect(await may("first")).toBe(true);
  });
});

describe("over several processes that remember together", () => {
  test("a client asks five times a second of all of them", async () => {
    const memory = inMemory();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => requestRate({ now: () => 0 }, memory)).flatMap((may) =>
        Array.from({ length: 10 }, () => may("a")),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(5);
  });

  test("a hundred guesses at once, spread over them, are no faster than one after the other", async () => {
    const pace = stillPace();
    const memory = inMemory();
    const tried: number[] = [];
    const answers = Array.from({ length: 4 }, () => guesses(pace, memory)).flatMap((look) =>
      Array.from({ length: 25 }, () =>
        look("a", () => {
          tried.push(pace.now() / 1000);
          return wrong();
        }),
      ),
    );
    await pace.pass(10 * 60_000 - 1);
    await Promise.all(answers);
    expect(tried).toEqual([0, 0, 0, 1, 3, 7, 15, 31]);
  });

  test("an attempt whose process was killed is not held against its client for good", async () => {
    const pace = stillPace();
    const memory = inMemory();
    const killed = guesses(pace, memory);
    for (let time = 0; time < 3; time++) void killed("a", () => new Promise(() => {}));
    await settled();
    await pace.pass(2 * 60_000);
    const before = pace.sleeps.length;
    expect(await guesses(pace, memory)("a", right)).toEqual({ found: "case" });
    expect(pace.sleeps.length).toBe(before);
  });
});
