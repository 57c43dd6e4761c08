import { may, type Session } from "@sdc/access/may";
import { secretRights } from "@sdc/access/reading";
import { holds } from "@sdc/domain/post/days";
import type { Day } from "@sdc/law/local-day";
import { disciplineAbout, disciplineFile, type DisciplineItem } from "@sdc/projections/discipline-file";
import { everyRow } from "@sdc/reading/every-row";
import type { ReadModels } from "@sdc/reading/read-models";
import type { LedgerRow } from "./leader-ledger.ts";

type Headship = Pick<LedgerRow, "subject" | "from" | "last">;

/**
 * The measures that were imposed on somebody in the days of a row, and not taken back, by the cases that whoever asks reads; undefined
 * for whoever reads no register of discipline at all, and for themselves.
 */
export const measuresKnownTo = async (
  models: ReadModels,
  session: Session,
  { subject, from, last }: Headship,
): Promise<LedgerRow["measures"]> => {
  const isReader = (unit: string) => may(session, secretRights["disciplinary-case"], { unit, above: [] });
  if (subject === session.subject || !isReader(session.unit)) return undefined;
  // The projection wrote these rows with this type.
  const cases = (await everyRow(await models.of(disciplineFile), disciplineAbout(subject))).map(
    ({ value }) => value as DisciplineItem,
  );
  const isThen = (day: Day): boolean => holds({ from }, day) && day <= last;
  return cases.flatMap(({ id, unit, status, decided }) =>
    status === "decided" && decided !== undefined && isReader(unit) && isThen(decided.decision.date)
      ? [{ id, measure: decided.measure, decision: decided.decision, effectiveFrom: decided.effectiveFrom }]
      : [],
  );
};
