import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Commit } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";

export const TENANT = "quang-nam";
export const quiet = (): void => {};

export const newPath = (name: string): string => join(mkdtempSync(join(tmpdir(), "sdc operations ")), name);

/** Two streams of three commits; a commit of two events among them. */
export const fill = async (log: EventLog, streams: readonly string[] = ["thing/a", "thing/b"]) => {
  for (const stream of streams) {
    let { head } = await log.read(stream);
    for (const events of [
      [{ type: "begun", name: 'Ngõ "Quỳnh" \u2028 😀' }],
      [{ type: "x" }, { type: "y" }],
      [{ type: "z" }],
    ]) {
      const draft = { command: `${stream}-${head.next}.b`, at: 1_700_000_000_000, events };
      const appended = await log.append(head, draft);
      if (appended.outcome === "conflict") throw new Error("nobody else writes here");
      head = appended.head;
    }
  }
};

export const everything = async (log: Pick<EventLog, "scan">): Promise<readonly Commit[]> =>
  (await Array.fromAsync(log.scan()))
    .flatMap(({ commits }) => commits)
    .toSorted((a, b) => a.stream.localeCompare(b.stream) || a.version - b.version);

/** What somebody with the file in hand would do, past every port. */
export const tamper = (file: string, sql: string): void => {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
};
