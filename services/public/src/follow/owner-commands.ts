import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { isReflectionOrPetition } from "@sdc/domain/hotline-report/kinds";
import { REOPEN_DAYS } from "@sdc/domain/hotline-report/rating";
import { addDays, type Day, dayOf } from "@sdc/law/local-day";
import type { ReportStatus } from "@sdc/projections/report-status";
import type * as z from "zod";
import type { View } from "./found-case.ts";

/** What the owner of a code may do with their report besides writing: nothing but what stands here. */
export const OWNER_COMMANDS = ["rate", "reopen", "withdraw"] as const;
export type OwnerCommand = (typeof OWNER_COMMANDS)[number];

type Spec = {
  /** Behind `/theo-doi`. */
  readonly path: string;
  readonly schema: z.ZodObject;
  /** The body out of what the form says; `typed` gives a field's text. */
  readonly body: (typed: (field: string) => string) => Readonly<Record<string, unknown>>;
  /** What no body may claim. */
  readonly brought: Readonly<Record<string, unknown>>;
  /** Whether the page offers it. Whether it is taken the domain decides. */
  readonly isOffered: (view: View, today: Day) => boolean;
};

export const ownerCommands: Readonly<Record<OwnerCommand, Spec>> = {
  rate: {
    path: "/danh-gia",
    schema: schemaOf("rate"),
    body: (typed) => ({
      ...(typed("stars") === "" ? {} : { stars: Number(typed("stars")) }),
      ...given("comment", typed("comment")),
    }),
    brought: { byCode: true },
    isOffered: (view) => ANSWERED.has(view.status) && isReflectionOrPetition(view.kind),
  },
  reopen: {
    path: "/mo-lai",
    schema: schemaOf("reopen"),
    body: (typed) => ({ reason: typed("reason") }),
    brought: {},
    isOffered: (view, today) =>
      ANSWERED.has(view.status) && isReflectionOrPetition(view.kind) && today <= (reopenUntil(view) ?? ""),
  },
  withdraw: {
    path: "/rut",
    schema: schemaOf("withdraw"),
    body: (typed) => given("reason", typed("reason")),
    brought: {},
    isOffered: (view) => UNDER_WAY.has(view.status),
  },
};

/** The last day on which it may be reopened, by policy; undefined: it has not been answered. */
export const reopenUntil = ({ repliedAt, closedAt }: View): Day | undefined => {
  const last = [repliedAt, closedAt]
    .filter((at) => at !== undefined)
    .toSorted()
    .at(-1);
  return last === undefined ? undefined : addDays(dayOf(last), REOPEN_DAYS);
};

const ANSWERED: ReadonlySet<ReportStatus> = new Set(["replied", "closed"]);
const UNDER_WAY: ReadonlySet<ReportStatus> = new Set([
  "received",
  "classified",
  "assigned",
  "refused",
  "accepted",
  "asked",
]);

function schemaOf(name: OwnerCommand): z.ZodObject {
  const spec = hotlineReportAggregate.commands[name];
  if (spec === undefined) throw new Error(`a report has no command ${name}`);
  return spec.schema;
}

const given = (name: string, typed: string): Readonly<Record<string, string>> =>
  typed.trim() === "" ? {} : { [name]: typed };
