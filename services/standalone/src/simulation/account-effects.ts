import { type Commit, eventsOf, kindOf } from "@sdc/core/commit";
import { foldLedger, type Ledger, ledgerStream } from "@sdc/core/effects/ledger";
import { effectKey } from "@sdc/core/effects/reactor";
import { keyOf } from "@sdc/core/projection";
import type { ReadStore } from "@sdc/core/read-store";
import { OPEN_EFFECTS, openEffects } from "@sdc/projections/open-effects";
import { newLife } from "./life.ts";
import type { Receiver } from "./receivers.ts";

/** An effect that the log asks for, and what the ledger and the receiver say of it. */
type Due = {
  readonly stream: string;
  readonly key: string;
  readonly status: Ledger[number]["status"] | undefined;
  readonly deeds: number;
};

export type EffectAccount = {
  readonly wrong: readonly string[];
  readonly done: number;
  readonly unknown: number;
};

/** What the ledger says and is not so. It may know less than what happened, at any moment, but nothing else. */
export const misstated = (commits: readonly Commit[], receivers: readonly Receiver[]): readonly string[] =>
  receivers
    .flatMap((receiver) => dueFor(receiver, commits))
    .flatMap(({ key, status, deeds }) => {
      if (status === "done" && deeds === 0) return [`${key} is said to be done and was not`];
      return status === "not-done" && deeds > 0 ? [`${key} is said not to be done and was`] : [];
    });

/** Before any sweep: effects that were never claimed though the table's stream has forgotten nothing. */
export const unclaimed = (
  commits: readonly Commit[],
  receivers: readonly Receiver[],
  forgotten: ReadonlySet<string>,
): readonly string[] =>
  receivers
    .flatMap((receiver) => dueFor(receiver, commits))
    .filter(({ stream, status }) => status === undefined && !forgotten.has(stream))
    .map(({ key }) => `${key} was never claimed`);

/**
 * Every effect is done once where the receiver drops repeats. Where it does not, it is done at most once, what is
 * known to be done was, and everything else is shown as unknown.
 */
export const effectsAccount = async (
  store: ReadStore,
  commits: readonly Commit[],
  receivers: readonly Receiver[],
): Promise<EffectAccount> => {
  const wrong = [...misstated(commits, receivers)];
  const all = receivers.map((receiver) => ({ receiver, due: dueFor(receiver, commits) }));
  for (const { receiver, due } of all) {
    for (const { key, status, deeds } of due) {
      if (deeds > 1) wrong.push(`${key} was done ${deeds} times`);
      if (receiver.honoursKey ? status !== "done" : status !== "done" && status !== "unknown")
        wrong.push(`${key} ended as ${status ?? "nothing"}`);
    }
    const keys = new Set(due.map(({ key }) => key));
    for (const key of receiver.deeds.keys()) if (!keys.has(key)) wrong.push(`${key} was never due`);
  }
  const due = all.flatMap((one) => one.due);
  const unknown = due.filter(({ status }) => status === "unknown");
  const { items } = await store.range(keyOf(openEffects), OPEN_EFFECTS, { limit: SHOWN_MAX });
  if (items.length !== unknown.length)
    wrong.push(`${items.length} open effects are shown, ${unknown.length} there are`);
  return {
    wrong,
    done: due.filter(({ status }) => status === "done").length,
    unknown: unknown.length,
  };
};

const SHOWN_MAX = 1000;

const dueFor = (receiver: Receiver, commits: readonly Commit[]): readonly Due[] => {
  const { categories, since, effectsOf } = receiver.reactorIn(newLife());
  const byStream = Map.groupBy(commits, ({ stream }) => stream);
  return [...byStream.keys()]
    .filter((stream) => categories.includes(kindOf(stream)))
    .flatMap((stream) => {
      const history = (byStream.get(stream) ?? []).flatMap((commit) => eventsOf<never>(commit));
      const ledger = foldLedger(byStream.get(ledgerStream(receiver.name, stream)) ?? []);
      return effectsOf(history)
        .filter(({ version }) => history.some((event) => event.version === version && event.at >= since))
        .map(({ version }): Due => {
          const key = effectKey(receiver, stream, version);
          return { stream, key, status: ledger[version]?.status, deeds: receiver.deeds.get(key) ?? 0 };
        });
    });
};
