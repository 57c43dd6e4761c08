import { type Commit, LogCorrupted } from "@sdc/core/commit";
import type { Pointer } from "@sdc/core/project";
import { messageFrom } from "./message.ts";

/** A message as Lambda's event source hands it over. */
export type QueueRecord = {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
};

/** Partial batch response: these come again, the others are done. */
export type BatchAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/** A message that fails this often is given up by its consumer; its queue must keep it longer than that. */
const RECEIVES_MAX = 3;

export type Heard = { readonly record: QueueRecord; readonly message: Commit | Pointer };

/** Reads the messages; what is none of ours is set apart, so that it holds up nobody else. */
export const hear = (
  records: readonly QueueRecord[],
): { readonly heard: readonly Heard[]; readonly unreadable: readonly QueueRecord[] } => {
  const heard: Heard[] = [];
  const unreadable: QueueRecord[] = [];
  for (const record of records) {
    try {
      heard.push({ record, message: messageFrom(record.body) });
    } catch (error) {
      if (!(error instanceof LogCorrupted)) throw error;
      unreadable.push(record);
    }
  }
  return { heard, unreadable };
};

export const isLastTry = ({ attributes }: QueueRecord): boolean =>
  Number(attributes.ApproximateReceiveCount) >= RECEIVES_MAX;

export const failed = (records: readonly QueueRecord[]): BatchAnswer => ({
  batchItemFailures: records.map(({ messageId }) => ({ itemIdentifier: messageId })),
});
