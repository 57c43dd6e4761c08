import type { Day } from "@sdc/law/local-day";
import type { Running } from "../legal-clock.ts";
import { type LegalWatch, nothingWatched } from "../legal-watch.ts";
import type { About, End, Instance, OUTCOMES } from "./kinds.ts";

export type ComplaintState = {
  readonly registered: boolean;
  /** Who has it: the unit that registered it, or its heir. */
  readonly unit: string;
  readonly instance: Instance;
  readonly about: About;
  /** The first complaint that it goes on from. */
  readonly of?: string | undefined;
  /** The decision complained about. */
  readonly decision?: { readonly number: string; readonly date: Day } | undefined;
  /** vùng sâu, vùng xa đi lại khó khăn. */
  readonly remote: boolean;
  /** The competent body, where it is a unit of the register. */
  readonly competent?: string | undefined;
  /** The unit whose decision or act it is, where it is one of the register. */
  readonly against?: string | undefined;
  /** Whether it came behind its time; undefined: that can't be told. */
  readonly late?: boolean | undefined;
  readonly receivedOn: Day;
  readonly acceptedOn?: Day;
  /** The clock of its settlement, from thụ lý on; it stands still only by decision. */
  readonly settlement?: Running;
  /** vụ việc phức tạp. */
  readonly complicated: boolean;
  readonly withdrawn?: "whole" | "part";
  /** The date of the latest document: none that follows is older. */
  readonly last: Day;
  readonly end?: End;
  /** What its settlement found. */
  readonly outcome?: (typeof OUTCOMES)[number] | undefined;
  readonly sent: boolean;
  /** Its times of law, and what was said of them. */
  readonly watch: LegalWatch;
  /** As `related hotline-report/r1`. */
  readonly links: readonly string[];
};

export const notYetRegistered: ComplaintState = {
  registered: false,
  unit: "",
  instance: "first",
  about: "administrative-decision",
  remote: false,
  complicated: false,
  receivedOn: "",
  last: "",
  sent: false,
  watch: nothingWatched,
  links: [],
};

/** tạm đình chỉ. */
export const isSuspended = ({ settlement }: ComplaintState): boolean => settlement?.pausedFrom !== undefined;
