import { idOf, kindOf } from "@sdc/core/commit";
import { becameOf, denunciationFile } from "@sdc/projections/denunciation-file";
import { isOverAUnit } from "@sdc/domain/asker";
import type { Projection } from "@sdc/core/projection";
import type { Day } from "@sdc/law/local-day";
import {
  denouncesPartition,
  type OfPerson,
  denunciationSubjects,
  OPEN_DENOUNCED,
} from "@sdc/projections/denunciation-subjects";
import {
  type KeptReport,
  keptReports,
  namesPartition,
  OPEN_KEPT,
  postPartition,
} from "@sdc/projections/kept-reports";
import type { OpenWork } from "@sdc/projections/open-work";
import { unitPartition } from "@sdc/projections/posts";
import { heldPosts } from "./posts.ts";
import type { ReadModels } from "./read-models.ts";
import { findUnit } from "./units.ts";

/** Who reads, for which unit, in which roles. */
export type Reader = {
  readonly subject: string;
  readonly unit: string;
  readonly roles?: readonly string[];
};

/**
 * The reports and denunciations that this person may see nothing of, by the names of their streams, whatever they may read otherwise: those
 * that name them, what those became, denunciations of them, and reports that name somebody over their unit, wherever they lie: so it doesn't matter which read
 * model hears first that one was raised. Where nobody is above that unit, its officers go on and only those over it see nothing. One that names the head or a deputy of a unit whose posts nobody recorded is kept from whoever has that role there. It holds from the moment somebody is named or
 * appointed, before the report is raised. Reads follow the persons over that one unit and what is kept, not the reports there are.
 */
export const keptFrom = async (
  models: ReadModels,
  reader: Reader,
  today: Day,
): Promise<ReadonlySet<string>> => {
  const named = await namingReader(models, reader, today);
  const became = await Promise.all([...named].map((stream) => becameIn(models, stream)));
  return new Set([...named, ...became.flat()]);
};

/** The denunciation that a report became, if it did: it says what the report said. */
const becameIn = async (models: ReadModels, stream: string): Promise<readonly string[]> => {
  if (!keptReports.categories.includes(kindOf(stream))) return [];
  const model = await models.of(denunciationFile);
  const { items } = await model.range(becameOf(idOf(stream)), { limit: 1 });
  // The projection wrote these rows with this type.
  return items.map(({ value }) => (value as OpenWork).stream);
};

const namingReader = async (
  models: ReadModels,
  { subject, unit, roles = [] }: Reader,
  today: Day,
): Promise<ReadonlySet<string>> => {
  const denounced = await denunciationsOf(models, subject);
  const own = [...(await reportsNaming(models, subject)), ...denounced].map(({ stream }) => stream);
  // Named by a post that nobody is recorded in: whoever has the role may be the one that is meant.
  const byPost = isOverAUnit(roles) ? await allIn(models, postPartition(unit)) : [];
  const found = new Set([...own, ...denounced.flatMap(reportOf), ...byPost.map(({ stream }) => stream)]);
  const over = await subjectsOver(models, unit, today);
  if (over.length === 0) return found;
  const isTop = (await findUnit(models, unit))?.parent === undefined;
  if (isTop && !over.includes(subject)) return found;
  for (const person of over) for (const { stream } of await reportsNaming(models, person)) found.add(stream);
  return found;
};

/** The report that a denunciation came from says what the denunciation says, whomever it named itself. */
const reportOf = ({ report }: OfPerson): readonly string[] =>
  report === undefined ? [] : keptReports.categories.map((kind) => `${kind}/${report}`);

const subjectsOver = async (models: ReadModels, unit: string, on: Day): Promise<readonly string[]> => {
  const { items } = await heldPosts(models, unitPartition(unit), { on, limit: PERSONS_MAX });
  return [...new Set(items.map(({ subject }) => subject))];
};

/** No unit has so many heads and deputies on one day. */
const PERSONS_MAX = 500;
const PAGE = 200;

/** All reports that name this person, wherever they lie. */
export const reportsNaming = (models: ReadModels, subject: string): Promise<readonly KeptReport[]> =>
  allIn(models, namesPartition(subject));

/** All denunciations of this person, whoever has them and whatever the person has come to be. */
export const denunciationsOf = (models: ReadModels, subject: string): Promise<readonly OfPerson[]> =>
  allRows<OfPerson>(models, denunciationSubjects, denouncesPartition(subject));

/** Open reports that lie with a unit whose head or deputy they name since they came there. */
export const reportsUnderNamed = async (models: ReadModels, today: Day): Promise<readonly KeptReport[]> => {
  const under: KeptReport[] = [];
  for (const report of await allIn(models, OPEN_KEPT)) {
    const over = await subjectsOver(models, report.unit, today);
    if (report.subjects.some((subject) => over.includes(subject))) under.push(report);
  }
  return under;
};

/** Open denunciations that lie with a unit whose head or deputy they denounce since then. */
export const denunciationsUnderDenied = async (
  models: ReadModels,
  today: Day,
): Promise<readonly OfPerson[]> => {
  const under: OfPerson[] = [];
  for (const one of await allRows<OfPerson>(models, denunciationSubjects, OPEN_DENOUNCED)) {
    const over = await subjectsOver(models, one.unit, today);
    if (one.subjects.some((subject) => over.includes(subject))) under.push(one);
  }
  return under;
};

const allIn = (models: ReadModels, partition: string): Promise<readonly KeptReport[]> =>
  allRows<KeptReport>(models, keptReports, partition);

const allRows = async <Kept>(
  models: ReadModels,
  projection: Pick<Projection, "name">,
  partition: string,
): Promise<readonly Kept[]> => {
  const kept = await models.of(projection);
  const all: Kept[] = [];
  let after: string | undefined;
  do {
    const page = await kept.range(partition, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    // The projection wrote these rows with this type.
    all.push(...page.items.map(({ value }) => value as Kept));
    after = page.next;
  } while (after !== undefined);
  return all;
};
