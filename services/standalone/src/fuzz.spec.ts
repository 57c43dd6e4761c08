import { afterAll, beforeAll, expect, test } from "vitest";
import { commandRights } from "@sdc/access/commands";
import { isRole, type Role, ROLES } from "@sdc/access/roles";
import { eventsOf, idOf } from "@sdc/core/commit";
import { CITY, playedEverything } from "./access-testing.ts";
import { openapi, type Schema } from "./bad-commands-testing.ts";
import { type NonEmpty, seededRandom } from "./demo/random.ts";
import { HOSTILE, hostile, type Known, spoilt, valid } from "./fuzz-testing.ts";
import { newClient } from "./public-testing.ts";
import { COMMUNE, open, type Opened, report } from "./testing.ts";

const REQUESTS = 20_000;
const SEED = 2199;
const AT_ONCE = 8;
/** Stands in what was told in confidence, and in what the fuzzer writes: in no answer of anybody else's, in no log line. */
const SECRET = "zqbimatzq";
const TYPED = "zqgovaozq";

type Parameter = {
  readonly name?: string;
  readonly in?: string;
  readonly schema?: Schema;
  readonly $ref?: string;
};
type Operation = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
};

/** Every address of the API with what its description says it takes. */
const operations: readonly Operation[] = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([name, described]): readonly Operation[] => {
    const { parameters = [], requestBody } = described as {
      parameters?: readonly Parameter[];
      requestBody?: { content: Readonly<Record<string, { schema?: Schema }>> };
    };
    const body = requestBody?.content["application/json"]?.schema;
    return name === "get" || name === "post"
      ? [{ method: name === "get" ? "GET" : "POST", path, parameters, body }]
      : [];
  }),
);

let sdc: Opened;
let units: NonEmpty<string>;
/** What there is of a kind, or of any. */
let ids: (kind: string | undefined) => NonEmpty<string>;
let secret: string;
beforeAll(async () => {
  sdc = await open("sqlite");
  const streams = await playedEverything(sdc);
  const confidential = { flagged: true, text: SECRET, place: SECRET, reporter: undefined };
  secret = (await sdc.post<{ stream: string }>("/v1/hotline-report", report(confidential))).body.stream;
  await sdc.standalone.caughtUp();
  const all = [secret, ...[...streams.values()].flat()].map(idOf);
  units = [COMMUNE, CITY, "commune-20341-2025b", "so-noi-vu-2025b"];
  ids = (kind = "") => {
    const [first = idOf(secret), ...others] = streams.get(kind)?.map(idOf) ?? all;
    return [first, ...others];
  };
  // A senseless history has reactions that the rule refuses.
  sdc.errors.length = 0;
}, 300_000);
afterAll(() => sdc.stop());

type Sent = {
  readonly what: string;
  readonly role: Role | undefined;
  readonly unit: string;
  readonly status: number;
  readonly text: string;
};

test(`${REQUESTS} requests, sound, nearly sound and hostile, to every address: no failure of ours, nothing told to others, nothing done that was refused`, async () => {
  const tokens = new Map<string, string>();
  const bearer = async (role: Role, unit: string): Promise<string> => {
    const token = tokens.get(`${role}@${unit}`) ?? (await sdc.bearer(role, unit));
    tokens.set(`${role}@${unit}`, token);
    return token;
  };
  const before = new Set(
    (await Array.fromAsync(sdc.standalone.log.scan())).flatMap(({ commits }) =>
      commits.map(({ stream, version, count }) => `${stream}@${version + count - 1}`),
    ),
  );
  const accepted = new Set<string>();
  const wrong: unknown[] = [];
  const statuses = new Map<number, number>();

  const request = async (n: number): Promise<Sent> => {
    const random = seededRandom(SEED + n);
    const [first, ...others] = operations;
    if (first === undefined) throw new Error("OpenAPI describes nothing");
    const { method, path, parameters, body } = random.pick([first, ...others]);
    const command = /^\/v1\/([a-z-]+)(?:\/\{id\}\/([a-z-]+))?$/.exec(path);
    const named = Object.entries(commandRights).find(
      ([name]) => name === `${command?.[1] ?? ""}/${command?.[2] ?? ""}`,
    );
    const [fit, ...fits] = Object.keys(named?.[1] ?? {}).filter(isRole);
    const anyRole: NonEmpty<Role> = ["operator", ...ROLES];
    const role = random.chance(0.03)
      ? undefined
      : fit !== undefined && random.chance(0.85)
        ? random.pick([fit, ...fits])
        : random.pick(anyRole);
    const unit = random.pick(units);
    const known: Known = { ids: ids(command?.[1]), units: [unit, ...units] };
    const isSound = random.chance(0.5);
    const isNearlySound = random.chance(0.7);
    const inPath = () =>
      encodeURIComponent(
        random.chance(0.8) ? random.pick(known.ids) : wellFormed(random.pick(HOSTILE)) || "x",
      );
    const question = parameters
      .filter(
        (one) =>
          one.in === "query" &&
          (one.name === "year" || one.name === "from" || one.name === "to" || random.chance(0.4)),
      )
      .map(
        ({ name = "", schema = {} }) =>
          [
            name,
            isSound
              ? valid(schema, random, known, name)
              : random.chance(0.7)
                ? valid(schema, random, known, name)
                : hostile(random),
          ] as const,
      )
      .map(
        ([name, value]) =>
          `${name}=${encodeURIComponent(wellFormed(typeof value === "string" ? value : JSON.stringify(value)))}`,
      )
      .join("&");
    const sound = body === undefined ? {} : valid(body, random, known);
    const sent = isSound ? sound : isNearlySound ? spoilt(sound, random) : hostile(random);
    const typed = JSON.stringify(sent).replaceAll("Đường hỏng đã ba tháng.", `Đường hỏng ${TYPED}`);
    const response = await sdc.app.request(
      `${path.replaceAll(/\{\w+\}/g, inPath)}?${question}`,
      {
        method,
        headers: {
          ...(role === undefined ? {} : { authorization: await bearer(role, unit) }),
          ...(method === "POST"
            ? {
                "content-type": "application/json",
                "idempotency-key": random.chance(0.95) ? `fuzz-${n}` : wellFormed("á\u0000".slice(0, 1)),
              }
            : {}),
          ...(random.chance(0.05) ? { "if-match": random.pick(['"1"', "*", '"a"', 'W/"1"']) } : {}),
          ...(random.chance(0.05)
            ? { "accept-language": random.pick(["en", "vi;q=0", "*", ",,,;q=9"]) }
            : {}),
        },
        ...(method === "POST" ? { body: random.chance(0.02) ? typed.slice(0, -1) : typed } : {}),
      },
      newClient(),
    );
    return {
      what: `${method} ${path} ${typed.slice(0, 300)} ${question.slice(0, 200)}`,
      role,
      unit,
      status: response.status,
      text: await response.text(),
    };
  };

  for (let n = 0; n < REQUESTS; n += AT_ONCE) {
    for (const sent of await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => request(n + index)))) {
      const { what, role, unit, status, text } = sent;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) wrong.push([what, role, unit, status, text.slice(0, 300)]);
      const mayKnow = role === "head-of-unit" && (unit === COMMUNE || unit === CITY);
      if (!mayKnow && text.includes(SECRET)) wrong.push([what, role, unit, "told", text.slice(0, 300)]);
      if (/node_modules|at \w+ \(|\.ts:\d/.test(text)) wrong.push([what, "internals", text.slice(0, 300)]);
      const told =
        status < 300 && what.startsWith("POST")
          ? /"stream":"([^"]+)","version":(\d+),"events":\[(?!\])/.exec(text)
          : null;
      if (told !== null) accepted.add(`${told[1] ?? ""}@${told[2] ?? ""}`);
    }
  }
  expect(wrong.slice(0, 10)).toEqual([]);
  expect(Object.fromEntries(statuses)).toMatchObject({
    200: expect.any(Number),
    400: expect.any(Number),
    403: expect.any(Number),
    404: expect.any(Number),
  });

  await sdc.standalone.caughtUp();
  const unasked: string[] = [];
  for await (const { commits } of sdc.standalone.log.scan())
    for (const commit of commits) {
      const { stream, version, count } = commit;
      const last = `${stream}@${version + count - 1}`;
      const [event] = eventsOf<{ type: string; by?: { subject: string } }>(commit);
      const isPersons = event?.event.by?.subject.includes("@") === true;
      if (isPersons && !before.has(last) && !accepted.has(last)) unasked.push(last);
    }
  expect(unasked).toEqual([]);
  expect(accepted.size).toBeGreaterThan(60);
  expect(sdc.lines.join("\n")).not.toMatch(new RegExp(`${SECRET}|${TYPED}|${idOf(secret)}`));
  expect(sdc.errors.map(String).join("\n")).not.toMatch(new RegExp(`${SECRET}|${TYPED}`));
}, 600_000);

/** Half a character can't be sent in an address or a header at all. */
const wellFormed = (text: string): string => text.toWellFormed();
