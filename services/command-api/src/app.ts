import { type Context, Hono } from "hono";
import { commandRights } from "@sdc/access/commands";
import { mayAnywhere, whyNot } from "@sdc/access/may";
import type { HandlePorts } from "@sdc/core/handle";
import type { Codes } from "@sdc/core/reporter-codes";
import { isRefusal, refuse } from "@sdc/core/refusal";
import { type Aggregate, commandsOfPeople } from "@sdc/domain/aggregate";
import { aggregates } from "@sdc/domain/aggregates";
import { fieldErrors } from "@sdc/domain/fields";
import { placeOf, type Units } from "@sdc/domain/units";
import { commandId, isIdempotencyKey, streamIdFrom } from "@sdc/http/idempotency";
import { parsed } from "@sdc/http/input";
import { jsonBody, limitedBody } from "@sdc/http/json-body";
import { problem, refusalProblem } from "@sdc/http/problem";
import { requireSession, type SessionEnv, type Trust } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import { locationOf } from "./location.ts";
import type { Making } from "./making.ts";
import { versionIn } from "./if-match.ts";

export type Ports = HandlePorts & {
  readonly trust: Trust;
  readonly codes: Codes;
  /** What is made before a command can be judged, by `{aggregate}/{command}`. */
  readonly making?: Readonly<Record<string, Making>>;
  /** The present moment as a UTC instant. */
  readonly now: () => string;
};

/**
 * `POST /v1/{aggregate}` begins a stream, `POST /v1/{aggregate}/{id}/{command}` goes on with one. Every aggregate is
 * mounted by this one route: what it knows of itself is in the domain.
 */
export const commandApi = (ports: Ports): Hono<SessionEnv> => {
  const mounted = new Map(
    aggregates.map((aggregate) => [
      aggregate.kind,
      { ...aggregate, commands: commandsOfPeople(aggregate.commands) },
    ]),
  );
  const session = requireSession(ports.trust);
  return new Hono<SessionEnv>()
    .post("/v1/:aggregate", session, limitedBody, (c) => {
      const aggregate = mounted.get(c.req.param("aggregate"));
      const creation = Object.entries(aggregate?.commands ?? {}).find(([, spec]) => spec.at === "collection");
      if (aggregate === undefined || creation === undefined) return problem(c, "not-found");
      return carryOut(ports, c, aggregate, creation[0], undefined);
    })
    .post("/v1/:aggregate/:id/:command", session, limitedBody, (c) => {
      const aggregate = mounted.get(c.req.param("aggregate"));
      const { command } = c.req.param();
      // Clause ids hold a đ: one stream, however it was typed.
      const id = c.req.param("id").normalize("NFC");
      const spec = Object.hasOwn(aggregate?.commands ?? {}, command)
        ? aggregate?.commands[command]
        : undefined;
      if (aggregate === undefined || spec?.at !== "item" || !isId(id)) return problem(c, "not-found");
      return carryOut(ports, c, aggregate, command, id);
    });
};

/** Ids are letters, digits, dots, dashes and colons: nothing that means something to a path or a key. */
const isId = (id: string): boolean => /^[\p{Ll}\p{Lu}\d][\p{Ll}\p{Lu}\d.:-]{0,119}$/u.test(id);

type Call = Context<SessionEnv>;

const carryOut = async (
  ports: Ports,
  c: Call,
  aggregate: Aggregate,
  name: string,
  existing: string | undefined,
): Promise<Response> => {
  const spec = aggregate.commands[name];
  if (spec === undefined) return problem(c, "not-found");
  const session = c.get("session");
  const { subject } = session;
  const rights = commandRights[`${aggregate.kind}/${name}`] ?? {};
  if (!mayAnywhere(session, rights)) return problem(c, "forbidden");

  const key = c.req.header("idempotency-key");
  if (key === undefined) return problem(c, "idempotency-key-missing");
  if (!isIdempotencyKey(key)) return problem(c, "idempotency-key-invalid");
  const ifVersion = versionIn(c.req.header("if-match"));
  if (ifVersion === "invalid") return problem(c, "if-match-invalid");
  const json = await jsonBody(c);
  if ("refused" in json) return json.refused;
  const body = parsed(c, spec.schema, json.value, fieldErrors);
  if ("refused" in body) return body.refused;

  const command = await commandId(
    { subject, route: `POST ${c.req.path}`, key, body: body.value },
    ports.sealer.fingerprint,
  );
  const id = existing ?? aggregate.idFrom?.(body.value) ?? streamIdFrom(command);
  const at = ports.now();
  const authorize = (unit: string, units: Units, isSecret: boolean) => {
    // An unknown unit is a slip of the pen, not a trespass: the aggregate's own words say so.
    if (units[unit] === undefined && "unit-unknown" in aggregate.refusals)
      return refuse("unit-unknown", { unit });
    const place = placeOf(units, unit, dayOf(at));
    const why = whyNot(session, rights, { place, isSecret });
    return why && refuse(why);
  };
  // A flagged one too: whoever may not be named may still be heard.
  const given = spec.givesCode === true ? await ports.codes.codeFor(command.key) : undefined;
  const made = await ports.making?.[`${aggregate.kind}/${name}`]?.({
    id,
    body: body.value,
    asker: session,
    command,
    authorize,
  });
  if (made !== undefined && isRefusal(made)) return refusalProblem(c, made, aggregate.refusals);
  const result = await aggregate.execute(ports, {
    id,
    name,
    body: body.value,
    at,
    by: { subject, unit: session.unit },
    roles: session.roles,
    brought: { ...made?.brought, ...(given && { code: given.lookup }) },
    command,
    authorize,
    ...(ifVersion === undefined ? {} : { ifVersion }),
  });
  await made?.settle();
  if (isRefusal(result)) return refusalProblem(c, result, aggregate.refusals);
  const location = spec.at === "collection" ? locationOf(aggregate.kind, id) : undefined;
  return c.json(
    given === undefined ? result : { ...result, code: given.code },
    spec.at === "collection" ? 201 : 200,
    {
      etag: `"${result.version}"`,
      ...(location === undefined ? {} : { location }),
      ...(given && { "cache-control": "no-store" }),
    },
  );
};
