import { strFromU8, unzipSync } from "fflate";
import type { Role } from "@sdc/access/roles";
import { PERIOD_FIGURES } from "@sdc/projections/case-figures/figures";
import { FIGURES } from "@sdc/projections/obligation-board/series";
import { REPORT_STATUSES } from "@sdc/projections/report-status";
import { mark } from "./planted-testing.ts";
import { CITY, CONTACTS, OTHER } from "./planting-testing.ts";
import { newClient } from "./public-testing.ts";
import { COMMUNE, type Opened } from "./testing.ts";

/** Who asks: somebody with a token, or nobody. */
export type Reader = { readonly role: Role; readonly unit: string } | undefined;

export type Seen = { readonly path: string; readonly status: number; readonly text: string };

/** What an address is made from. */
export type Known = {
  /** Of cases: planted, or of none that there is. */
  readonly ids: readonly string[];
  readonly poster: string;
};

const UNITS = [COMMUNE, CITY, OTHER];
const YEAR = "2026";
const nodes = ["II.5.b.2:2026-on-event", "II.1.a.2:2026-on-event", "II.4.c:2026-on-event", "II.1.b.2:2026"];
const plain = (path: string) => () => [path];
const ofUnits =
  (path: string, ...more: readonly string[]) =>
  (): readonly string[] =>
    UNITS.flatMap((unit) => ["", ...more].map((rest) => `${path}?unit=${unit}${rest}`));
const ofIds =
  (before: string, after = "") =>
  ({ ids }: Known): readonly string[] =>
    ids.map((id) => `${before}${id}${after}`);
const board = (path: string) =>
  ofUnits(path, `&year=${YEAR}`, `&year=${YEAR}&units=now`, `&year=${YEAR}&asOf=2026-12-31`);
const period = "from=2026-01-01&to=2027-01-01";
const statistics = (path: string, bys: readonly string[]) => (): readonly string[] =>
  UNITS.flatMap((unit) =>
    ["reports", "complaints", "denunciations"].flatMap((table) =>
      bys.map((by) => `${path}?table=${table}&unit=${unit}&${period}&scope=below${by}`),
    ),
  );
const words = [mark("phone", "text"), mark("later", "text"), mark("app", "place"), mark("formal", "text")];
const numbers = ["phone", "later", "formal"].map((name) => mark(name, "number"));
const ofNumber = (number: string) => `source=national-database&number=${number}`;

/**
 * Every address that something is read at, by its route. What is not about an id of a case asks the same whatever there
 * is; a route that stands in the app or in OpenAPI and not here fails the walk.
 */
export const asked: Readonly<Record<string, (known: Known) => readonly string[]>> = {
  "/healthz": plain("/healthz"),
  "/openapi.json": plain("/openapi.json"),
  "/oidc/*": plain("/oidc/.well-known/openid-configuration"),
  "/oidc/dang-nhap/:uid": ofIds("/oidc/dang-nhap/"),
  "/": plain("/"),
  "/*": ({ ids }) => ids.map((id) => `/khong-co/${id}`),
  "/site.css": plain("/site.css"),
  "/favicon.ico": plain("/favicon.ico"),
  "/khong-duoc-bao-ve": plain("/khong-duoc-bao-ve"),
  "/gui": ({ poster }) => ["/gui", "/gui?lang=en", `/gui?qr=${poster}`],
  "/gui/*": ofIds("/gui/"),
  "/theo-doi": plain("/theo-doi"),
  "/theo-doi/*": ofIds("/theo-doi/"),
  "/theo-doi/nhan": plain("/theo-doi/nhan"),
  "/theo-doi/cam-ket/mien": plain("/theo-doi/cam-ket/mien"),
  "/theo-doi/cam-ket/xac-nhan": plain("/theo-doi/cam-ket/xac-nhan"),
  "/theo-doi/danh-gia": plain("/theo-doi/danh-gia"),
  "/theo-doi/mo-lai": plain("/theo-doi/mo-lai"),
  "/theo-doi/rut": plain("/theo-doi/rut"),
  "/theo-doi/tra-dua": plain("/theo-doi/tra-dua"),
  "/theo-doi/tra-dua/tham-gia": plain("/theo-doi/tra-dua/tham-gia"),
  "/theo-doi/tra-dua/thoi": plain("/theo-doi/tra-dua/thoi"),
  "/niem-phong.js": plain("/niem-phong.js"),
  "/cong-khai": () => ["/cong-khai", ...UNITS.map((unit) => `/cong-khai?unit=${unit}`)],
  "/cong-khai/nguon-tin.atom": () => [
    "/cong-khai/nguon-tin.atom",
    ...UNITS.map((unit) => `/cong-khai/nguon-tin.atom?unit=${unit}`),
  ],
  "/cong-khai/:id": ofIds("/cong-khai/"),
  "/cong-khai/:id/anh/:n": ofIds("/cong-khai/", "/anh/1"),
  "/qr/:code{[A-Za-z0-9-]+\\.svg}": ({ poster, ids }) => [poster, ...ids].map((code) => `/qr/${code}.svg`),
  "/qr/:code{[A-Za-z0-9-]+}": ({ poster, ids }) => [poster, ...ids].map((code) => `/qr/${code}`),
  "/doi-thoai": plain("/doi-thoai"),
  "/doi-thoai/*": ofIds("/doi-thoai/", "/khong-co"),
  "/doi-thoai/:id": ofIds("/doi-thoai/"),
  "/doi-thoai/:id/qr.svg": ofIds("/doi-thoai/", "/qr.svg"),
  "/doi-thoai/:id/cau-hoi": ofIds("/doi-thoai/", "/cau-hoi"),
  "/doi-thoai/:id/diem-danh": ofIds("/doi-thoai/", "/diem-danh"),
  "/open311/v2/*": ofIds("/open311/v2/"),
  ...Object.fromEntries(
    ["json", "xml"].flatMap((format): readonly [string, (known: Known) => readonly string[]][] => [
      [`/open311/v2/discovery.${format}`, plain(`/open311/v2/discovery.${format}`)],
      [`/open311/v2/services.${format}`, plain(`/open311/v2/services.${format}`)],
      [
        `/open311/v2/services/:code{[a-z-]+\\.${format}}`,
        plain(`/open311/v2/services/infrastructure.${format}`),
      ],
      [`/open311/v2/requests.${format}`, plain(`/open311/v2/requests.${format}`)],
      [
        `/open311/v2/requests/:id{[A-Za-z0-9-]+\\.${format}}`,
        ({ ids }) => [
          ...ids.map((id) => `/open311/v2/requests/${id}.${format}`),
          ...ids.map((id) => `/open311/v2/requests.${format}?service_request_id=${id}`),
        ],
      ],
      [`/open311/v2/tokens/:token{[A-Za-z0-9._-]+\\.${format}}`, ofIds("/open311/v2/tokens/", `.${format}`)],
      [`/open311/v2/servicerequestupdates.${format}`, plain(`/open311/v2/servicerequestupdates.${format}`)],
    ]),
  ),
  "/channels/facebook": plain("/channels/facebook?hub.mode=subscribe&hub.verify_token=hoa&hub.challenge=7"),
  "/v1/hotline-queue": ofUnits(
    "/v1/hotline-queue",
    "&units=then&limit=2",
    ...REPORT_STATUSES.map((status) => `&status=${status}`),
  ),
  "/v1/case-files/:id": ofIds("/v1/case-files/"),
  "/v1/case-files/:id/attachments/:n": ofIds("/v1/case-files/", "/attachments/1"),
  "/v1/units/:id": (known) => [...UNITS, ...known.ids].map((id) => `/v1/units/${id}`),
  "/v1/posts": () => [...ofUnits("/v1/posts")(), `/v1/posts?subject=${mark("later", "officer")}`],
  "/v1/obligations": board("/v1/obligations"),
  "/v1/obligations.csv": board("/v1/obligations.csv"),
  "/v1/obligations.xlsx": board("/v1/obligations.xlsx"),
  "/v1/obligations.ics": board("/v1/obligations.ics"),
  "/v1/obligation-matrix": () => [
    `/v1/obligation-matrix?year=${YEAR}`,
    `/v1/obligation-matrix?year=${YEAR}&units=now`,
  ],
  "/v1/obligations/:node/evidence": () =>
    UNITS.flatMap((unit) =>
      nodes.flatMap((node) =>
        ["", ...FIGURES.map((figure) => `?figure=${figure}`)].map(
          (rest) => `/v1/obligations/${encodeURIComponent(`${unit}:${node}`)}/evidence${rest}`,
        ),
      ),
    ),
  "/v1/work-without-heir": plain("/v1/work-without-heir"),
  "/v1/flagged-work-without-heir": plain("/v1/flagged-work-without-heir"),
  "/v1/posters": ofUnits("/v1/posters"),
  "/v1/reminders": ofUnits("/v1/reminders"),
  "/v1/digests/:unit": () =>
    UNITS.flatMap((unit) => [`/v1/digests/${unit}`, `/v1/digests/${unit}?day=2026-12-31`]),
  "/v1/complaints": ofUnits("/v1/complaints"),
  "/v1/complaints/:id": ofIds("/v1/complaints/"),
  "/v1/complaints/:id/clocks/:clock/days": ofIds("/v1/complaints/", "/clocks/acceptance/days"),
  "/v1/denunciations": ofUnits("/v1/denunciations", "&units=then"),
  "/v1/denunciations/:id": ofIds("/v1/denunciations/"),
  "/v1/denunciations/:id/clocks/:clock/days": ofIds("/v1/denunciations/", "/clocks/acceptance/days"),
  "/v1/legal-clocks": ofUnits("/v1/legal-clocks"),
  "/v1/protections": ofUnits("/v1/protections"),
  "/v1/protections/:id": ofIds("/v1/protections/"),
  "/v1/retaliation-watches": ofUnits("/v1/retaliation-watches", "&status=over"),
  "/v1/retaliation-watches/:id": ofIds("/v1/retaliation-watches/"),
  "/v1/flagged-reports": ofUnits("/v1/flagged-reports", "&units=then"),
  "/v1/sealed-reports": ofUnits("/v1/sealed-reports", "&status=waiting"),
  "/v1/sealed-reports/:id/bundle": ofIds("/v1/sealed-reports/", "/bundle"),
  "/v1/body-keys/:unit": () => UNITS.map((unit) => `/v1/body-keys/${unit}`),
  "/v1/retaliation-risk": plain("/v1/retaliation-risk"),
  "/v1/statistics": statistics("/v1/statistics", ["", "&by=unit", "&by=field", "&by=kind&units=now"]),
  "/v1/statistics.csv": statistics("/v1/statistics.csv", ["&by=unit"]),
  "/v1/statistics.xlsx": statistics("/v1/statistics.xlsx", ["&by=unit"]),
  "/v1/statistics/cases": statistics(
    "/v1/statistics/cases",
    PERIOD_FIGURES.map((figure) => `&figure=${figure}`),
  ),
  "/v1/search": () => [
    ...UNITS.flatMap((unit) => words.map((word) => `/v1/search?unit=${unit}&scope=below&q=${word}`)),
    ...UNITS.flatMap((unit) => numbers.map((number) => `/v1/search?unit=${unit}&${ofNumber(number)}`)),
  ],
  "/v1/duplicate-candidates": () => [
    ...UNITS.flatMap((unit) =>
      words.map((word) => `/v1/duplicate-candidates?unit=${unit}&q=${word}&place=${mark("later", "place")}`),
    ),
    ...UNITS.flatMap((unit) =>
      numbers.map((number) => `/v1/duplicate-candidates?unit=${unit}&${ofNumber(number)}`),
    ),
  ],
  "/v1/honour-roll": ofUnits("/v1/honour-roll", `&year=${YEAR}`, `&year=${YEAR}&units=now`),
  "/v1/honour-roll.csv": ofUnits("/v1/honour-roll.csv", `&year=${YEAR}`),
  "/v1/leader-ledgers": ofUnits(
    "/v1/leader-ledgers",
    `&year=${YEAR}`,
    `&year=${YEAR}&scope=unit&order=on-time`,
  ),
  "/v1/leader-ledgers.csv": ofUnits("/v1/leader-ledgers.csv", `&year=${YEAR}`),
  "/v1/leader-ledgers.xlsx": ofUnits("/v1/leader-ledgers.xlsx", `&year=${YEAR}`),
  "/v1/leader-ledgers/:subject": ofIds("/v1/leader-ledgers/"),
  "/v1/commitments": ofUnits("/v1/commitments", "&state=open", "&units=then"),
  "/v1/commitments.csv": ofUnits("/v1/commitments.csv"),
  "/v1/commitments.xlsx": ofUnits("/v1/commitments.xlsx"),
  "/v1/commitment-figures": ofUnits("/v1/commitment-figures", `&year=${YEAR}`),
  "/v1/commitments/:id": ofIds("/v1/commitments/"),
  "/v1/commitments/:id/attachments/:n": ofIds("/v1/commitments/", "/attachments/1"),
  "/v1/chain/:kind/:id": ofIds("/v1/chain/hotline-report/"),
  "/v1/appraisals": ofUnits("/v1/appraisals", `&year=${YEAR}`),
  "/v1/personnel-events": plain("/v1/personnel-events?from=2026-01-01"),
  "/v1/transfer-rules": ofUnits("/v1/transfer-rules"),
  "/v1/leader-transfers": ofUnits("/v1/leader-transfers", "&units=then"),
  "/v1/leader-transfers/:id": ofIds("/v1/leader-transfers/"),
  "/v1/disciplinary-cases": ofUnits("/v1/disciplinary-cases", "&units=then"),
  "/v1/disciplinary-cases/:id": ofIds("/v1/disciplinary-cases/"),
  "/v1/discipline-register": ofUnits("/v1/discipline-register", `&year=${YEAR}`),
  "/v1/discipline-register.csv": ofUnits("/v1/discipline-register.csv", `&year=${YEAR}`),
  "/v1/discipline-register.xlsx": ofUnits("/v1/discipline-register.xlsx", `&year=${YEAR}`),
  "/v1/own-discipline": plain("/v1/own-discipline"),
  "/v1/honour-roll.xlsx": ofUnits("/v1/honour-roll.xlsx", `&year=${YEAR}`),
  "/v1/trainings": () => ["/v1/trainings", ...ofUnits("/v1/trainings", "&units=then")()],
  "/v1/trainings/:id": ofIds("/v1/trainings/"),
  "/v1/training-register": ofUnits("/v1/training-register", `&year=${YEAR}`),
  "/v1/training-register.csv": ofUnits("/v1/training-register.csv", `&year=${YEAR}`),
  "/v1/training-register.xlsx": ofUnits("/v1/training-register.xlsx", `&year=${YEAR}`),
  ...Object.fromEntries(
    ["", ".csv", ".xlsx"].map((type) => {
      const path = `/v1/training-register/units${type}`;
      return [path, plain(`${path}?year=${YEAR}`)];
    }),
  ),
  "/v1/law-disseminations": ofUnits("/v1/law-disseminations", `&year=${YEAR}`),
  "/lich-tiep-cong-dan": () => [
    "/lich-tiep-cong-dan",
    ...UNITS.map((unit) => `/lich-tiep-cong-dan?unit=${unit}`),
  ],
  "/v1/receptions": ofUnits("/v1/receptions", `&year=${YEAR}`),
  "/v1/receptions/:id": (known) => [
    ...UNITS.map((unit) => `/v1/receptions/${unit}:2026-11-20`),
    ...ofIds("/v1/receptions/")(known),
  ],
  "/v1/reception-schedule": ofUnits("/v1/reception-schedule", `&year=${YEAR}`),
  "/v1/reception-matters": ({ ids }) => [
    ...ofUnits("/v1/reception-matters", "&units=then")(),
    ...ids.map((id) => `/v1/reception-matters?report=${id}`),
  ],
  "/v1/flagged-reception-matters": ofUnits("/v1/flagged-reception-matters"),
  "/v1/reception-matters/:id": ofIds("/v1/reception-matters/"),
  "/v1/reception-matters/:id/receipt.html": ofIds("/v1/reception-matters/", "/receipt.html"),
  ...Object.fromEntries(
    ["", ".csv", ".xlsx", ".html"].map((type) => {
      const path = `/v1/reception-book${type}`;
      return [path, ofUnits(path, "&from=2026-01-01&to=2026-12-31")];
    }),
  ),
  ...Object.fromEntries(
    ["dialogues", "dialogue-questions"].flatMap((name) =>
      ["", ".csv", ".xlsx"].map((type) => [`/v1/${name}${type}`, ofUnits(`/v1/${name}${type}`)]),
    ),
  ),
  "/v1/dialogues/:id": ofIds("/v1/dialogues/"),
  "/v1/complaints/:id/dialogues": ofIds("/v1/complaints/", "/dialogues"),
  "/v1/calendar.ics": ofUnits("/v1/calendar.ics"),
};

/** Asked by POST, so that no address holds a number. */
export const callers: readonly object[] = [
  ...Object.values(CONTACTS.phone).map((phone) => ({ phone })),
  { zalo: CONTACTS.platform.zalo },
  { facebook: CONTACTS.platform.facebook },
  { email: `${mark("mail", "from")}@dan.example` },
  { email: `${mark("later", "email")}@dan.example` },
];

const AT_ONCE = 16;

/** Each of these in its order, several at once. */
export const each = async <Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const done: Result[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE)
    done.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(act))));
  return done;
};

/** Somebody who reads: an answer is its status, headers and body, a workbook unzipped. */
export const reading = async (sdc: Opened, reader: Reader) => {
  const authorization = reader === undefined ? undefined : await sdc.bearer(reader.role, reader.unit);
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  const seen = async (path: string, response: Response): Promise<Seen> => {
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const body = isZip ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [strFromU8(bytes)];
    const told = [...response.headers].map(([name, value]) => `${name}: ${value}`);
    return { path, status: response.status, text: [...told, "", ...body].join("\n") };
  };
  return {
    async get(path: string): Promise<Seen> {
      return seen(path, await sdc.app.request(path, { headers }, newClient()));
    },
    async post(path: string, body: object, key?: string): Promise<Seen> {
      const sent = {
        ...headers,
        "content-type": "application/json",
        ...(key === undefined ? {} : { "idempotency-key": key }),
      };
      const init = { method: "POST", headers: sent, body: JSON.stringify(body) };
      return seen(path, await sdc.app.request(path, init));
    },
  };
};
