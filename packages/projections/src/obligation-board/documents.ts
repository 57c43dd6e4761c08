import type { Count, Row } from "@sdc/core/read-store";
import type { Event } from "@sdc/domain/obligation/schema";
import { begun } from "../begun.ts";
import { dayOf } from "@sdc/law/local-day";
import { type DocumentEvidence, evidenceRow, figure, type Ruling } from "./evidence.ts";

/** The documents filed for one node. */
export type Documents = {
  readonly from: "documents";
  readonly unit: string;
  readonly node: string;
  readonly filed: readonly DocumentEvidence[];
  /** Every time that somebody ruled it does not apply; while the last one holds, it does not. */
  readonly rulings: readonly Ruling[];
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
        unit: _unit,
        node: _node,
        at,
        ...document
      } = event;
      const filed: DocumentEvidence = { kind: "document", stream, status: "filed", filedAt: at, ...document };
      return { ...(documents ?? nodeOfEvent(event)), filed: [...(documents?.filed ?? []), filed] };
    }
    case "evidence-withdrawn":
      return marked(begun(documents, stream), event.n, "withdrawn");
    case "evidence-confirmed":
      return marked(begun(documents, stream), event.n, "checked");
    case "evidence-returned":
      return marked(begun(documents, stream), event.n, "returned");
    case "node-not-applicable": {
      const before = documents ?? nodeOfEvent(event);
      const { saidBy, document, at } = event;
      const ruling: Ruling = {
        kind: "ruling",
        stream,
        n: before.rulings.length + 1,
        status: "not-applicable",
        saidBy,
        ...(document && { document }),
        on: dayOf(at),
      };
      return { ...before, rulings: [...before.rulings, ruling] };
    }
    case "node-applicable-again": {
      const before = begun(documents, stream);
      const until = dayOf(event.at);
      return {
        ...before,
        rulings: before.rulings.map((ruling) =>
          ruling.status === "not-applicable" ? { ...ruling, status: "lifted", until } : ruling,
        ),
      };
    }
    case "obligation-passed-on":
    case "obligation-reminded":
    case "obligation-escalated":
      return documents ?? nodeOfEvent(event);
  }
};

const nodeOfEvent = ({ unit, node }: { readonly unit: string; readonly node: string }): Documents => ({
  from: "documents",
  unit,
  node,
  filed: [],
  rulings: [],
});

const marked = (documents: Documents, n: number, status: DocumentEvidence["status"]): Documents => ({
  ...documents,
  filed: documents.filed.map((document) => (document.n === n ? { ...document, status } : document)),
});

export const documentRows = ({ unit, node, filed, rulings }: Documents): readonly Row[] => [
  ...filed.map((document) => evidenceRow(unit, node, document.date, document)),
  ...rulings.map((ruling) => evidenceRow(unit, node, ruling.on, ruling)),
];

/** Only what is filed or checked proves a day; what was returned or withdrawn stays to be seen. */
export const documentCounts = ({ unit, node, filed, rulings }: Documents): readonly Count[] => [
  ...rulings.flatMap(({ status }) => [
    figure(unit, node, "total"),
    ...(status === "not-applicable" ? [figure(unit, node, "not-applicable")] : []),
  ]),
  ...filed.flatMap((document) => [
    figure(unit, node, "total"),
    figure(unit, node, document.status),
    ...(document.status === "filed" || document.status === "checked"
      ? [figure(unit, node, "proof", document.date)]
      : []),
  ]),
];
