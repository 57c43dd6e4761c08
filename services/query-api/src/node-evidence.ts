import type { Page, Range } from "@sdc/core/read-store";
import type { Node } from "@sdc/law/unfold";
import { type Evidence, evidencePartition } from "@sdc/projections/obligation-board/evidence";
import { type Figure, isCounted } from "@sdc/projections/obligation-board/series";
import { covers } from "@sdc/projections/obligation-board/span";
import { evidencePeriod } from "@sdc/reading/activity-days";
import type { ReadModel } from "@sdc/reading/read-models";
import type { EvidenceItem } from "./answers.ts";

export type EvidencePage = {
  readonly asOf: string;
  readonly figure?: Figure | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** A node that its unit owes, or the key of one of which it only has cases that came to it. */
export type AskedNode = Node | { readonly key: string };

type Place = { readonly partition: string; readonly bounds: Pick<Range, "from" | "to"> };
type Found = { readonly sort: string; readonly item: EvidenceItem };

/**
 * The evidence of one node as it stood on that day, oldest first; with a figure exactly the cases that it counts. What is
 * of this node alone and what its unit did in its period lie apart, both by day, and are read side by side.
 */
export const evidenceOf = async (
  board: ReadModel,
  unit: string,
  node: AskedNode,
  page: EvidencePage,
): Promise<{ readonly items: readonly EvidenceItem[]; readonly next?: string }> => {
  const read = await Promise.all(placesOf(unit, node).map((place) => readUpTo(board, place, node, page)));
  const found = read.flat().toSorted((a, b) => (a.sort < b.sort ? -1 : 1));
  const shown = found.slice(0, page.limit);
  const items = shown.map(({ item }) => item);
  const last = shown.at(-1)?.sort;
  return found.length > page.limit && last !== undefined ? { items, next: last } : { items };
};

const placesOf = (unit: string, node: AskedNode): readonly Place[] => {
  const own: Place = { partition: evidencePartition(unit, node.key), bounds: {} };
  if (!("obligation" in node) || node.provedBy.length + node.supportedBy.length === 0) return [own];
  return [own, { partition: evidencePartition(unit, node.obligation), bounds: evidencePeriod(node) }];
};

/** One more than the page holds, so that it is known whether there is another. */
const readUpTo = async (
  board: ReadModel,
  { partition, bounds }: Place,
  node: AskedNode,
  { asOf, figure, limit, after }: EvidencePage,
): Promise<readonly Found[]> => {
  const found: Found[] = [];
  let place = after;
  do {
    const page: Page = await board.range(partition, {
      ...bounds,
      limit: limit + 1,
      ...(place === undefined ? {} : { after: place }),
    });
    for (const { sort, value } of page.items) {
      // The projection wrote these rows with this type.
      const evidence = value as Evidence;
      const item = isShown(evidence, asOf, figure) ? itemOf(evidence, node) : undefined;
      if (item !== undefined) found.push({ sort, item });
    }
    place = page.next;
  } while (place !== undefined && found.length <= limit);
  return found.slice(0, limit + 1);
};

const isShown = (evidence: Evidence, asOf: string, figure: Figure | undefined): boolean => {
  switch (evidence.kind) {
    case "report":
    case "matter":
      return figure === undefined ? covers(evidence.held, asOf) : isCounted(evidence, figure, asOf);
    case "activity":
      return figure === undefined && evidence.on <= asOf;
    case "document":
    case "ruling":
    case "yearly-report":
      return figure === undefined;
  }
};

/** Of what a unit did, what the catalogue names for this node; whether it proves or supports it. */
const itemOf = (evidence: Evidence, node: AskedNode): EvidenceItem | undefined => {
  if (evidence.kind !== "activity") return evidence;
  const { event, status } = evidence;
  if (!("obligation" in node)) return undefined;
  if (![...node.provedBy, ...node.supportedBy].includes(event)) return undefined;
  if (status === "withdrawn") return { ...evidence, status };
  return { ...evidence, status: node.provedBy.includes(event) ? "proves" : "supports" };
};
