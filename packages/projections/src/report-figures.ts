import type { Projection } from "@sdc/core/projection";
import { FORMAL_KINDS } from "@sdc/domain/hotline-report/kinds";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { dutyOfReport } from "@sdc/law/duty-of-report";
import { dayOf } from "@sdc/law/local-day";
import { type CountedCase, type Stay, stayRows, staysOf } from "./case-figures/counted-case.ts";
import { flowCounts } from "./case-figures/flows.ts";
import { defined } from "./defined.ts";
import { evolveReport, type ReportDuty } from "./obligation-board/report.ts";

/** What has become of a report, as the board of duties folds it, and what statistics ask beyond that. */
export type ReportCounted = {
  readonly duty: ReportDuty;
  readonly isLetter: boolean;
  readonly isPart: boolean;
  readonly isMerged: boolean;
  readonly persons: number;
  readonly qualifiedOn?: string | undefined;
};

/**
 * How many reports came to a unit on which days, of which kind and field, and when was each settled, or too late? A
 * protected report counts nowhere, and one that became a complaint or a denunciation counts as what it became.
 */
export const reportFigures: Projection<ReportCounted, Event> = {
  name: "report-figures",
  // Raised as well when the board's `evolveReport` changes what it says.
  version: 1,
  categories: ["hotline-report"],

  evolve(before, event, { stream }) {
    const duty = evolveReport(before?.duty, event, stream);
    if (event.type === "report-received" || before === undefined)
      return { duty, isMerged: false, ...cameWith(event) };
    const counted = { ...before, duty };
    if (event.type === "report-merged") return { ...counted, isMerged: true };
    if (event.type === "report-unmerged") return { ...counted, isMerged: false };
    if (event.type !== "report-assessed") return counted;
    const qualifiedOn = event.qualified ? (before.qualifiedOn ?? dayOf(event.at)) : undefined;
    return defined({ ...counted, qualifiedOn });
  },

  rows(counted, stream) {
    const one = countedCase(counted);
    return one === undefined ? [] : stayRows(one, stream);
  },
  counts(counted) {
    const one = countedCase(counted);
    return one === undefined ? [] : flowCounts(one);
  },
};

/** What the figures count of a report, to be taken out of them for those whom it is kept from. */
export const staysOfReport = (counted: ReportCounted): readonly Stay[] => {
  const one = countedCase(counted);
  return one === undefined ? [] : staysOf(one);
};

/** What nobody has classified yet has a place of its own among the kinds. */
const UNCLASSIFIED = "unclassified";

const cameWith = (event: Event): Pick<ReportCounted, "isLetter" | "isPart" | "persons"> => {
  if (event.type !== "report-received") return { isLetter: false, isPart: false, persons: 1 };
  return {
    isLetter: event.channel === "letter",
    isPart: event.partOf !== undefined,
    persons: event.reporter?.representativeOf ?? 1,
  };
};

const countedCase = ({
  duty,
  isLetter,
  isPart,
  isMerged,
  persons,
  qualifiedOn,
}: ReportCounted): CountedCase | undefined => {
  const { held, kind, field, isFlagged, isSplit, isWithdrawn, repliedOn, answerBy } = duty;
  if (isFlagged === true || FORMAL_KINDS.some((one) => one === kind)) return undefined;
  const isTurn = !isPart;
  const isMatter = isSplit !== true && !isMerged;
  if (!isTurn && !isMatter) return undefined;
  return {
    held,
    kind: kind ?? UNCLASSIFIED,
    field,
    isTurn,
    isLetter,
    isMatter,
    persons,
    // The hotline's service level is a policy for II.5.b alone.
    dueOn: dutyOfReport(field, kind) === "II.5.b.2" ? answerBy : undefined,
    qualifiedOn,
    settledOn: repliedOn,
    endedOn: isWithdrawn === true ? held.at(-1)?.to : undefined,
  };
};
