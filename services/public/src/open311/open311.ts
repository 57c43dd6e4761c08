import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { NotBuilt, type ReadModels } from "@sdc/reading/read-models";
import { findUnit } from "@sdc/reading/units";
import type { PublicReport } from "@sdc/projections/public-reports";
import { publishedReport } from "../published/reports.ts";
import { placesOf } from "../send/places.ts";
import { answer, failure, type Format, formatOf, single, startingFailure, type Value } from "./format.ts";
import { momentOf } from "./moments.ts";
import {
  filterAsked,
  listed,
  requestsNamed,
  requestsWithin,
  spanAsked,
  updatesWithin,
} from "./read-requests.ts";
import type { OriginOf } from "../site-origin.ts";
import { sendRequest, type SendRequestPorts } from "./send-request.ts";
import { definitionOf, isServiceCode, servicesShown } from "./services.ts";
import { cut, openOrClosed, requestShown } from "./shown.ts";
import { idBehind } from "./tokens.ts";

export type Open311Ports = SendRequestPorts & {
  readonly models: ReadModels;
  readonly originOf: OriginOf;
  /** Whether whoever asks has not asked too often just now. */
  readonly mayAsk: (c: Context) => Promise<boolean>;
  readonly onError: (error: unknown) => void;
};

const ROOT = "/open311/v2";
/** 4,000 characters of a description, percent-encoded, and what else a form has. */
const FORM_BYTES_MAX = 128 * 1024;
const REQUESTS = { list: "service_requests", item: "request" };

/** Open311 GeoReport v2 (https://wiki.open311.org/GeoReport_v2): of reports it shows what everybody may read, and nothing else. */
export const open311 = (ports: Open311Ports): Hono => {
  const { models, now, originOf } = ports;
  const places = placesOf(models, now);
  const unitName = async (id: string) => (await findUnit(models, id))?.name ?? id;
  const shown = async (c: Context, reports: readonly PublicReport[]): Promise<readonly Value[]> =>
    Promise.all(
      reports.map(async (report) => requestShown(report, await unitName(report.unit), originOf(c))),
    );
  const app = new Hono();
  app.onError((error, c) => {
    const format = formatOf(c.req.path);
    if (error instanceof NotBuilt) return startingFailure(c, format);
    ports.onError(error);
    return failure(c, format, 500, "something broke; sending the same again makes no second request");
  });
  const notTooOften = createMiddleware(async (c, next) =>
    (await ports.mayAsk(c))
      ? next()
      : failure(c, formatOf(c.req.path), 429, "too many requests; wait a second and go on"),
  );
  app.use(`${ROOT}/*`, notTooOften);
  const get = (path: string, read: (c: Context, format: Format) => Response | Promise<Response>) => {
    for (const format of ["json", "xml"] as const)
      app.get(`${ROOT}/${path.replace("FORMAT", format)}`, (c) =>
        isHere(ports, c)
          ? read(c, format)
          : failure(c, format, 404, "jurisdiction_id provided was not found"),
      );
  };

  get("discovery.FORMAT", (c, format) => single(c, format, "discovery", discovery(originOf(c))));
  get("services.FORMAT", (c, format) =>
    answer(c, format, { list: "services", item: "service" }, servicesShown()),
  );
  get("services/:code{[a-z-]+\\.FORMAT}", async (c, format) => {
    const code = named(c, "code");
    return isServiceCode(code)
      ? single(c, format, "service_definition", definitionOf(code, await places()))
      : failure(c, format, 404, "service_code provided was not found");
  });
  get("requests.FORMAT", async (c, format) => {
    const asked = (name: string) => (c.req.query(name) ?? "").trim();
    // "When present, this overrides all other arguments."
    const ids = listed(asked("service_request_id"));
    if (ids.length > 0) return answer(c, format, REQUESTS, await shown(c, await requestsNamed(models, ids)));
    const span = spanAsked(asked, now());
    const filter = filterAsked(asked);
    if (typeof span === "string") return failure(c, format, 400, span);
    if (typeof filter === "string") return failure(c, format, 400, filter);
    return answer(c, format, REQUESTS, await shown(c, await requestsWithin(models, span, filter)));
  });
  get("requests/:id{[A-Za-z0-9-]+\\.FORMAT}", async (c, format) => {
    const report = await publishedReport(models, named(c, "id"));
    return report === undefined
      ? failure(c, format, 404, "service_request_id was not found")
      : answer(c, format, REQUESTS, await shown(c, [report]));
  });
  get("tokens/:token{[A-Za-z0-9._-]+\\.FORMAT}", async (c, format) => {
    const token = named(c, "token");
    const id = await idBehind(token, ports.sealer.fingerprint);
    if (id === undefined) return failure(c, format, 404, "token was not found");
    return answer(c, format, REQUESTS, [{ service_request_id: id, token }]);
  });
  get("servicerequestupdates.FORMAT", async (c, format) => {
    const span = spanAsked((name) => (c.req.query(name) ?? "").trim(), now());
    if (typeof span === "string") return failure(c, format, 400, span);
    const updates = await updatesWithin(models, span);
    return answer(
      c,
      format,
      { list: "service_request_updates", item: "request_update" },
      updates.map(({ id, report, at, status, answer: words = "" }) => ({
        update_id: `${report}-${id}`,
        service_request_id: report,
        status: openOrClosed(status),
        updated_datetime: momentOf(at),
        description: cut(words),
        media_url: "",
      })),
    );
  });

  for (const format of ["json", "xml"] as const) {
    const tooLarge = (c: Context) => failure(c, format, 413, "the request is too large");
    app.post(
      `${ROOT}/requests.${format}`,
      bodyLimit({ maxSize: FORM_BYTES_MAX, onError: tooLarge }),
      async (c) => {
        if (!isForm(c))
          return failure(c, format, 415, "the body has to be application/x-www-form-urlencoded");
        return sendRequest(ports, c, format, await places());
      },
    );
  }
  app.all(`${ROOT}/*`, (c) => failure(c, formatOf(c.req.path), 404, "there is no such resource"));
  return app;
};

/** What an address names, without the format behind it. */
const named = (c: Context, parameter: string): string =>
  (c.req.param(parameter) ?? "").replace(/\.(?:json|xml)$/, "");

/** "jurisdiction_id: This is only required if the endpoint serves multiple jurisdictions." */
const isHere = ({ jurisdiction }: Open311Ports, c: Context): boolean => {
  const asked = c.req.query("jurisdiction_id") ?? "";
  return asked === "" || asked === jurisdiction;
};

const isForm = (c: Context): boolean =>
  (c.req.header("content-type") ?? "").toLowerCase().startsWith("application/x-www-form-urlencoded");

const CHANGED = "2026-11-23T00:00:00+07:00";

const discovery = (origin: string): Value => ({
  changeset: CHANGED,
  contact: `${origin}/`,
  key_service: "Khóa api_key do tỉnh cấp / The province issues api_keys",
  endpoints: [
    {
      specification: "http://wiki.open311.org/GeoReport_v2",
      url: `${origin}${ROOT}`,
      changeset: CHANGED,
      type: "production",
      formats: ["text/xml", "application/json"],
    },
  ],
});
