import { type CaseFile, caseFile } from "@sdc/projections/case-file";
import type { ComplaintFile } from "@sdc/projections/complaint-file";
import type { Day } from "@sdc/law/local-day";
import type { ReadModels } from "@sdc/reading/read-models";
import { unmentioned } from "@sdc/reading/without-kept";
import { mayAwait, mayKnowReport } from "./may-await.ts";
import type { Call } from "./rights.ts";

/** The kind of stream that a case file is about. */
const [REPORTS = ""] = caseFile.categories;

/**
 * A case file without what it says of reports that are protected by now, for whoever may not know of them: one that was merged
 * into it and taken out, the letter that it was a part of, other parts of it, what it is linked to.
 */
export const withoutSecrets = async (
  models: ReadModels,
  c: Call,
  file: CaseFile,
  today: Day,
): Promise<CaseFile> => {
  const model = await models.of(caseFile);
  const secret: string[] = [];
  for (const id of reportsIn(file)) {
    // The projection wrote this row with this type.
    const other = (await model.get(`${REPORTS}/${id}`)) as CaseFile | undefined;
    if (other !== undefined && !(await mayKnowReport(models, c, other, today)))
      secret.push(`${REPORTS}/${id}`);
  }
  // What is left has the shape of a file: every field that may name another report is one that may be absent.
  if (secret.length === 0) return file;
  const { partOf, joined, ...rest } = unmentioned(file, new Set(secret)) as unknown as CaseFile;
  return {
    ...rest,
    // As where nothing was ever merged into it.
    ...(joined === undefined || joined.length === 0 ? {} : { joined }),
    ...(partOf === undefined || secret.includes(`${REPORTS}/${file.partOf?.report}`) ? {} : { partOf }),
  };
};

/**
 * A complaint without what it says of a report that it came from, or of a case that it is linked to, where whoever asks may not
 * know of that one: it was protected later, or who asks has no right to those that are.
 */
export const complaintWithoutSecrets = async (
  models: ReadModels,
  c: Call,
  file: ComplaintFile,
): Promise<ComplaintFile> => {
  const streams = [
    ...(file.report === undefined ? [] : [`${REPORTS}/${file.report}`]),
    ...file.timeline.flatMap((entry) => (entry.type === "complaint-linked" ? [entry.to] : [])),
  ];
  const known = await Promise.all(streams.map((stream) => mayAwait(models, c, stream)));
  const secret = streams.filter((_, index) => known[index] !== true);
  // Every field that may name another case is one that may be absent.
  return secret.length === 0 ? file : (unmentioned(file, new Set(secret)) as unknown as ComplaintFile);
};

/** Every other report that a file names, each once. */
const reportsIn = ({
  id,
  joined,
  parts,
  partOf,
  mergedInto,
  links = [],
  timeline,
}: CaseFile): Set<string> => {
  const streams = [...links, ...timeline].map(({ to }) => to);
  const named = [
    ...(joined ?? []),
    ...(parts ?? []),
    partOf?.report,
    mergedInto,
    ...streams.map((to) => (to?.startsWith(`${REPORTS}/`) ? to.slice(REPORTS.length + 1) : undefined)),
    ...timeline.flatMap(({ report, parts: split = [] }) => [report, ...split.map((part) => part.report)]),
  ].filter((one) => one !== undefined);
  return new Set(named.filter((one) => one !== id));
};
