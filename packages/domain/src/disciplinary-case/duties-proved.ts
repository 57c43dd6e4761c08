import * as z from "zod";
import type { Stamp } from "@sdc/core/stamp";
import { stampOf } from "@sdc/core/stamp";
import { numberedFields } from "../numbered-document.ts";
import type { EventsOf } from "../of-schemas.ts";
import { stampFields } from "../stamp-fields.ts";
import type { Ground } from "./kinds.ts";
import type { DisciplinaryState } from "./state.ts";

const proving = <const Type extends string>(type: Type) =>
  z.object({
    type: z.literal(type),
    /** The first day of effect. */
    on: z.string(),
    decision: numberedFields,
    ...stampFields,
  });

/** What a decision says of the duties of the plan, without a word on whom it is about: the catalogue's rows name these. */
export const provingEvents = {
  /** II.5.b.4 */
  "head-disciplined-for-retaliation-or-obstruction": proving(
    "head-disciplined-for-retaliation-or-obstruction",
  ),
  /** II.5.b.5 */
  "abuse-of-democracy-disciplined": proving("abuse-of-democracy-disciplined"),
  /** II.6.b: any violation of the law of grassroots democracy. */
  "violation-disciplined": proving("violation-disciplined"),
};

type Event = EventsOf<typeof provingEvents>;

const OBSTRUCTING: readonly Ground[] = ["retaliation", "obstruction"];

/** The duties that a decision proves to have been done, by the acts that it found established. */
export const dutiesProved = (
  { acts, person }: Pick<DisciplinaryState, "acts" | "person">,
  {
    established,
    on,
    decision: { number, date },
    stamp,
  }: {
    readonly established: readonly number[];
    readonly on: string;
    readonly decision: { readonly number: string; readonly date: string };
    readonly stamp: Stamp;
  },
): readonly Event[] => {
  const grounds = acts.filter(({ n }) => established.includes(n)).map(({ ground }) => ground);
  const told = { on, decision: { number, date }, ...stampOf(stamp) };
  const isHeads = person.standing === "head" && grounds.some((ground) => OBSTRUCTING.includes(ground));
  return [
    ...(isHeads ? [{ type: "head-disciplined-for-retaliation-or-obstruction" as const, ...told }] : []),
    ...(grounds.includes("abuse-of-democracy")
      ? [{ type: "abuse-of-democracy-disciplined" as const, ...told }]
      : []),
    ...(grounds.some((ground) => ground !== "other")
      ? [{ type: "violation-disciplined" as const, ...told }]
      : []),
  ];
};
