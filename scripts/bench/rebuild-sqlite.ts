import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Head } from "@sdc/core/commit";
import { sqliteEventLog } from "@sdc/event-store/sqlite";
import { courseOf } from "./course.ts";

const EVENTS = 1_000_000;
/** Reports that are open at the same time: the events of one lie far apart in the file. */
const AT_ONCE = 2000;
const TENANT = "bench";

/** Rebuilds a read model from a million events, in a process of its own so that its memory is its own. */
export const benchRebuild = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), "sdc-bench-"));
  const file = join(folder, "log.sqlite");
  try {
    await fill(file);
    const child = join(import.meta.dirname, "rebuild-run.ts");
    const told = ["case-file", "hotline-queue"].map((name) =>
      execFileSync(process.execPath, [child, file, name], { encoding: "utf8" }).trim(),
    );
    return [
      `a log of ${EVENTS.toLocaleString("en")} events, ${megabytes(statSync(file).size)}`,
      ...told,
    ].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

const fill = async (file: string): Promise<void> => {
  const db = new DatabaseSync(file);
  const log = sqliteEventLog(db, TENANT);
  const length = courseOf().length;
  for (let first = 0; first * length < EVENTS; first += AT_ONCE) {
    const count = Math.min(AT_ONCE, Math.ceil(EVENTS / length) - first);
    const heads: Head[] = [];
    for (let n = 0; n < count; n++) heads.push((await log.read(`hotline-report/${first + n}`)).head);
    for (const [step, event] of courseOf().entries())
      // All of one turn share a transaction.
      await Promise.all(
        heads.map(async (head, n) => {
          const draft = { command: `c${first + n}-${step}.`, at: Date.parse(event.at), events: [event] };
          const appended = await log.append(head, draft);
          if (appended.outcome === "conflict") throw new Error("nobody else writes here");
          heads[n] = appended.head;
        }),
      );
  }
  db.close();
};
