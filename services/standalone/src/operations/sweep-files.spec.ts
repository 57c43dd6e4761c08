import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderStore } from "@sdc/attachments/folder";
import { LogCorrupted } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { sweepFiles } from "./sweep-files.ts";

test("what a damaged log names is not known, so no file is removed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sdc sweep "));
  const store = folderStore(folder, async (text) => text);
  await store.put("0".repeat(32), Buffer.from("x"));
  const damaged: Pick<EventLog, "scan"> = {
    async *scan() {
      yield { commits: [], place: "" };
      throw new LogCorrupted("hotline-report/a", 1, "altered");
    },
  };
  const later = Date.now() + 3 * 24 * 60 * 60 * 1000;
  expect(await sweepFiles(damaged, store, later, () => {})).toBeUndefined();
  expect(await store.get("0".repeat(32))).toBeDefined();
  rmSync(folder, { recursive: true });
});
