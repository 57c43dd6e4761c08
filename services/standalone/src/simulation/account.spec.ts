import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commitOf, headAfter, kindOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { openVault } from "@sdc/vault/open-vault";
import { type Engines, inMemory } from "./engines.ts";
import { simulate } from "./simulate.ts";

let folder: string;
let opened: ReturnType<typeof openVault>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sdc simulation "));
  opened = openVault(folder);
});
afterAll(() => {
  opened.close();
  rmSync(folder, { recursive: true });
});

/** What the account says of so many histories over engines with a mistake in them. */
const found = async (mistaken: (engines: Engines) => Engines, histories = 10): Promise<string> => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= histories; seed++)
    wrong.push(...(await simulate(seed, mistaken(inMemory()), opened.vault)).wrong);
  return wrong.join("\n");
};

/** Says that it appended, and did not. */
const pretended = async (log: EventLog, ...[head, draft]: Parameters<EventLog["append"]>) => {
  const commit = commitOf(log.tenant, head, draft);
  return { outcome: "appended" as const, commit, head: headAfter(commit) };
};

describe("the account would see", () => {
  test("a log that loses what it acknowledged", async () => {
    const wrong = await found((engines) => {
      const { log } = engines;
      const append: EventLog["append"] = (head, draft) =>
        kindOf(head.stream) === "obligation" ? pretended(log, head, draft) : log.append(head, draft);
      return { ...engines, log: { ...log, append } };
    });
    expect(wrong).toMatch(/obligation\/\S+ has lost (?:evidence-filed|obligation-(?:reminded|escalated))/);
  });

  test("a command that is carried out again when its answer was lost", async () => {
    let n = 0;
    const wrong = await found((engines) => {
      const { log } = engines;
      // As if retries were not recognised: every attempt has another id.
      const append: EventLog["append"] = (head, draft) =>
        log.append(head, { ...draft, command: `${n++}.${draft.command}` });
      return { ...engines, log: { ...log, append } };
    });
    expect(wrong).toContain("holds what nobody asked for");
  });

  test("a store that says it saved a change and did not", async () => {
    const wrong = await found((engines) => {
      const { store } = engines;
      let saves = 0;
      const save: typeof store.save = async (changes) =>
        saves++ % 7 === 0 ? changes.map(() => true) : store.save(changes);
      return { ...engines, store: { ...store, save } };
    });
    expect(wrong).toContain("never heard of");
  });

  test("a way that drops commits", async () => {
    const wrong = await found((engines) => ({
      ...engines,
      path(weather, plan) {
        const path = engines.path(weather, plan);
        return {
          ...path,
          heard: (commit) => (kindOf(commit.stream) === "hotline-report" ? undefined : path.heard(commit)),
        };
      },
    }));
    expect(wrong).toContain("hotline-queue never heard of");
    expect(wrong).toContain("was never claimed");
  });

  test("a fold that skips a commit", async () => {
    const wrong = await found((engines) => {
      const { store } = engines;
      const save: typeof store.save = (changes) =>
        store.save(changes.map((change) => ({ ...change, puts: change.puts.slice(1) })));
      return { ...engines, store: { ...store, save } };
    });
    expect(wrong).toContain("is not a fold of the log");
  });

  test("a reactor that claims nothing before it acts", async () => {
    const wrong = await found((engines) => {
      const { log } = engines;
      const append: EventLog["append"] = (head, draft) =>
        kindOf(head.stream) === "effect" ? pretended(log, head, draft) : log.append(head, draft);
      return { ...engines, log: { ...log, append } };
    });
    expect(wrong).toMatch(/repeating:\S+ was done \d+ times/);
    expect(wrong).toMatch(/honouring:\S+ ended as nothing/);
  });

  test("a snapshot that is not the fold", async () => {
    const wrong = await found((engines) => {
      const { snapshots } = engines;
      const keep: typeof snapshots.keep = (snapshot) =>
        snapshots.keep({ ...snapshot, state: { ...(snapshot.state as object), received: false } });
      return { ...engines, snapshots: { ...snapshots, keep } };
      // Few streams grow long enough to be kept.
    }, 40);
    expect(wrong).toContain("what its events do not");
  });
});
