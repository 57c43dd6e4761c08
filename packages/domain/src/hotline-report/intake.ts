import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import { isRefusal, type Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { dayOf } from "@sdc/law/local-day";
import type { BodyKeyState } from "../body-key/decider.ts";
import { day, instant, line, prose, unitId } from "../fields.ts";
import type { DecidedLevel } from "../policy/known-policies.ts";
import { identity, sealable } from "../sealable.ts";
import type { StoredFile } from "../stored-file.ts";
import { stampFields } from "../stamp-fields.ts";
import { added, type attachingEvents, couldNotBeTaken, type NotTaken } from "./attaching.ts";
import { type Clock, dueOf, levelFields } from "./answer-by.ts";
import { channel, field, NUMBER_SOURCES } from "./kinds.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";
import type { handingOnEvents } from "./handing-on.ts";
import { type namingEvents, OFFICIALS_MAX, officialNamed, raised, whoIs, type WithPosts } from "./naming.ts";
import { keptSealedReporter, sealedReporter, sealedReporterIn } from "./sealed-reporter.ts";
import { unfitUnit } from "../unfit-unit.ts";

/** What came in as it came, not even trimmed. */
export const verbatim = z
  .string()
  .min(1)
  .max(60_000)
  .refine((text) => text.isWellFormed(), { error: "not-text" });

export const intakeCommands = {
  /** tiếp nhận vào hàng đợi: what arrives is first only a phản ánh. */
  receive: z.strictObject({
    unit: unitId(),
    channel,
    /** When it came in, apart from when it is entered. */
    receivedAt: instant(),
    /** Below the unit: hamlet, residential group, street. */
    place: line(300).optional(),
    field,
    text: prose(20_000),
    original: verbatim.optional(),
    /** số đến, ngày đến, and the numbers of others. It does not replace the national database. */
    external: z
      .array(z.strictObject({ source: z.enum(NUMBER_SOURCES), number: line(60), date: day().optional() }))
      .max(NUMBER_SOURCES.length)
      .optional(),
    /** The code on the poster, which carries place and desk. */
    qr: z.strictObject({ code: z.string().regex(/^[A-Za-z0-9-]{1,60}$/) }).optional(),
    /** Có nội dung tố cáo: a protection flag, not a classification. */
    flagged: z.boolean().optional(),
    /** The reporter asked for answers in full by the channel that they came by. */
    answerHere: z.literal(true).optional(),
    reporter: z
      .strictObject({
        name: line(200).optional(),
        phone: line(30).optional(),
        email: line(200).optional(),
        /** Who they are to the Zalo account, or to the Facebook page, that they wrote to. */
        zalo: line(100).optional(),
        facebook: line(100).optional(),
        address: line(300).optional(),
        /** người đại diện: how many signed, the representative among them. */
        representativeOf: z.int().min(2).max(10_000).optional(),
      })
      .optional(),
    /** Who reports, sealed in the browser to a body's key. */
    sealedReporter: sealedReporter.optional(),
    /** người bị phản ánh. */
    personsNamed: z
      .array(z.strictObject({ name: line(200), post: line(200).optional() }))
      .max(20)
      .optional(),
    /** cán bộ, công chức bị phản ánh: neither they nor the unit that they are over get to see it. */
    officials: z.array(officialNamed).max(OFFICIALS_MAX).optional(),
  }),
};

export const intakeEvents = {
  "report-received": z.object({
    type: z.literal("report-received"),
    unit: z.string(),
    channel,
    receivedAt: z.string(),
    place: sealable("case").optional(),
    field,
    text: sealable("case"),
    original: sealable("case").optional(),
    external: z
      .array(z.object({ source: z.enum(NUMBER_SOURCES), number: z.string(), date: z.string().optional() }))
      .optional(),
    qr: z.object({ code: z.string() }).optional(),
    flagged: z.literal(true).optional(),
    answerHere: z.literal(true).optional(),
    /** The letter that this was a part of, and which part. */
    partOf: z.object({ report: z.string(), n: z.number() }).optional(),
    reporter: identity("name", "phone", "email", "zalo", "facebook", "address")
      .extend({ representativeOf: z.number().optional() })
      .optional(),
    sealedReporter: keptSealedReporter.optional(),
    personsNamed: z.array(identity("name", "post")).optional(),
    /** By which the code that the reporter got is found; the code itself is kept nowhere. */
    code: z.string().optional(),
    /** By policy of that unit, not by law; it stays as it was computed when the policy changes. */
    answerBy: z.object({ day: z.string(), policy: levelFields }).optional(),
    ...stampFields,
  }),
};

type Received = EventsOf<typeof intakeEvents>;
type Filed = z.infer<(typeof attachingEvents)["attachment-added" | "attachment-refused"]>;
type Named = EventsOf<typeof namingEvents>;
type Raised = Extract<EventsOf<typeof handingOnEvents>, { type: "routing-escalated" }>;
export type IntakeCommand = CommandsOf<typeof intakeCommands> &
  WithPosts & {
    readonly serviceLevel?: DecidedLevel;
    /** Of the body that the reporter is sealed to. */
    readonly bodyKeys?: BodyKeyState;
    /** By which the reporter's code is found. */
    readonly code?: string;
    /** What came with it and was stored before; no body can name it (`Order.brought`). */
    readonly attachments?: readonly StoredFile[];
    /** What came with it and could not be taken. */
    readonly notTaken?: readonly NotTaken[];
  };

/** Clocks of machines differ; a report "received" this much ahead of us is still now. */
const CLOCK_SKEW_MS = 5 * 60_000;

export const decideIntake = (
  command: IntakeCommand,
  state: ReportState,
): readonly (Received | Named | Raised | Filed)[] | Refusal<Code> => {
  if (state.received) return refuse("report-already-received");
  if (Date.parse(command.receivedAt) > Date.parse(command.at) + CLOCK_SKEW_MS)
    return refuse("received-in-future");
  const unfit = unfitUnit(command.units, command.unit, dayOf(command.receivedAt));
  if (unfit !== undefined) return unfit;
  const { type: _type, id: _id, units: _units, at: _at, by: _by, ...rest } = command;
  const { serviceLevel, flagged, attachments = [], notTaken = [], ...told } = rest;
  const { officials = [], posts: _posts, sealedReporter: _sealed, bodyKeys: _keys, ...report } = told;
  if (flagged === true && report.reporter !== undefined) return refuse("identity-not-taken");
  const twice = report.external?.find(
    ({ source }, index, all) => all.findIndex((one) => one.source === source) !== index,
  );
  if (twice !== undefined) return refuse("source-twice", { source: twice.source });
  const today = dayOf(command.at);
  if (report.external?.some(({ date }) => date !== undefined && date > today))
    return refuse("dated-in-future");
  const strange = officials.find(({ unit }) => command.units[unit] === undefined);
  if (strange !== undefined) return refuse("unit-unknown", { unit: strange.unit });
  const named = officials.map((official) => whoIs(command, official, dayOf(report.receivedAt)));
  const sealed = sealedReporterIn(command, command, named, today);
  if (isRefusal(sealed)) return sealed;
  return [
    {
      type: "report-received",
      ...report,
      ...sealed,
      ...(flagged === true ? { flagged } : {}),
      ...answerBy(report.receivedAt, serviceLevel),
      ...stampOf(command),
    },
    ...named.map((official): Named => ({ type: "official-named", official, ...stampOf(command) })),
    ...raised(command, { officials: named, unit: report.unit, hops: 0 }),
    ...added(attachments, "reporter", 0, command),
    ...couldNotBeTaken(notTaken, "reporter", command),
  ];
};

/** None without a policy, and none where the policy counts working days of a year that has no calendar. */
export const answerBy = (
  receivedAt: string,
  policy: DecidedLevel | undefined,
): Pick<Received, "answerBy"> => {
  const due = policy && dueOf({ start: dayOf(receivedAt), policy, pauses: [] });
  return policy === undefined || due === undefined ? {} : { answerBy: { day: due, policy } };
};

/** The clock that begins with a report; none without a policy. */
export const clockOf = (
  receivedAt: string,
  { answerBy: by }: Pick<Received, "answerBy">,
): Clock | undefined =>
  by === undefined ? undefined : { start: dayOf(receivedAt), policy: by.policy, pauses: [] };

/** Channels that a message goes back through. */
const REACHED_THROUGH: ReadonlySet<string> = new Set(["email", "zalo", "facebook", "chatbot"]);

export const evolveIntake = (state: ReportState, event: Received): ReportState => ({
  ...state,
  received: true,
  unit: event.unit,
  field: event.field,
  flagged: event.flagged === true,
  enteredBy: [event.by.subject],
  receivedOn: dayOf(event.receivedAt),
  hasCode: event.code !== undefined,
  hasChannel: REACHED_THROUGH.has(event.channel),
  reporterNamed: event.reporter?.name !== undefined,
  ...(event.answerBy === undefined
    ? {}
    : { due: event.answerBy.day, clock: clockOf(event.receivedAt, event) }),
});
