import { idOf } from "@sdc/core/commit";
import type { Projection } from "@sdc/core/projection";
import type { Row } from "@sdc/core/read-store";
import type { Resealed, WHY_WAITING } from "@sdc/domain/hotline-report/resealing";
import type { Event } from "@sdc/domain/hotline-report/schema";

/** A report that turned out to be a denunciation, on its way out of what the register itself can open. */
type Resealing = {
  readonly step: "none" | "due" | "waits" | "sealed" | "done";
  readonly since?: string;
  readonly body?: string | undefined;
  readonly why?: (typeof WHY_WAITING)[number];
  readonly key?: string;
  readonly parts?: Resealed["parts"];
};

/** A report that waits until its body has published a key. */
export type WaitingReport = {
  readonly id: string;
  readonly why: (typeof WHY_WAITING)[number];
  readonly since: string;
};

/** A report of which this body alone has the words. `parts`: the stored objects that make up its bundle. */
export type SealedReport = {
  readonly id: string;
  readonly body: string;
  readonly key: string;
  readonly sealedAt: string;
  readonly parts: Resealed["parts"];
};

/** Which reports wait to be sealed to this body, which are, and with which of them is the register not done yet? */
export const sealedReports: Projection<Resealing, Event> = {
  name: "sealed-reports",
  version: 1,
  categories: ["hotline-report"],

  evolve(before = { step: "none" }, event) {
    if (event.type === "report-became-formal")
      return event.denunciation === undefined ? before : { step: "due", since: event.at };
    if (event.type === "resealing-waits") {
      const { body, why, at: since } = event;
      return { step: "waits", since, body, why };
    }
    if (event.type === "report-resealed") {
      const { body, key, parts, at: since } = event;
      return { step: "sealed", since, body, key, parts };
    }
    if (event.type === "report-keys-destroyed") return { ...before, step: "done" };
    return before;
  },

  rows(resealing, stream) {
    const { step, since, body, why } = resealing;
    const id = idOf(stream);
    const rows: Row[] = [];
    if (step !== "none" && step !== "done")
      rows.push({
        partition: UNDER_WAY,
        sort: stream,
        value: { stream, ...(body === undefined ? {} : { body }) },
      });
    if (step === "waits" && body !== undefined && why !== undefined && since !== undefined) {
      const value: WaitingReport = { id, why, since };
      rows.push({ partition: waitingFor(body), sort: `${since}#${id}`, value });
    }
    const bundle = bundleOf(resealing, id);
    if (bundle !== undefined) {
      rows.push({ partition: sealedTo(bundle.body), sort: `${bundle.sealedAt}#${id}`, value: bundle });
      rows.push({ partition: bundlePartition(id), sort: "bundle", value: bundle });
    }
    return rows;
  },
  counts: () => [],
};

/** Where every report lies with which the register is not done, by stream: there are few. */
export const UNDER_WAY = "under-way";
export type UnderWay = { readonly stream: string; readonly body?: string };

/** Where the reports lie that wait for the key of this body, by the moment since which they do. */
export const waitingFor = (body: string): string => `waiting/${body}`;

/** Where the reports lie that are sealed to this body, by the moment of their sealing. */
export const sealedTo = (body: string): string => `sealed/${body}`;

/** Where the bundle of one report lies. */
export const bundlePartition = (id: string): string => `bundle/${id}`;

const bundleOf = ({ body, key, parts, since }: Resealing, id: string): SealedReport | undefined =>
  body === undefined || key === undefined || parts === undefined || since === undefined
    ? undefined
    : { id, body, key, sealedAt: since, parts };
