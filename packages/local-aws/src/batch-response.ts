/** What a handler answers when its mapping has `ReportBatchItemFailures`; nothing means that all went well. */
export type BatchResponse = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

export type BatchHandler<Event> = (event: Event) => Promise<BatchResponse | void>;

/**
 * Calls the handler and tells which of the batch failed, as Lambda sees it: those that it names; all after a throw, and
 * all after an answer that makes no sense.
 */
export const failedOf = async <Event>(
  handler: BatchHandler<Event>,
  event: Event,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  try {
    const named = namedIn(await handler(structuredClone(event)));
    return new Set(named.every((id) => ids.includes(id)) ? named : ids);
  } catch {
    return new Set(ids);
  }
};

const namedIn = (response: BatchResponse | void): readonly string[] =>
  (response?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
