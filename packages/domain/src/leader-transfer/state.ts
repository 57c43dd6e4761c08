import type { Day } from "@sdc/law/local-day";
import type { Event } from "./schema.ts";

type Held = Extract<Event, { type: "leader-transfer-proposed" }>["held"];
type Decided = Extract<Event, { type: "leader-transfer-decided" }>;

export type TransferState = {
  readonly stage: "none" | "proposed" | "decided" | "effected" | "refused";
  /** The unit whose head decides. */
  readonly unit: string;
  readonly kind: Extract<Event, { type: "leader-transfer-proposed" }>["kind"];
  readonly held: Held;
  readonly decided?: Pick<Decided, "decision" | "effectiveOn" | "to" | "successor">;
  readonly last: Day;
};

export const notYetProposed: TransferState = {
  stage: "none",
  unit: "",
  kind: "replacement",
  held: { unit: "", n: 0, post: "", rank: "head", subject: "" },
  last: "",
};
