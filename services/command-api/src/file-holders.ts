import { commandRights } from "@sdc/access/commands";
import { type Session, whyNot } from "@sdc/access/may";
import type { Rights } from "@sdc/access/roles";
import type { EventLog } from "@sdc/core/event-log";
import type { Aggregate } from "@sdc/domain/aggregate";
import { commitmentAggregate } from "@sdc/domain/commitment/aggregate";
import { isHiddenCommitment, knownCommitment } from "@sdc/domain/commitment/known-commitment";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { isKeptFrom, isSecretFrom } from "@sdc/domain/hotline-report/kept-from";
import { knownReport } from "@sdc/domain/hotline-report/known-target";
import { placeOf, type Units } from "@sdc/domain/units";
import type { Day } from "@sdc/law/local-day";

type Log = Pick<EventLog, "read">;

/** Whose it is, and whether it is a secret that whoever asks has no part in. */
export type Held = { readonly unit: string; readonly isSecret: boolean };

/** What files may be attached to: one line for each kind of stream, all by the same way in. */
export type FileHolder = {
  /** The part of an address that its files are sent to. */
  readonly path: string;
  readonly aggregate: Aggregate;
  readonly rights: Rights;
  /** Sent by somebody who is there to send it again: taken whole or not at all, however it came. */
  readonly isTakenWhole: boolean;
  /** Undefined: there is none, or none that they may know of. */
  known(log: Log, id: string, session: Session, today: string): Promise<Held | undefined>;
};

export const fileHolders: readonly FileHolder[] = [
  {
    path: "case-files",
    aggregate: hotlineReportAggregate,
    rights: commandRights["hotline-report/attach"] ?? {},
    isTakenWhole: false,
    async known(log, id, session) {
      const report = await knownReport(log, id);
      return report === undefined || isKeptFrom(report, session)
        ? undefined
        : { unit: report.unit, isSecret: isSecretFrom(report, session.subject) };
    },
  },
  {
    path: "commitments",
    aggregate: commitmentAggregate,
    rights: commandRights["commitment/attach"] ?? {},
    isTakenWhole: true,
    async known(log, id, by, today) {
      const found = await knownCommitment(log, id);
      return found === undefined || (await isHiddenCommitment(log, found, by, today))
        ? undefined
        : { unit: found.unit, isSecret: false };
    },
  },
];

/** Why files may not be attached to it; undefined: they may. */
export const whyNotAttach = (
  { rights }: Pick<FileHolder, "rights">,
  session: Session,
  { unit, isSecret }: Held,
  { units, today }: { readonly units: Units; readonly today: Day },
): ReturnType<typeof whyNot> => whyNot(session, rights, { place: placeOf(units, unit, today), isSecret });
