import type * as z from "zod";
import { idOf, kindOf } from "@sdc/core/commit";
import { findObligation } from "@sdc/law/catalogue";
import { obligationsShowing } from "@sdc/law/evidence-of";
import type { Text } from "@sdc/law/text";
import { type Commitment, commitmentTracker } from "@sdc/projections/commitment-tracker";
import { links, linksPartition } from "@sdc/projections/links";
import type { Link } from "@sdc/projections/links/link";
import { everyRow } from "@sdc/reading/every-row";
import type { ReadModels } from "@sdc/reading/read-models";
import type { chainAnswer } from "./commitment-answers.ts";

export type Chain = z.infer<typeof chainAnswer>;
type Node = Chain["nodes"][number];

/** No more is shown at once: nobody reads a longer chain. */
const NODES_MAX = 100;

/** What each kind of thing in a chain is called, and where it is read. */
const kinds = new Map<string, { readonly name: Text; readonly path: string }>(
  Object.entries({
    "hotline-report": { name: { vi: "Phản ánh, kiến nghị", en: "Report" }, path: "/v1/case-files/" },
    "dialogue-session": { name: { vi: "Đối thoại", en: "Dialogue" }, path: "/v1/dialogues/" },
    "citizen-reception": { name: { vi: "Tiếp công dân", en: "Citizen reception" }, path: "/v1/receptions/" },
    "reception-matter": {
      name: { vi: "Vụ việc tiếp công dân", en: "Matter of a reception" },
      path: "/v1/reception-matters/",
    },
    commitment: { name: { vi: "Cam kết", en: "Commitment" }, path: "/v1/commitments/" },
  }),
);

/**
 * Everything that hangs together with this report, meeting or commitment, from either end: what it came from, what came of it,
 * and which duties that proves. `mayKnow` is asked of each: what who asks may not know of is as if it were not there, with what
 * hangs on it alone.
 */
export const chainOf = async (
  models: ReadModels,
  start: string,
  mayKnow: (stream: string) => Promise<boolean>,
): Promise<Chain> => {
  const model = await models.of(links);
  const seen = new Set([start]);
  const found = new Map<string, Chain["links"][number]>();
  const open = [start];
  let isCut = false;
  for (let stream = open.shift(); stream !== undefined; stream = open.shift()) {
    for (const { value } of await everyRow(model, linksPartition(stream))) {
      // The projection wrote these rows with this type.
      const { to, direction } = value as Link;
      if (!seen.has(to) && !(await mayKnow(to))) continue;
      if (!seen.has(to) && seen.size >= NODES_MAX) {
        isCut = true;
        continue;
      }
      const link = direction === "back" ? { from: to, to: stream } : { from: stream, to };
      found.set(`${link.from} ${link.to}`, link);
      if (!seen.has(to)) open.push(to);
      seen.add(to);
    }
  }
  const nodes = [...seen].map((stream) => nodeOf(stream, start));
  const duties = await dutiesOf(models, [...seen]);
  return {
    start,
    nodes: [...nodes, ...duties.nodes],
    links: [...found.values(), ...duties.links],
    isCut,
  };
};

const nodeOf = (stream: string, start: string): Node => {
  const kind = kindOf(stream);
  const { name, path } = kinds.get(kind) ?? { name: { vi: kind, en: kind }, path: undefined };
  const link = path === undefined ? null : `${path}${idOf(stream)}`;
  return { stream, kind, name, link, isStart: stream === start };
};

/** The duties that kept commitments prove, at whichever unit kept them. */
const dutiesOf = async (
  models: ReadModels,
  streams: readonly string[],
): Promise<Pick<Chain, "nodes" | "links">> => {
  const tracker = await models.of(commitmentTracker);
  const nodes = new Map<string, Node>();
  const proved: { readonly from: string; readonly to: string }[] = [];
  for (const stream of streams.filter((one) => kindOf(one) === "commitment")) {
    // The projection wrote this row with this type.
    const file = (await tracker.get(stream)) as Commitment | undefined;
    if (file?.state !== "kept" && file?.state !== "kept-late") continue;
    for (const clause of obligationsShowing(`commitment-${file.state}`)) {
      const to = `obligation/${file.unit}:${clause}`;
      const year = (file.endedOn ?? file.dueOn).slice(0, 4);
      const name = findObligation(clause)?.duty ?? { vi: clause, en: clause };
      const link = `/v1/obligations?unit=${file.unit}&year=${year}`;
      nodes.set(to, { stream: to, kind: "obligation", name, link, isStart: false });
      proved.push({ from: stream, to });
    }
  }
  return { nodes: [...nodes.values()], links: proved };
};
