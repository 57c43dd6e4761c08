import type { Day } from "@sdc/law/local-day";
import type { Watch } from "../watch.ts";
import type { Clock } from "./answer-by.ts";
import type { FIELDS, FormalKind, Kind } from "./kinds.ts";
import type { Named } from "./naming.ts";
import type { WHY_WAITING } from "./resealing.ts";

/** How the life of a report ended: kết thúc, rút, thành khiếu nại hay tố cáo, tách. */
export type End = "closed" | "withdrawn" | "became-formal" | "split";

export type ReportState = {
  readonly received: boolean;
  /** Who handles it: the unit it came in for, until it goes to another. */
  readonly unit: string;
  readonly field?: (typeof FIELDS)[number];
  readonly kind?: Kind | FormalKind;
  readonly qualified?: boolean;
  /** Có nội dung tố cáo: a protection, not a classification. */
  readonly flagged: boolean;
  /** Who took it in and who protected it: they know of it, whatever it says of them. */
  readonly enteredBy: readonly string[];
  readonly receivedOn?: Day;
  /** Officials whom it is about: neither they nor the unit that they are over get to see it. */
  readonly officials: readonly Named[];
  /** The reporter has a code to read and write by, or wrote through a channel that leads back to them. */
  readonly hasCode: boolean;
  readonly hasChannel: boolean;
  /** Somebody's name stands in it, sealed. */
  readonly reporterNamed: boolean;
  readonly assigned: boolean;
  /** The unit that assigned it: to it goes back what is not taken on. */
  readonly assignedBy?: string;
  readonly officer?: string | undefined;
  readonly accepted: boolean;
  /** How often it was handed on by a refusal or a transfer since a level above last decided. */
  readonly hops: number;
  /** Answered, and not reopened since. */
  readonly replied: boolean;
  readonly repliedOn?: Day;
  readonly closedOn?: Day;
  readonly stars?: number | undefined;
  readonly end?: End | undefined;
  /** The complaint or denunciation that it became stands in its own register. */
  readonly caseIsOpen: boolean;
  /** How far it is sealed to the body that settles the denunciation, and out of the register's own reach. */
  readonly resealing: Resealing;
  readonly published: boolean;
  /** Somebody waits for information from the reporter. */
  readonly asked: boolean;
  /** The policy clock, until the first reply. */
  readonly clock?: Clock | undefined;
  /** The day by which it is answered, by policy; none while the clock stands still. */
  readonly due?: Day | undefined;
  readonly watch?: Watch;
  readonly mergedInto?: string | undefined;
  readonly mergedOn?: Day | undefined;
  readonly answeredThrough: boolean;
  /** Reports that are merged into this one. */
  readonly joined: readonly string[];
  /** As `related complaint/c1`. */
  readonly links: readonly string[];
  /** How many files were attached, and the numbers of those withdrawn since. */
  readonly attachments: number;
  readonly withdrawnAttachments: readonly number[];
};

/** Nothing yet; waits for a body or its key; a bundle is stored; the register's own keys are gone. */
export type Resealing =
  | { readonly at: "none" | "sealed" | "destroyed" }
  | {
      readonly at: "waits";
      readonly why: (typeof WHY_WAITING)[number];
      readonly body?: string | undefined;
    };

export const notYetReceived: ReportState = {
  received: false,
  unit: "",
  flagged: false,
  enteredBy: [],
  officials: [],
  hasCode: false,
  hasChannel: false,
  reporterNamed: false,
  caseIsOpen: false,
  resealing: { at: "none" },
  assigned: false,
  accepted: false,
  hops: 0,
  replied: false,
  published: false,
  asked: false,
  answeredThrough: false,
  joined: [],
  links: [],
  attachments: 0,
  withdrawnAttachments: [],
};
