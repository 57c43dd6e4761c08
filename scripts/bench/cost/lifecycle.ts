import { createHash } from "node:crypto";
import { kindOf } from "@sdc/core/commit";
import { project } from "@sdc/core/project";
import type { Projection } from "@sdc/core/projection";
import { isRefusal } from "@sdc/core/refusal";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { commandId } from "@sdc/http/idempotency";
import { projections } from "@sdc/projections/projections";
import type { Engine } from "./engine.ts";
import { AT, type Order } from "./orders.ts";
import { CITY } from "./unit.ts";
import { sum, type Units } from "./units.ts";

/** What one command cost, and what each projection that folds its commit did. */
export type Step = {
  readonly name: string;
  readonly command: Units;
  readonly projected: ReadonlyMap<string, Units>;
};

/** Carries out the orders one after another, projecting each commit as the queue of each projection would. */
export const lived = async (engine: Engine, orders: readonly Order[]): Promise<readonly Step[]> => {
  const { meter } = engine;
  const steps: Step[] = [];
  for (const { id, name, body } of orders) {
    const by = { subject: "lan", unit: CITY };
    const route = `POST /v1/hotline-report/${id}/${name}`;
    const command = await commandId(
      { subject: by.subject, route, key: name, body },
      engine.sealer.fingerprint,
    );
    const stream = `hotline-report/${id}`;
    const used = await meter.of(async () => {
      const result = await hotlineReportAggregate.execute(engine, {
        id,
        name,
        body,
        at: AT,
        by,
        command,
        ...(name === "receive" ? { brought: { code: lookupOf(id) } } : {}),
        // As behind HTTP, where the touched unit is looked up before the rule is asked.
        authorize: () => undefined,
      });
      if (isRefusal(result)) throw new Error(`${id} ${name} was refused: ${result.refused}`);
    });
    const commit = (await engine.log.read(stream)).commits.slice(-1);
    const projected = new Map<string, Units>();
    for (const projection of projections.filter(({ categories }) => categories.includes(kindOf(stream))))
      projected.set(projection.name, await meter.of(() => foldedBy(engine, projection, commit)));
    steps.push({ name, command: used, projected });
  }
  return steps;
};

/** As long as what a reporter's code is found by, and another one for each report. */
const lookupOf = (id: string): string => createHash("sha256").update(id).digest("base64url");

const foldedBy = async (
  ports: Engine,
  projection: Projection,
  commits: Parameters<typeof project>[2],
): Promise<void> => {
  const [failure] = await project(ports, [projection], commits);
  if (failure !== undefined) throw failure.error;
};

export const projectingOf = (steps: readonly Step[]): Units =>
  sum(steps.flatMap(({ projected }) => [...projected.values()]));
