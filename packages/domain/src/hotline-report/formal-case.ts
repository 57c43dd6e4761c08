import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import { isRefusal, type Refusal } from "@sdc/core/refusal";
import type { Actor } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import {
  type IntakeCommand as ComplaintIntake,
  intakeCommands as complaintCommands,
  intakeEvents as complaintEvents,
  unfitIntake as unfitComplaint,
} from "../complaint/intake.ts";
import {
  type IntakeCommand as DenunciationIntake,
  intakeCommands as denunciationCommands,
  intakeEvents as denunciationEvents,
  unfitIntake as unfitDenunciation,
} from "../denunciation/intake.ts";
import { whoIsDenied } from "../denunciation/denied.ts";
import { above, inOffice, type Units } from "../units.ts";
import type { FormalKind } from "./kinds.ts";
import { isClosedTo, type Named, type WithPosts } from "./naming.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";

/** What its own register asks of a complaint, and the report does not have. */
const complaint = complaintCommands.register
  .omit({ unit: true, instance: true, report: true, form: true })
  // The story and the reporter of the report, where nothing else is said.
  .partial({ text: true, complainant: true });

/** The same of a denunciation. `text`: without anything that says who denounces; the report's own is never taken. */
const denunciation = denunciationCommands.register.omit({ unit: true, report: true, form: true });

/** The case that begins, in the command: the part of its kind. */
export const casePartFields = { complaint: complaint.optional(), denunciation: denunciation.optional() };

/** The same in the event, with the unit where it is opened. Absent in events from before cases were opened so. */
export const keptCaseFields = {
  complaint: complaintEvents["complaint-registered"]
    .omit({
      type: true,
      instance: true,
      report: true,
      form: true,
      lodging: true,
      clocks: true,
      at: true,
      by: true,
    })
    .partial({ text: true, complainant: true })
    .optional(),
  denunciation: denunciationEvents["denunciation-registered"]
    .omit({ type: true, report: true, form: true, clocks: true, deniedSubjects: true, at: true, by: true })
    .extend({ deniedSubject: z.string().optional() })
    .optional(),
};

const kept = z.object(keptCaseFields);
type Kept = z.infer<typeof kept>;

/** What the rules of complaints and denunciations have to know of other streams. */
export type CaseFacts = WithPosts &
  Pick<ComplaintIntake, "first" | "heirs"> &
  Pick<DenunciationIntake, "isFurther">;

type Asked = CaseFacts & {
  readonly id: string;
  readonly kind: FormalKind;
  readonly document: { readonly form: "letter" | "record"; readonly date: string };
  readonly complaint?: z.infer<typeof complaint> | undefined;
  readonly denunciation?: z.infer<typeof denunciation> | undefined;
  readonly units: Units;
  readonly at: string;
  readonly by: Actor;
};

/**
 * The case that begins with a report: where, and with what. Refused is what its own register would refuse, by its own
 * rules, so that a report never ends without the case that it became.
 */
export const caseOf = (asked: Asked, state: ReportState): Kept | Refusal<Code> => {
  const { kind } = asked;
  if (kind === "denunciation")
    return asked.denunciation === undefined || asked.complaint !== undefined
      ? refuse("case-part-unfit", { kind })
      : denunciationOf(asked, asked.denunciation, state);
  return asked.complaint === undefined || asked.denunciation !== undefined
    ? refuse("case-part-unfit", { kind })
    : complaintOf(asked, asked.complaint, kind === "complaint-first" ? "first" : "second", state);
};

const complaintOf = (
  { id, document, first, heirs, units, at, by }: Asked,
  part: z.infer<typeof complaint>,
  instance: "first" | "second",
  state: ReportState,
): Kept | Refusal<Code> => {
  if (part.complainant === undefined && !state.reporterNamed) return refuse("complainant-missing");
  if (part.receivedOn < document.date) return refuse("dates-out-of-order", { notBefore: document.date });
  const competent = part.competent.unit;
  const unit = competent !== undefined && reaches(by, competent, units) ? competent : state.unit;
  const wrong = unfitComplaint({
    type: "open-from-report",
    id: "",
    unit,
    instance,
    report: id,
    form: document.form,
    ...part,
    text: part.text ?? "",
    complainant: part.complainant ?? {},
    ...(first === undefined ? {} : { first }),
    ...(heirs === undefined ? {} : { heirs }),
    units,
    at,
    by,
  });
  return wrong ?? { complaint: { unit, ...part } };
};

const denunciationOf = (
  { id, document, isFurther = false, units, posts = {}, at, by }: Asked,
  part: z.infer<typeof denunciation>,
  state: ReportState,
): Kept | Refusal<Code> => {
  if (part.receivedOn < document.date) return refuse("dates-out-of-order", { notBefore: document.date });
  const found = whoIsDenied(part, { posts, units }, part.receivedOn);
  if (isRefusal(found)) return found;
  const { deniedRank } = found;
  const unit = openTo(competentUnit({ ...part, deniedRank }, units, state, by), { units, posts, at }, state);
  const wrong = unfitDenunciation({
    type: "register",
    id: "",
    unit,
    report: id,
    form: document.form,
    ...part,
    isFurther,
    posts,
    units,
    at,
    by,
  });
  return wrong ?? { denunciation: { unit, ...part, deniedRank } };
};

/** Whom a denunciation is about, as a report names somebody; undefined: nobody is known, neither by post nor in person. */
export const deniedIn = ({
  denunciation: part,
  posts = {},
  units,
}: Pick<Asked, "denunciation" | "posts" | "units">): Named | undefined => {
  if (part === undefined) return undefined;
  const found = whoIsDenied(part, { posts, units }, part.receivedOn);
  if (isRefusal(found)) return undefined;
  const { deniedRank: rank, deniedSubjects: subjects = [] } = found;
  const unit = part.deniedUnit ?? "";
  return subjects.length > 0 || (unit !== "" && rank !== "other") ? { unit, rank, subjects } : undefined;
};

/**
 * Where a denunciation is opened: with whoever heads the unit of the person denounced, with their superior where it is
 * the head or a deputy (TC-2018.A12.1). Where whoever classifies reaches no such unit, where the report is: its head
 * passes it on (A24.2). What denounces the head of the report's own unit always goes up.
 */
const competentUnit = (
  { deniedUnit, deniedRank, receivedOn }: z.infer<typeof denunciation>,
  units: Units,
  { unit }: ReportState,
  by: Actor,
): string => {
  if (deniedUnit === undefined) return unit;
  const competent =
    deniedRank === "other"
      ? deniedUnit
      : above(units, deniedUnit).find((one) => {
          const life = units[one];
          return life !== undefined && inOffice(life, receivedOn);
        });
  if (competent === undefined) return unit;
  const goesUp = deniedUnit === unit && deniedRank !== "other";
  return goesUp || reaches(by, competent, units) ? competent : unit;
};

/**
 * That unit, or the next level above whose head and deputies the report does not name: it is kept from them, and so is what
 * it became. Where nobody is above, it stays.
 */
const openTo = (
  unit: string,
  { units, posts, at }: { readonly units: Units; readonly at: string } & Required<WithPosts>,
  { officials }: ReportState,
): string => {
  const today = dayOf(at);
  const isClosed = (id: string) => isClosedTo({ units, posts }, officials, id, today);
  if (officials.length === 0 || !isClosed(unit)) return unit;
  const next = above(units, unit).find((id) => {
    const life = units[id];
    return life !== undefined && inOffice(life, today) && !isClosed(id);
  });
  return next ?? unit;
};

/** Whether it is the unit of whoever acts, or lies below it: elsewhere nobody opens a case for others. */
const reaches = ({ unit: own }: Actor, unit: string, units: Units): boolean =>
  own === unit || above(units, unit).includes(own);
