import { legalClockSayings } from "../legal-clock-sayings.ts";
import { CLOCKS } from "./kinds.ts";

/** What the register's clock says of the times of law of a disciplinary case. */
export const {
  commands: watchingCommands,
  events: watchingEvents,
  say,
  after,
} = legalClockSayings("disciplinary-case", CLOCKS);
