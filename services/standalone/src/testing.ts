import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { DynamoDbLocal } from "@sdc/local-aws/dynamodb-local";
import type { Role } from "@sdc/access/roles";
import { tick } from "@sdc/clock/tick";
import { standaloneApp } from "./app.ts";
import { compose, type Standalone } from "./compose.ts";
import type { Config, DynamoDbConfig } from "./config.ts";
import { createTables } from "./engines/dynamodb-tables.ts";
import { importUnits, type ListedUnit, listedUnits } from "./import-units.ts";

export const COMMUNE = "commune-20335-2025b";

/** Communes that the specs speak of; more than three hundred others would only take their time. */
const SPOKEN_OF = new Set([
  COMMUNE,
  ...["20341", "20350", "20356", "20380"].map((code) => `commune-${code}-2025b`),
]);

/** Everything of the list but communes, and of those the ones that specs speak of, with all whose heirs they are. */
const fewUnits = (): readonly ListedUnit[] => {
  const all = listedUnits();
  const isOne = ({ id, kind, successors = [] }: ListedUnit): boolean =>
    kind !== "commune" ||
    SPOKEN_OF.has(id) ||
    all.some((unit) => unit.kind === "commune" && successors.includes(unit.id) && isOne(unit));
  return all.filter(isOne);
};

/** A report as scripts outside post it. */
export const report = (more: object = {}): object => ({
  unit: COMMUNE,
  channel: "phone",
  receivedAt: "2026-11-20T08:15:00+07:00",
  place: "Tổ dân phố 3",
  field: "grassroots-democracy",
  text: "Danh sách đóng góp chưa được niêm yết.",
  reporter: { name: "Trần Thị B", phone: "0900000001" },
  ...more,
});

export type Answer<Body> = { readonly status: number; readonly body: Body; readonly headers: Headers };

/** The standalone on a folder of its own, asked without a socket in between. */
export type Opened = Awaited<ReturnType<typeof open>>;

export const newFolder = (): string => join(mkdtempSync(join(tmpdir(), "sdc standalone ")), "data");

/** What the acceptance specs run on: what holds on one engine holds on the other. */
export const ENGINES = ["sqlite", "dynamodb"] as const;
export type EngineName = (typeof ENGINES)[number];

/** Fresh tables on the local engine; undefined for SQLite, which lives in the folder. */
export const tablesFor = async (engine: EngineName): Promise<DynamoDbConfig | undefined> => {
  if (engine === "sqlite") return undefined;
  const endpoint: DynamoDbLocal["endpoint"] = inject("dynamoDbEndpoint");
  const suffix = randomBytes(6).toString("hex");
  const dynamoDb = { endpoint, eventsTable: `events-${suffix}`, readsTable: `reads-${suffix}` };
  await createTables(dynamoDb);
  return dynamoDb;
};

export const open = async (
  engine: EngineName = "sqlite",
  folder = newFolder(),
  {
    units = fewUnits(),
    ...settings
  }: Pick<Config, "webhook" | "files" | "open311Keys" | "proxyHops" | "channels"> & {
    readonly units?: readonly ListedUnit[];
  } = {},
) => {
  const dynamoDb = await tablesFor(engine);
  const config: Config = {
    folder,
    host: "127.0.0.1",
    port: 0,
    tenant: "quang-nam",
    ...settings,
    ...(dynamoDb && { dynamoDb }),
  };
  const errors: unknown[] = [];
  const lines: string[] = [];
  const told = {
    request: (line: object) => lines.push(JSON.stringify(line)),
    error: (error: unknown) => errors.push(error),
  };
  const standalone: Standalone = await compose(config, told);
  await importUnits({ log: standalone.log, sealer: standalone.vault, now: standalone.now }, units);
  await standalone.caughtUp();
  const app = standaloneApp(standalone, told, () => true);
  let sent = 0;

  const bearer = async (role: Role, unit: string) => {
    if (standalone.issuer === undefined) throw new Error("the standalone has its own issuer here");
    return `Bearer ${await standalone.issuer.token({ role, unit })}`;
  };
  const answerOf = async <Body>(response: Response): Promise<Answer<Body>> => ({
    status: response.status,
    // What a spec expects of the body it says itself.
    body: (await response.json()) as Body,
    headers: response.headers,
  });

  return {
    config,
    folder,
    standalone,
    app,
    errors,
    lines,
    bearer,
    async post<Body>(
      path: string,
      body: unknown,
      {
        role = "operator",
        unit = COMMUNE,
        key = `key-${++sent}`,
      }: { role?: Role; unit?: string; key?: string } = {},
    ): Promise<Answer<Body>> {
      const headers = {
        authorization: await bearer(role, unit),
        "content-type": "application/json",
        "idempotency-key": key,
      };
      return answerOf<Body>(await app.request(path, { method: "POST", headers, body: JSON.stringify(body) }));
    },
    async get<Body>(
      path: string,
      { role = "operator", unit = COMMUNE }: { role?: Role; unit?: string } = {},
    ): Promise<Answer<Body>> {
      return answerOf<Body>(
        await app.request(path, { headers: { authorization: await bearer(role, unit) } }),
      );
    },
    /** Runs the clock as if it were that day; then the read models show what it did. */
    async tick(day: string) {
      const ticked = await tick(standalone.own, day);
      await standalone.caughtUp();
      return ticked;
    },
    async stop() {
      await standalone.close();
      rmSync(join(folder, ".."), { recursive: true });
    },
  };
};
