import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { parsedXml } from "@sdc/public/xml-testing";
import { COMMUNE, ENGINES, newFolder, open, type Opened, report } from "./testing.ts";

const KEY = "khoa-cua-ung-dung";
const ROOT = "/open311/v2";
type Row = Readonly<Record<string, string | null>>;

describe.each(ENGINES)("GeoReport v2 on %s", (engine) => {
  let sdc: Opened;
  const head = { role: "head-of-unit", unit: COMMUNE } as const;
  let id: string;
  beforeAll(async () => {
    const keys = join(mkdtempSync(join(tmpdir(), "sdc keys ")), "keys.json");
    const sha256 = createHash("sha256").update(KEY).digest("hex");
    writeFileSync(keys, JSON.stringify([{ name: "app", sha256 }]));
    sdc = await open(engine, newFolder(), { open311Keys: keys, proxyHops: 1 });
    id = await publishedReport("Đèn đường <hỏng> & tối");
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const say = async (to: string, command: string, body: object) => {
    const { status } = await sdc.post(`/v1/hotline-report/${to}/${command}`, body, head);
    expect([command, status]).toEqual([command, 200]);
    await sdc.standalone.caughtUp();
  };
  const publishedReport = async (title: string) => {
    const { body } = await sdc.post<{ stream: string }>("/v1/hotline-report", report({ text: "MARKER" }));
    const made = idOf(body.stream);
    await say(made, "classify", { kind: "reflection", field: "land" });
    await say(made, "publish", { title, text: "Tối lắm.", place: "Thôn 2" });
    return made;
  };
  let asked = 0;
  /** Each time somebody else, for nobody may ask so often. */
  const somebody = () => ({ "x-forwarded-for": `10.0.${Math.floor(++asked / 250)}.${asked % 250}` });
  const ask = async (path: string) => {
    const response = await sdc.app.request(`${ROOT}/${path}`, { headers: somebody() });
    return {
      status: response.status,
      type: response.headers.get("content-type"),
      text: await response.text(),
    };
  };
  const json = async (path: string) => {
    const { status, text } = await ask(path);
    return { status, rows: JSON.parse(text) as Row[] };
  };
  const send = async (fields: Readonly<Record<string, string>>, format = "json") => {
    const response = await sdc.app.request(`${ROOT}/requests.${format}`, {
      method: "POST",
      headers: { ...somebody(), "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
      body: new URLSearchParams(fields).toString(),
    });
    const text = await response.text();
    return { status: response.status, text, rows: format === "json" ? (JSON.parse(text) as Row[]) : [] };
  };
  const wish = {
    api_key: KEY,
    service_code: "infrastructure",
    "attribute[unit]": COMMUNE,
    description: "Cầu gãy lan can.",
    address_string: "Cầu Ông Bộ",
    lat: "15.88",
    long: "108.33",
    first_name: "An",
    last_name: "Lê",
    email: "an@example.org",
    phone: "0900123456",
  };

  test('discovery names the specification, the endpoint and "the output formats supported by the provider"', async () => {
    const { endpoints } = JSON.parse((await ask("discovery.json")).text) as {
      endpoints: readonly Readonly<Record<string, unknown>>[];
    };
    expect(endpoints).toMatchObject([
      {
        specification: "http://wiki.open311.org/GeoReport_v2",
        url: expect.stringMatching(/\/open311\/v2$/),
        type: "production",
        formats: ["text/xml", "application/json"],
      },
    ]);
    expect(parsedXml((await ask("discovery.xml")).text).name).toBe("discovery");
  });

  test('"the root element must be preceded with the XML declaration including the encoding attribute", "UTF-8 is required everywhere"', async () => {
    for (const path of ["services", "requests", `requests/${id}`, "requests/none", "servicerequestupdates"]) {
      const xml = await ask(`${path}.xml`);
      expect(xml.type).toBe("text/xml; charset=utf-8");
      expect(xml.text.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true);
      parsedXml(xml.text);
      expect((await ask(`${path}.json`)).type).toBe("application/json; charset=utf-8");
    }
  });

  test("services have code, name, description, metadata, type, keywords and group; a definition has its attributes", async () => {
    const { rows } = await json("services.json");
    for (const row of rows)
      expect(Object.keys(row)).toEqual([
        "service_code",
        "service_name",
        "description",
        "metadata",
        "type",
        "keywords",
        "group",
      ]);
    const xml = parsedXml((await ask("services.xml")).text);
    expect([xml.name, xml.children[0]?.name, xml.children.length]).toEqual([
      "services",
      "service",
      rows.length,
    ]);
    const definition = parsedXml((await ask("services/land.xml")).text);
    expect(definition.name).toBe("service_definition");
    const [code, attributes] = definition.children;
    expect([code?.text, attributes?.name, attributes?.children[0]?.name]).toEqual([
      "land",
      "attributes",
      "attribute",
    ]);
    const fields = attributes?.children[0]?.children.map(({ name }) => name);
    expect(fields).toEqual([
      "variable",
      "code",
      "datatype",
      "required",
      "datatype_description",
      "order",
      "description",
      "values",
    ]);
    const values = attributes?.children[0]?.children.at(-1)?.children ?? [];
    expect(
      values.some((value) => value.children.some(({ name, text }) => name === "key" && text === COMMUNE)),
    ).toBe(true);
  });

  test("a published request has every field, times with offset, a moderator's words and nobody's", async () => {
    const { rows } = await json(`requests/${id}.json`);
    expect(rows).toEqual([
      {
        service_request_id: id,
        status: "open",
        status_notes: "Đã phân loại",
        service_name: "Đất đai",
        service_code: "land",
        description: "Đèn đường <hỏng> & tối\n\nTối lắm.",
        agency_responsible: expect.any(String),
        service_notice: expect.any(String),
        requested_datetime: "2026-11-20T08:15:00+07:00",
        updated_datetime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/),
        expected_datetime: expect.any(String),
        address: "Thôn 2",
        address_id: COMMUNE,
        zipcode: "",
        lat: null,
        long: null,
        media_url: "",
      },
    ]);
    const xml = parsedXml((await ask(`requests/${id}.xml`)).text);
    expect([xml.name, xml.children[0]?.name]).toEqual(["service_requests", "request"]);
    expect(xml.children[0]?.children.find(({ name }) => name === "description")?.text).toBe(
      rows[0]?.["description"],
    );
    expect((await ask("requests.json")).text).not.toMatch(/MARKER|Trần Thị B|0900000001/);
  });

  test('"service_request_id … when present, this overrides all other arguments"; status and service_code filter', async () => {
    const other = await publishedReport("Khác");
    const ids = async (question: string) =>
      (await json(`requests.json?${question}`)).rows.map((row) => row["service_request_id"]);
    expect(await ids(`service_request_id=${id},${other},none&status=closed`)).toEqual([id, other]);
    expect(await ids("service_code=health")).toEqual([]);
    expect(await ids("service_code=health,land&status=open")).toContain(id);
    expect(await ids("status=closed")).not.toContain(id);
    const span = (from: string, to: string) =>
      `start_date=${encodeURIComponent(from)}&end_date=${encodeURIComponent(to)}`;
    expect(await ids(span("2026-11-20T08:15:00+07:00", "2026-11-20T08:15:01+07:00"))).toContain(id);
    expect(await ids(span("2026-11-20T08:15:01+07:00", "2026-11-21T00:00:00Z"))).not.toContain(id);
  });

  test("errors are lists of code and description under their status, in both formats", async () => {
    const cases: readonly (readonly [string, number])[] = [
      ["requests/none.FORMAT", 404],
      ["services/none.FORMAT", 404],
      ["tokens/none.FORMAT", 404],
      ["nothing.FORMAT", 404],
      ["services.FORMAT?jurisdiction_id=elsewhere", 404],
      ["requests.FORMAT?start_date=yesterday", 400],
      ["requests.FORMAT?start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z", 400],
      ["requests.FORMAT?start_date=2026-11-02T00:00:00Z&end_date=2026-11-01T00:00:00Z", 400],
      ["requests.FORMAT?status=lost", 400],
      ["requests.FORMAT?service_code=none", 400],
    ];
    for (const [path, status] of cases) {
      const inJson = await json(path.replace("FORMAT", "json"));
      expect([path, inJson.status, inJson.rows]).toEqual([
        path,
        status,
        [{ code: status, description: expect.any(String) }],
      ]);
      const inXml = await ask(path.replace("FORMAT", "xml"));
      const { name, children } = parsedXml(inXml.text);
      expect([
        path,
        inXml.status,
        name,
        children[0]?.name,
        children[0]?.children.map((one) => one.name),
      ]).toEqual([path, status, "errors", "error", ["code", "description"]]);
    }
  });

  test('a request comes in as a report; "if returned, use this to call GET service_request_id from a token"', async () => {
    const { status, rows } = await send(wish);
    const token = rows[0]?.["token"] ?? "";
    expect([status, Object.keys(rows[0] ?? {})]).toEqual([200, ["token", "service_notice", "account_id"]]);
    expect(rows[0]?.["service_notice"]).toMatch(/\d{4} \d{4} \d{4} \d{4}/);
    const [behind] = (await json(`tokens/${token}.json`)).rows;
    const made = behind?.["service_request_id"] ?? "";
    expect(behind).toEqual({ service_request_id: made, token });
    expect((await json(`tokens/${token.slice(0, -1)}.json`)).status).toBe(404);
    await sdc.standalone.caughtUp();
    const file = await sdc.get<object>(`/v1/case-files/${made}`, head);
    expect(file.body).toMatchObject({
      unit: COMMUNE,
      channel: "web",
      field: "infrastructure",
      text: "Cầu gãy lan can.",
      place: "Cầu Ông Bộ; 15.88, 108.33",
      reporter: { sealed: ["name", "phone", "email"] },
    });
    expect((await json(`requests/${made}.json`)).status).toBe(404);
    expect((await ask("requests.json")).text).not.toContain(made);
    const xml = parsedXml((await send({ ...wish, description: "Khác." }, "xml")).text);
    expect([xml.name, xml.children[0]?.children[0]?.name]).toEqual(["service_requests", "token"]);
  });

  test("five parallel sends of one request are one report; other words are another", async () => {
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => send({ ...wish, description: "Năm lần." })),
    );
    expect(new Set(sent.map(({ text }) => text)).size).toBe(1);
    expect((await send({ ...wish, description: "Sáu." })).text).not.toBe(sent[0]?.text);
  });

  test("what can't be taken is refused with its reason and leaves nothing", async () => {
    const refused: readonly (readonly [Readonly<Record<string, string>>, number, RegExp])[] = [
      [{ ...wish, api_key: "wrong" }, 403, /Invalid api_key/],
      [{ ...wish, api_key: "" }, 403, /Invalid api_key/],
      [{ ...wish, service_code: "" }, 400, /service_code was not provided/],
      [{ ...wish, service_code: "none" }, 404, /service_code/],
      [{ ...wish, jurisdiction_id: "elsewhere" }, 404, /jurisdiction_id/],
      [{ ...wish, description: "" }, 400, /description was not provided/],
      [{ ...wish, description: "x".repeat(4001) }, 400, /4000 characters/],
      [{ ...wish, "attribute[unit]": "nowhere" }, 400, /no unit/],
      [{ ...wish, description: "a\u0000b" }, 400, /description can't be taken/],
      [{ ...wish, email: "x".repeat(10_000) }, 400, /email can't be taken/],
    ];
    for (const [fields, status, words] of refused) {
      const told = await send(fields);
      expect([words, told.status, told.rows[0]?.["description"]]).toEqual([
        words,
        status,
        expect.stringMatching(words),
      ]);
    }
    const { address_string: _a, lat: _b, long: _c, ...nowhere } = wish;
    expect((await send(nowhere)).rows[0]?.["description"]).toMatch(/no location/);
    for (const [type, body, status] of [
      ["application/json", "{}", 415],
      ["application/x-www-form-urlencoded", "x".repeat(200_000), 413],
      ["application/x-www-form-urlencoded", Buffer.from([0xff, 0xfe]), 400],
    ] as const) {
      const response = await sdc.app.request(`${ROOT}/requests.json`, {
        method: "POST",
        headers: { ...somebody(), "content-type": type },
        body,
      });
      expect([type, response.status]).toEqual([type, status]);
    }
  });

  test("whoever asks too often waits, and is told so in the form of every error", async () => {
    const headers = { "x-forwarded-for": "10.9.9.9" };
    const answers = await Promise.all(
      Array.from({ length: 8 }, async () => sdc.app.request(`${ROOT}/services.json`, { headers })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
    const told = answers.find(({ status }) => status === 429);
    expect(await told?.json()).toEqual([{ code: 429, description: expect.any(String) }]);
  });

  test("updates tell when what everybody may read has changed, within a span", async () => {
    const { rows } = await json("servicerequestupdates.json");
    const mine = rows.filter((row) => row["service_request_id"] === id);
    expect(mine).toEqual([
      {
        update_id: expect.stringContaining(id),
        service_request_id: id,
        status: "open",
        updated_datetime: expect.stringMatching(/\+07:00$/),
        description: "",
        media_url: "",
      },
    ]);
    expect(parsedXml((await ask("servicerequestupdates.xml")).text).name).toBe("service_request_updates");
    await say(id, "publish", { title: "Đèn", text: "Tối lắm.", answer: "Đã thay bóng." });
    const told = (await json("servicerequestupdates.json")).rows.find(
      (row) => row["service_request_id"] === id && row["description"] !== "",
    );
    expect(told?.["description"]).toBe("Đã thay bóng.");
  });
});
