import { expect, test } from "vitest";
import { switchTo } from "@sdc/core/live";
import { memoryReadStore } from "@sdc/read-store/memory";
import { NotBuilt, readModels } from "./read-models.ts";

test("a read model is read in its live version, remembered for five seconds at most", async () => {
  const store = memoryReadStore();
  let now = 0;
  let asked = 0;
  const counted = { ...store, memo: (name: string) => (asked++, store.memo(name)) };
  const models = readModels(counted, () => now);
  const board = (version: number) => ({ name: "board", version });
  await expect(models.of(board(1))).rejects.toThrow(NotBuilt);
  await switchTo(store, board(1));
  expect((await models.of(board(1))).key).toBe("board@1");
  await switchTo(store, board(2));
  now = 4999;
  expect((await models.of(board(1))).key).toBe("board@1");
  expect(asked).toBe(2);
  now = 5000;
  expect((await models.of(board(1))).key).toBe("board@2");
  expect(asked).toBe(3);
});
