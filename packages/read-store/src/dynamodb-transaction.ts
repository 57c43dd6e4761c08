import { setTimeout as pause } from "node:timers/promises";
import {
  type CancellationReason,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  TransactionCanceledException,
  TransactionConflictException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import type { Item } from "./dynamodb-item.ts";

/** `moved`: the first write's condition failed, and this is the item it met. `refused`: that later write's did. */
export type Outcome =
  | { readonly outcome: "written" }
  | { readonly outcome: "moved"; readonly met: Item }
  | { readonly outcome: "refused"; readonly index: number };

const TRIES_MAX = 10;
const PAUSE_MS = 10;
const PAUSE_MAX_MS = 1000;

/** Somebody else was at the same items, or there was no capacity left: worth another try. */
const PASSING = new Set(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);

/** Writes all or nothing. The first write is the slice's; its own condition goes before every other's. */
export const transact = (client: DynamoDBClient, writes: readonly TransactWriteItem[]): Promise<Outcome> =>
  retried(async () => {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
      return { outcome: "written" };
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      return judged(error.CancellationReasons ?? []) ?? error;
    }
  });

/** One conditional write outside of a transaction; it too may meet one that is under way. */
export const writeAlone = (send: () => Promise<unknown>): Promise<Outcome> =>
  retried(async () => {
    try {
      await send();
      return { outcome: "written" };
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException)
        return { outcome: "moved", met: error.Item ?? {} };
      if (error instanceof TransactionConflictException) return error;
      throw error;
    }
  });

const judged = (reasons: readonly CancellationReason[]): Outcome | undefined => {
  const failed = (reason: CancellationReason | undefined) => reason?.Code === "ConditionalCheckFailed";
  if (failed(reasons[0])) return { outcome: "moved", met: reasons[0]?.Item ?? {} };
  if (reasons.some(({ Code }) => PASSING.has(Code ?? ""))) return undefined;
  const index = reasons.findIndex(failed);
  if (index > 0) return { outcome: "refused", index };
  throw new Error(
    `a transaction was cancelled: ${reasons.map(({ Code, Message }) => Message ?? Code).join(", ")}`,
  );
};

/** An error that is returned is tried again, one that is thrown is not. */
const retried = async (write: () => Promise<Outcome | Error>): Promise<Outcome> => {
  for (let tries = 1; ; tries++) {
    const result = await write();
    if (!(result instanceof Error)) return result;
    if (tries === TRIES_MAX) throw result;
    await pause(Math.random() * Math.min(PAUSE_MAX_MS, PAUSE_MS * 2 ** tries));
  }
};
