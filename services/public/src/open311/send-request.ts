import { createHash } from "node:crypto";
import type { Context } from "hono";
import { isRefusal } from "@sdc/core/refusal";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { commandId, isIdempotencyKey, streamIdFrom } from "@sdc/http/idempotency";
import { type IntakePorts, REPORTER } from "@sdc/intake/ports";
import { receiveFromOutside } from "@sdc/intake/receive-from-outside";
import type { Places } from "../send/places.ts";
import { answer, failure, type Format } from "./format.ts";
import { type ApiKey, ownerOf } from "./keys.ts";
import { isServiceCode, UNIT_ATTRIBUTE } from "./services.ts";
import { DESCRIPTION_MAX } from "./shown.ts";
import { tokenOf } from "./tokens.ts";

export type SendRequestPorts = IntakePorts & {
  readonly apiKeys: readonly ApiKey[];
  /** The one jurisdiction there is. */
  readonly jurisdiction: string;
};

/** `POST requests`: who sends it is known by a key; what it says comes in as every report does, exactly once. */
export const sendRequest = async (
  ports: SendRequestPorts,
  c: Context,
  format: Format,
  places: Places,
): Promise<Response> => {
  const form = await formOf(c);
  if (form === undefined) return failure(c, format, 400, "the body is no form in UTF-8");
  const of = (name: string) => (form.get(name) ?? "").trim();
  const owner = ownerOf(ports.apiKeys, of("api_key"));
  if (owner === undefined)
    return failure(c, format, 403, "Invalid api_key received -- can't proceed with create_request.");
  if (of("jurisdiction_id") !== "" && of("jurisdiction_id") !== ports.jurisdiction)
    return failure(c, format, 404, "jurisdiction_id provided was not found");
  const code = of("service_code");
  if (code === "") return failure(c, format, 400, "service_code was not provided");
  if (!isServiceCode(code)) return failure(c, format, 404, "service_code provided was not found");
  const unit = of(`attribute[${UNIT_ATTRIBUTE}]`) || of("address_id");
  const missing = [
    ...(of("description") === "" ? ["description was not provided"] : []),
    ...(unit === "" ? [`attribute[${UNIT_ATTRIBUTE}] was not provided: see the service definition`] : []),
    ...(hasLocation(form)
      ? []
      : ["no location was provided: lat and long, address_string or address_id is needed"]),
    ...(unit === "" || places.has(unit)
      ? []
      : [`attribute[${UNIT_ATTRIBUTE}] is no unit that receives reports`]),
    ...(Array.from(of("description")).length > DESCRIPTION_MAX
      ? [`description is limited to ${DESCRIPTION_MAX} characters`]
      : []),
  ];
  if (missing.length > 0) return failure(c, format, 400, ...missing);
  const report = {
    unit,
    channel: "web" as const,
    ...named("place", placeOf(form)),
    field: code,
    text: textOf(form),
    ...reporterOf(form),
  };
  const key = await keyFor(ports, c, { owner, report });
  const came = await receiveFromOutside(ports, { key, report, files: [], unfit: "refuse" });
  if ("invalid" in came)
    return failure(
      c,
      format,
      400,
      ...came.invalid.issues
        .slice(0, 20)
        .map(({ path }) => `${NAMES[path.join(".")] ?? path.join(".")} can't be taken`),
    );
  if ("unfitFiles" in came) throw new Error("no files were sent");
  if (isRefusal(came))
    return failure(c, format, 400, hotlineReportAggregate.refusals[came.refused]?.en ?? came.refused);
  const token = await tokenOf(came.id, ports.sealer.fingerprint);
  return answer(c, format, { list: "service_requests", item: "request" }, [
    {
      token,
      service_notice: `Mã theo dõi / Code to follow it by: ${came.code.replace(/(\d{4})(?=\d)/g, "$1 ")}`,
      account_id: "",
    },
  ]);
};

const NAMES: Readonly<Record<string, string>> = {
  text: "description",
  place: "address_string",
  "reporter.email": "email",
  "reporter.phone": "phone",
  "reporter.name": "first_name, last_name",
};

const formOf = async (c: Context): Promise<URLSearchParams | undefined> => {
  try {
    return new URLSearchParams(new TextDecoder("utf-8", { fatal: true }).decode(await c.req.arrayBuffer()));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

const hasLocation = (form: URLSearchParams): boolean =>
  (form.has("lat") && form.has("long")) || form.has("address_string") || form.has("address_id");

const named = <Name extends string>(name: Name, value: string): Partial<Record<Name, string>> =>
  // One name, where there is something to name.
  (value === "" ? {} : { [name]: value }) as Partial<Record<Name, string>>;

/** No map is kept: coordinates are words about the place, for whoever goes there. */
const placeOf = (form: URLSearchParams): string => {
  const [address, lat, long] = ["address_string", "lat", "long"].map((name) => (form.get(name) ?? "").trim());
  return [address, lat === "" || long === "" ? "" : `${lat}, ${long}`].filter(Boolean).join("; ");
};

/** A picture elsewhere is not fetched: an officer decides whether to look. */
const textOf = (form: URLSearchParams): string => {
  const media = (form.get("media_url") ?? "").trim();
  return `${(form.get("description") ?? "").trim()}${media === "" ? "" : `\n\nẢnh: ${media}`}`;
};

const reporterOf = (form: URLSearchParams) => {
  const of = (name: string) => (form.get(name) ?? "").trim();
  const name = [of("last_name"), of("first_name")].filter(Boolean).join(" ");
  const reporter = { ...named("name", name), ...named("email", of("email")), ...named("phone", of("phone")) };
  return Object.keys(reporter).length === 0 ? {} : { reporter };
};

const SAME_WITHIN_MS = 10 * 60_000;

/**
 * The specification has no key for repeated sendings: `Idempotency-Key` is taken where it comes, else the same request by
 * the same sender within some ten minutes is one, looked for in the ten minutes before as well.
 */
const keyFor = async (
  ports: SendRequestPorts,
  c: Context,
  { owner, report }: { readonly owner: string; readonly report: { readonly channel: string } },
): Promise<string> => {
  const given = c.req.header("idempotency-key");
  if (given !== undefined && isIdempotencyKey(given)) return `open311 ${owner} ${given}`;
  const said = createHash("sha256")
    .update(await ports.sealer.fingerprint(JSON.stringify(report)))
    .digest("base64url");
  const now = Math.floor(Date.parse(ports.now()) / SAME_WITHIN_MS);
  const keyOf = (period: number) => `open311 ${owner} ${said} ${period}`;
  const before = keyOf(now - 1);
  const command = await commandId(
    { subject: REPORTER, route: report.channel, key: before, body: "" },
    ports.sealer.fingerprint,
  );
  const { commits } = await ports.log.read(`hotline-report/${streamIdFrom(command)}`);
  return commits.length > 0 ? before : keyOf(now);
};
