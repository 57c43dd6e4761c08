import type { Count, Row } from "@sdc/core/read-store";
import type { Event } from "@sdc/domain/obligation/schema";
import { begun } from "../begun.ts";
import { type DocumentEvidence, evidenceRow, figure } from "./evidence.ts";

/** The documents filed for one node. */
export type Documents = {
  readonly from: "documents";
  readonly unit: string;
  readonly node: string;
  readonly filed: readonly DocumentEvidence[];
};

export const evolveDocuments = (
  documents: Documents | undefined,
  event: Event,
  stream: string,
): Documents => {
  switch (event.type) {
    case "evidence-filed": {
      const {
        type: _type,
        by: _by,
        obligation: _obligation,
        note: _note,
        unit,
        node,
        at,
        ...document
      } = event;
      const filed: DocumentEvidence = { kind: "document", stream, status: "filed", filedAt: at, ...document };
      return { from: "documents", unit, node, filed: [...(documents?.filed ?? []), filed] };
    }
    case "evidence-withdrawn":
      return marked(begun(documents, stream), event.n, "withdrawn");
    case "evidence-confirmed":
      return marked(begun(documents, stream), event.n, "checked");
    case "evidence-returned":
      return marked(begun(documents, stream), event.n, "returned");
  }
};

const marked = (documents: Documents, n: number, status: DocumentEvidence["status"]): Documents => ({
  ...documents,
  filed: documents.filed.map((document) => (document.n === n ? { ...document, status } : document)),
});

export const documentRows = ({ unit, node, filed }: Documents): readonly Row[] =>
  filed.map((document) => evidenceRow(unit, node, document.date, document));

/** Only what is filed or checked proves a day; what was returned or withdrawn stays to be seen. */
export const documentCounts = ({ unit, node, filed }: Documents): readonly Count[] =>
  filed.flatMap((document) => [
    figure(unit, node, "total"),
    figure(unit, node, document.status),
    ...(document.status === "filed" || document.status === "checked"
      ? [figure(unit, node, "proof", document.date)]
      : []),
  ]);
