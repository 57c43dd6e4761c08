import {
  type EffectStatus,
  evolveLedger,
  type Ledger,
  LEDGER_KIND,
  ledgerAbout,
  type LedgerEvent,
} from "@sdc/core/effects/ledger";
import type { Projection } from "@sdc/core/projection";

export const OPEN_EFFECTS = "open";

/** An attempt of a reactor that is not known to be done. */
export type OpenEffect = {
  readonly reactor: string;
  readonly stream: string;
  readonly version: number;
  readonly status: Exclude<EffectStatus, "done">;
  readonly attempts: number;
  /** When it was last attempted, or was said not to be done. */
  readonly since: string;
  readonly why?: string;
};

/** Which effects outside were attempted and are not known to be done? */
export const openEffects: Projection<Ledger, LedgerEvent> = {
  name: "open-effects",
  version: 1,
  categories: [LEDGER_KIND],

  evolve(ledger = {}, event) {
    const next = evolveLedger(ledger, event);
    if (next === undefined) throw new Error(`"${event.type}" is no event of a ledger`);
    return next;
  },

  rows: (ledger, stream) =>
    Object.entries(ledger).flatMap(([version, { status, inDoubt: _inDoubt, ...tried }]) => {
      if (status === "done") return [];
      const about = ledgerAbout(stream);
      const value: OpenEffect = { ...about, version: Number(version), status, ...tried };
      return [{ partition: OPEN_EFFECTS, sort: `${about.reactor} ${about.stream}@${version}`, value }];
    }),
  counts: () => [],
};
