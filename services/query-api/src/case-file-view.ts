import { isSealed, type Erased, type Opener, type Sealable } from "@sdc/core/sealing";
import type { CaseFile, TimelineEntry } from "@sdc/projections/case-file";

type Opened = string | Erased;

/** A case as its readers see it: texts opened, identities never. Of a person it says only which details are kept. */
export type CaseFileView = Omit<CaseFile, "place" | "text" | "reporter" | "personsNamed" | "timeline"> & {
  readonly place?: Opened;
  readonly text: Opened;
  readonly reporter?: { readonly sealed: readonly string[] };
  readonly personsNamed?: readonly { readonly sealed: readonly string[] }[];
  readonly timeline: readonly (Omit<TimelineEntry, "text"> & { readonly text?: Opened })[];
};

/** Opens the texts of a case, all with one read of keys. */
export const caseFileView = async (file: CaseFile, opener: Opener): Promise<CaseFileView> => {
  const { place, text, reporter, personsNamed, timeline, ...open } = file;
  const sealed = [place, text, ...timeline.map((entry) => entry.text)].filter(isSealed);
  const texts = new Map((await opener.open(sealed)).map((opened, index) => [sealed[index], opened]));
  const textOf = (value: Sealable): Opened => {
    if (!isSealed(value)) return value;
    const opened = texts.get(value);
    if (opened === undefined) throw new Error(`nothing was opened for ${value.from}`);
    return opened;
  };
  return {
    ...open,
    ...(place === undefined ? {} : { place: textOf(place) }),
    text: textOf(text),
    ...(reporter === undefined ? {} : { reporter: kept(reporter) }),
    ...(personsNamed === undefined ? {} : { personsNamed: personsNamed.map(kept) }),
    timeline: timeline.map(({ text: said, ...entry }) =>
      said === undefined ? entry : { ...entry, text: textOf(said) },
    ),
  };
};

const kept = (person: object): { readonly sealed: readonly string[] } => ({
  sealed: Object.entries(person)
    .filter(([, value]) => isSealed(value))
    .map(([name]) => name),
});
