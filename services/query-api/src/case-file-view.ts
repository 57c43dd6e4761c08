import { isSealed, type Erased, type Opener, type Sealed } from "@sdc/core/sealing";
import type { CaseFile, KeptAttachment } from "@sdc/projections/case-file";

/** The same with every sealed text opened. */
type Opened<Value> = Value extends Sealed
  ? string | Erased
  : Value extends readonly (infer Item)[]
    ? readonly Opened<Item>[]
    : Value extends object
      ? { readonly [Name in keyof Value]: Opened<Value[Name]> }
      : Value;

type Kept = { readonly sealed: readonly string[] };

/** A case as its readers see it: texts opened, identities never. Of a person it says only which details are kept. */
export type CaseFileView = Opened<Omit<CaseFile, "reporter" | "personsNamed" | "attachments">> & {
  /** Where an attachment is stored is no reader's business. */
  readonly attachments?: readonly Opened<Omit<KeptAttachment, "key" | "sha256">>[];
  readonly reporter?: Kept & { readonly representativeOf?: number };
  readonly personsNamed?: readonly Kept[];
};

/** Opens the texts of a case, all with one read of keys. */
export const caseFileView = async (
  { reporter, personsNamed, attachments, ...file }: CaseFile,
  opener: Opener,
): Promise<CaseFileView> => {
  const rest = {
    ...file,
    ...(attachments === undefined
      ? {}
      : { attachments: attachments.map(({ key: _key, sha256: _sha256, ...shown }) => shown) }),
  };
  const sealed = sealedIn(rest);
  const opened = await opener.open(sealed);
  const texts = new Map(sealed.map((text, index) => [text, opened[index]]));
  return {
    // It has the shape of what it was made of, texts aside.
    ...(openedIn(rest, texts) as Opened<typeof rest>),
    ...(reporter === undefined
      ? {}
      : {
          reporter: {
            ...kept(reporter),
            ...(reporter.representativeOf === undefined
              ? {}
              : { representativeOf: reporter.representativeOf }),
          },
        }),
    ...(personsNamed === undefined ? {} : { personsNamed: personsNamed.map(kept) }),
  };
};

const sealedIn = (value: unknown): readonly Sealed[] => {
  if (typeof value !== "object" || value === null) return [];
  if (isSealed(value)) {
    // Persons stand apart: one that came in here by mistake is not opened.
    if (!value.key.startsWith("case:")) throw new Error(`${value.from} is no text of the case`);
    return [value];
  }
  return Object.values(value).flatMap(sealedIn);
};

const openedIn = (value: unknown, texts: ReadonlyMap<Sealed, string | Erased | undefined>): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (isSealed(value)) {
    const opened = texts.get(value);
    if (opened === undefined) throw new Error(`nothing was opened for ${value.from}`);
    return opened;
  }
  if (Array.isArray(value)) return value.map((item) => openedIn(item, texts));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, openedIn(item, texts)]));
};

const kept = (person: object): Kept => ({
  sealed: Object.entries(person)
    .filter(([, value]) => isSealed(value))
    .map(([name]) => name),
});
