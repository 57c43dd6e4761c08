import { switchTo } from "@sdc/core/live";
import { testIssuer } from "@sdc/http/test-issuer";
import { projections } from "@sdc/projections/projections";
import { queryApi } from "@sdc/query-api/app";
import type { Engine } from "./engine.ts";
import { AT } from "./orders.ts";
import { shown } from "./table.ts";

/** Three questions as they arrive by HTTP, each with the reads that ask who may see it. */
export const queried = async (
  { meter, store, opener, finder }: Engine,
  unit: string,
  report: string,
): Promise<readonly (readonly string[])[]> => {
  const issuer = await testIssuer();
  const app = queryApi({
    store,
    opener,
    finder,
    files: { get: async () => undefined },
    trust: issuer.trust,
    now: () => AT,
  });
  const authorization = await issuer.bearer("case-officer", unit);
  const questions: readonly (readonly [string, string])[] = [
    ["a queue page of 50", "/v1/hotline-queue?limit=50"],
    ["a case file", `/v1/case-files/${report}`],
    ["the obligations board of a year", "/v1/obligations?year=2026"],
  ];
  for (const projection of projections) await switchTo(store, projection);
  const rows: string[][] = [];
  for (const [name, path] of questions) {
    const ask = async () => {
      const answer = await app.request(path, { headers: { authorization } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    };
    // The first time it also looks up which versions are live, and remembers them.
    await ask();
    const { write, read } = await meter.of(ask);
    rows.push([name, shown(write), shown(read)]);
  }
  return rows;
};
