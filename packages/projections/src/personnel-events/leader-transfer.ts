import type { Event } from "@sdc/domain/leader-transfer/schema";
import type { Told } from "./happened.ts";

type Proposed = Pick<Extract<Event, { type: "leader-transfer-proposed" }>, "held" | "kind">;

/** A transfer or replacement that was decided. What was only proposed, or refused, has happened to nobody. */
export const happenedInTransfer = (
  { pending, happened }: Told<Proposed | null> = { pending: null, happened: [] },
  event: Event,
): Told<Proposed | null> => {
  switch (event.type) {
    case "leader-transfer-proposed":
      return { pending: { held: event.held, kind: event.kind }, happened };
    case "leader-transfer-decided": {
      if (pending === null) return { pending, happened };
      const { held, kind: asked } = pending;
      const { type, effectiveOn: on, decision } = event;
      const kind = asked === "transfer" ? ("transfer" as const) : ("removal-from-post" as const);
      const document = { number: decision.number, date: decision.date };
      const told = { subject: held.subject, unit: held.unit, on, kind, event: type, document };
      return { pending, happened: [...happened, told] };
    }
    case "leader-transfer-refused":
    case "leader-transfer-effected":
    case "leader-transfer-passed-on":
      return { pending, happened };
  }
};
