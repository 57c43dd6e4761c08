import type { Opener, Sealable } from "@sdc/core/sealing";
import { type CaseFile, caseFile } from "@sdc/projections/case-file";
import type { ReportStatus } from "@sdc/projections/report-status";
import type { ReadModels } from "@sdc/reading/read-models";
import { type Call, mayRead } from "./rights.ts";
import { type Opened, openedTexts } from "./opened-texts.ts";
import type { FoundReport } from "./search-answers.ts";

/** A case that was found, as its reader may see it. */
export type Hit = { readonly file: CaseFile; readonly texts: Opened<Texts> };

type Texts = { readonly place?: Sealable | undefined; readonly text: Sealable };

/**
 * Looks at the case behind a row before anything of it is shown: rows are a little late, and say nothing of rights. Undefined
 * for what is protected, is no reflection any more, or is not this reader's.
 */
export const hitsFor = (models: ReadModels, c: Call, opener: Opener) => {
  const rights = new Map<string, Promise<boolean>>();
  const readable = (unit: string): Promise<boolean> => {
    const known = rights.get(unit) ?? mayRead(models, c, caseFile, unit);
    rights.set(unit, known);
    return known;
  };
  return async (ids: readonly string[]): Promise<readonly Hit[]> => {
    const files = await models.of(caseFile);
    const found = await Promise.all(
      ids.map(async (id) => {
        // The projection wrote this row with this type.
        const file = (await files.get(`${REPORTS}/${id}`)) as CaseFile | undefined;
        if (file === undefined || file.flagged === true || GONE.has(file.status)) return undefined;
        return (await readable(file.unit)) ? file : undefined;
      }),
    );
    const shown = found.filter((file) => file !== undefined);
    const texts = await openedTexts(
      shown.map(({ place, text }): Texts => ({ text, ...(place === undefined ? {} : { place }) })),
      opener,
    );
    return shown.flatMap((file, index) => {
      const own = texts[index];
      return own === undefined ? [] : [{ file, texts: own }];
    });
  };
};

/** The texts of a hit that can still be read, as its words were taken from them. */
export const readableTexts = ({ texts: { place, text } }: Hit): readonly string[] =>
  [place, text].filter((one) => typeof one === "string");

export const shownHit = ({ file, texts: { place, text } }: Hit): FoundReport => ({
  id: file.id,
  unit: file.unit,
  channel: file.channel,
  field: file.field,
  ...(file.kind === undefined ? {} : { kind: file.kind }),
  status: file.status,
  receivedAt: file.receivedAt,
  ...(place === undefined ? {} : { place }),
  excerpt: typeof text === "string" ? excerptOf(text) : text,
  ...(file.external === undefined ? {} : { external: [...file.external] }),
  ...(file.mergedInto === undefined ? {} : { mergedInto: file.mergedInto }),
  version: file.version,
});

/** `2026-11-20T01:15:00.000Z#r1` → `r1`. */
export const idIn = (sort: string): string => sort.slice(sort.indexOf("#") + 1);

const [REPORTS = ""] = caseFile.categories;

const GONE: ReadonlySet<ReportStatus> = new Set(["withdrawn", "became-formal", "split"]);

const EXCERPT = 200;

const excerptOf = (text: string): string =>
  text.length <= EXCERPT
    ? text
    : // Never half of a character that takes two.
      `${text
        .slice(0, EXCERPT)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd()}…`;
