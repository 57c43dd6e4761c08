import { resend, type Reaction } from "@sdc/core/effects/react";
import type { Reactor } from "@sdc/core/effects/reactor";
import type { EventLog } from "@sdc/core/event-log";
import { liveKey } from "@sdc/core/live";
import { keyOf } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import { OPEN_EFFECTS, type OpenEffect, openEffects } from "@sdc/projections/open-effects";
import { reactHere, reactPorts } from "../reactors.ts";
import type { Tick } from "./progress.ts";
import { WrongUsage } from "./wrong-usage.ts";

const PAGE = 1000;

/** Which effects outside are not known to be done? */
export const listEffects = async (store: ReadStore): Promise<readonly OpenEffect[]> => {
  const key = (await liveKey(store, openEffects)) ?? keyOf(openEffects);
  const found: OpenEffect[] = [];
  let after: string | undefined;
  do {
    const page = await store.range(key, OPEN_EFFECTS, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    // The projection wrote these rows with this type.
    found.push(...page.items.map(({ value }) => value as OpenEffect));
    after = page.next;
  } while (after !== undefined);
  return found;
};

/** A person sends one again; the log keeps who. Throws WrongUsage where there is nothing to send. */
export const resendOne = async (
  log: EventLog,
  reactors: readonly Reactor[],
  wanted: { readonly reactor: string; readonly at: string; readonly by: string },
): Promise<Reaction> => {
  const reactor = reactors.find(({ name }) => name === wanted.reactor);
  if (reactor === undefined) throw new WrongUsage(`the settings name no reactor ${wanted.reactor}`);
  const { stream = "", version = "" } = /^(?<stream>.+)@(?<version>\d+)$/.exec(wanted.at)?.groups ?? {};
  const reaction = await resend(reactPorts(log), reactor, { stream, version: Number(version) }, wanted.by);
  if (reaction === undefined)
    throw new WrongUsage(`${wanted.at} has no effect of ${wanted.reactor}, or it is done`);
  return reaction;
};

/** What if the feed lost one? Every reactor looks at every stream again; what was claimed is not done twice. */
export const sweepEffects = async (
  log: EventLog,
  reactors: readonly Reactor[],
  tick: Tick,
): Promise<readonly unknown[]> => {
  const errors: unknown[] = [];
  if (reactors.length === 0) return errors;
  for await (const { commits } of log.scan({ reads: "cheap" })) {
    for (const reactor of reactors)
      await reactHere(reactPorts(log), reactor, commits, (error) => errors.push(error));
    tick(commits.length);
  }
  return errors;
};
