import type { FileStore } from "@sdc/attachments/store";
import { type Descriptor, discard } from "@sdc/attachments/take-in";
import type { EventLog } from "@sdc/core/event-log";
import { attachedKeys } from "@sdc/domain/attached-keys";

type Ports = { readonly log: Pick<EventLog, "read">; readonly files: Pick<FileStore, "remove"> };

/** Removes of what was stored for a stream whatever no event came to name: after a refusal, or a repeated request. */
export const discardUnnamed = async (
  { log, files }: Ports,
  stream: string,
  stored: readonly Descriptor[],
): Promise<void> => {
  if (stored.length === 0) return;
  const named = new Set(attachedKeys((await log.read(stream)).commits).named);
  await discard(
    files,
    stored.filter(({ key }) => !named.has(key)),
  );
};
