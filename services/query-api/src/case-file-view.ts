import type { Opener } from "@sdc/core/sealing";
import type { CaseFile, KeptAttachment } from "@sdc/projections/case-file";
import { type Kept, kept, type Opened, openedTexts } from "./opened-texts.ts";

/** A case as its readers see it: texts opened, identities never. Of a person it says only which details are kept. */
export type CaseFileView = Opened<Omit<CaseFile, "reporter" | "personsNamed" | "attachments">> & {
  /** It stays sealed, for it holds who sent it. */
  readonly originalKept?: true;
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
    ...withoutSender(file, file.channel),
    timeline: file.timeline.map((entry) => withoutSender(entry, entry.channel)),
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

/** What came in by these has who sent it in its very bytes: a mail's head, a platform's name for its user. */
const HOLDS_SENDER: ReadonlySet<string> = new Set<CaseFile["channel"]>(["email", "zalo", "facebook"]);

/** Without an original that names its sender: it is kept, and no question opens it. */
const withoutSender = <Told extends { readonly original?: unknown }>(
  told: Told,
  channel: CaseFile["channel"] | undefined,
): Told & { readonly originalKept?: true } => {
  if (told.original === undefined || channel === undefined || !HOLDS_SENDER.has(channel)) return told;
  return { ...told, original: undefined, originalKept: true };
};
