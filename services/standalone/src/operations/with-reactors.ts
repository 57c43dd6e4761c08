import { join } from "node:path";
import type { Reactor } from "@sdc/core/effects/reactor";
import type { EventLog } from "@sdc/core/event-log";
import { openVault } from "@sdc/vault/open-vault";
import { channelReactors } from "../channels-out-here.ts";
import type { Config } from "../config.ts";
import { reactorsOf } from "../reactors.ts";

/** Works with all reactors of the settings; the vault is opened only where one of them writes to people. */
export const withReactors = async <Result>(
  config: Config,
  log: EventLog,
  work: (reactors: readonly Reactor[]) => Promise<Result>,
): Promise<Result> => {
  let close = (): void => {};
  const sending = channelReactors(config, () => {
    const opened = openVault(join(config.folder, "vault"));
    close = opened.close;
    const { vault } = opened;
    return { log, opener: vault, codes: vault, sealer: vault, now: () => new Date().toISOString() };
  });
  try {
    return await work([...reactorsOf(config), ...sending]);
  } finally {
    close();
  }
};
