import type { TransferKind } from "@sdc/domain/leader-transfer/kinds";
import type { Event } from "@sdc/domain/leader-transfer/schema";
import { type Activities, noActivities } from "./activities.ts";

const kindNames: Readonly<Record<TransferKind, string>> = {
  transfer: "điều chuyển",
  replacement: "thay thế",
};

/** What the fold has to remember until the decision: nothing of it is shown before. */
type Pending = Activities & { readonly unit?: string; readonly kind?: TransferKind };

/**
 * A decision to transfer or replace a leader shows that the unit's rule is carried out (II.5.b). Nothing shows before it is
 * made, nothing of one that was refused, and never who it is about.
 */
export const evolveLeaderTransfer = (activities: Pending | undefined, event: Event): Pending => {
  const before = activities ?? noActivities;
  switch (event.type) {
    case "leader-transfer-proposed":
      return { ...before, unit: event.unit, kind: event.kind };
    case "leader-transfer-passed-on":
      return { ...before, unit: event.to };
    case "leader-transfer-decided": {
      const { unit, kind } = before as Pending;
      if (unit === undefined || kind === undefined) return before;
      const title = `Quyết định ${kindNames[kind]} cán bộ lãnh đạo, quản lý (số ${event.decision.number})`;
      return { ...before, done: [{ event: event.type, unit, on: event.on, title }] };
    }
    case "leader-transfer-refused":
    case "leader-transfer-effected":
      return before;
  }
};
