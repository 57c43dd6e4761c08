import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { transferRule, type TransferRuleState } from "./decider.ts";

/** The rules of a unit on transfers, from the log, where they are never stale. */
export const knownTransferRule = async (
  log: Pick<EventLog, "read">,
  unit: string,
): Promise<TransferRuleState> => {
  const { commits } = await log.read(`transfer-rule/${unit}`);
  return fold(transferRule, transferRule.initial, commits);
};
