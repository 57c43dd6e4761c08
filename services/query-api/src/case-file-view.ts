import type { Opener } from "@sdc/core/sealing";
import type { CaseFile, KeptAttachment } from "@sdc/projections/case-file";
import { type Kept, kept, type Opened, openedTexts } from "./opened-texts.ts";

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
  return {
    ...(await openedTexts(rest, opener)),
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
