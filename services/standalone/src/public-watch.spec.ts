import { createContext, runInContext } from "node:vm";
import { createHash, webcrypto } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { riskTextNow } from "@sdc/domain/retaliation-watch/risk-texts";
import { dayOf } from "@sdc/law/local-day";
import { keyIdOf, newKeyPair } from "@sdc/sealing/key-pair";
import { openWith } from "@sdc/sealing/sealed-text";
import { watchesAnswer } from "@sdc/query-api/watch-answers";
import { browser, codeIn, type Form, formTo, type PageSeen, sendThrough } from "./public-testing.ts";
import { ENGINES, open, type Opened } from "./testing.ts";

const CITY = "city-48";
const PAGE = "/theo-doi/tra-dua";
const person = { name: "MARKER Trần Thị B", unit: "", staffNumber: "MARKER-12" };

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  let today = "";
  const body = newKeyPair();
  beforeAll(async () => {
    sdc = await open(engine);
    today = dayOf(sdc.standalone.now());
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const head = { role: "head-of-unit", unit: CITY } as const;
  const publish = async (publicKey: string) => {
    const decision = { number: "9/QĐ", date: today };
    const asked = { publicKey, from: today, decision };
    expect((await sdc.post(`/v1/body-key/${CITY}/publish`, asked, head)).status).toBe(200);
    await sdc.standalone.caughtUp();
  };
  /** A report, and the page of the watch behind its code. */
  const reporter = async () => {
    const by = browser(sdc.app);
    const { page } = await sendThrough(by);
    await sdc.standalone.caughtUp();
    const code = codeIn(page);
    const following = await by.post("/theo-doi", { code });
    const { action, fields } = formTo(following, PAGE);
    expect([action, fields]).toEqual([PAGE, { code }]);
    return { by, code, page: await by.post(action, fields) };
  };
  type Reporter = Awaited<ReturnType<typeof reporter>>;
  const chosen = async ({ by, page }: Reporter, said: Readonly<Record<string, string>> = {}) => {
    const { action, fields } = formTo(page, PAGE);
    return by.post(action, { ...fields, unit: CITY, agreed: "1", ...said });
  };
  /** What a browser sends that runs the page's own script on what somebody types. */
  const sealedBy = async (
    page: PageSeen,
    typed: Readonly<Record<string, string>>,
  ): Promise<Form | undefined> => {
    const [, src = "", integrity] = /<script\s+src="([^"]+)"\s+integrity="([^"]+)"/.exec(page.html) ?? [];
    const { html: script, headers } = await browser(sdc.app).ask(src.replaceAll("&amp;", "&"));
    expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(`sha256-${createHash("sha256").update(script).digest("base64")}`).toBe(integrity);
    const form = formTo(page, `${PAGE}/tham-gia`);
    const [, tag = ""] = /<form([^>]*data-public-key[^>]*)>/s.exec(page.html) ?? [];
    const data = (name: string) => new RegExp(`data-${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
    const target = { value: "" };
    const fields = Object.entries(typed).map(([name, value]) => ({
      value,
      disabled: false,
      required: name === "name",
      dataset: { sealed: name },
      focus() {},
    }));
    let submitted = false;
    let listener = (_event: { preventDefault(): void }) => {};
    const shown = {
      hidden: true,
      dataset: {
        publicKey: data("public-key"),
        context: data("context"),
        into: data("into"),
        otherwise: data("otherwise"),
        missing: data("missing"),
      },
      querySelector: () => target,
      querySelectorAll: () => fields,
      addEventListener: (_type: string, on: typeof listener) => {
        listener = on;
      },
      submit: () => {
        submitted = true;
      },
    };
    const others: Record<string, { hidden: boolean }> = {
      "without-script": { hidden: false },
      "name-missing": { hidden: true },
    };
    const document = { querySelectorAll: () => [shown], getElementById: (id: string) => others[id] ?? null };
    runInContext(script, createContext({ document, crypto: webcrypto, TextEncoder, TextDecoder }));
    expect([shown.hidden, others["without-script"]?.hidden]).toEqual([false, true]);
    listener({ preventDefault() {} });
    if (!submitted) {
      expect(others["name-missing"]?.hidden).toBe(false);
      return undefined;
    }
    expect(fields.every(({ value, disabled }) => value === "" && disabled)).toBe(true);
    return { ...form, fields: { ...form.fields, sealed: target.value } };
  };

  test("where no body has published a key the page says where to go, and asks for nothing", async () => {
    const { page } = await reporter();
    expect(page.status).toBe(200);
    expect(page.text).toContain("Hãy đến trực tiếp cơ quan có thẩm quyền");
    expect(page.html).not.toContain("<script");
  });

  test("told the risk they choose a body, their browser seals who they are to it, and they are in; then they leave", async () => {
    await publish(body.publicKey);
    const who = await reporter();
    expect(who.page.text).toContain(riskTextNow.text.vi.replace(/\s+/g, " ").slice(0, 200));
    const sealing = await chosen(who);
    expect(sealing.text).toContain(keyIdOf(body.publicKey));
    const form = await sealedBy(sealing, person);
    const joined = await who.by.post(form?.action ?? "", form?.fields ?? {});
    expect([joined.status, joined.text]).toEqual([200, expect.stringContaining("Ông/Bà đang tham gia")]);
    await sdc.standalone.caughtUp();
    const list = async (status: string) =>
      watchesAnswer.parse((await sdc.get(`/v1/retaliation-watches?status=${status}`, head)).body).items;
    const [watch] = await list("watching");
    const sealed = typeof watch?.sealed === "string" ? watch.sealed : "";
    expect(JSON.parse(openWith(body.privateKey, sealed, `retaliation-watch/${watch?.id}`) ?? "")).toEqual({
      name: person.name,
      staffNumber: person.staffNumber,
    });
    expect(watch).toMatchObject({ told: { version: riskTextNow.version, language: "vi" } });
    // The same sending again, by a button pressed twice.
    expect((await who.by.post(form?.action ?? "", form?.fields ?? {})).status).toBe(200);

    const again = await who.by.post(PAGE, { code: who.code });
    const leave = formTo(again, `${PAGE}/thoi`);
    const left = await who.by.post(leave.action, leave.fields);
    expect([left.status, left.text]).toEqual([200, expect.stringContaining("Ông/Bà đã thôi tham gia")]);
    await sdc.standalone.caughtUp();
    expect((await list("watching")).filter(({ id }) => id === watch?.id)).toEqual([]);
    expect((await list("over")).map(({ id }) => id)).toContain(watch?.id);
  });

  test("only that page runs a script, its own and none other; what is typed has no name, so no browser sends it", async () => {
    const who = await reporter();
    expect(who.page.headers.get("content-security-policy")).not.toContain("script-src");
    const page = await chosen(who);
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'; script-src 'self'; require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|connect-src|\*/);
    expect(page.html.match(/<script/g)).toHaveLength(1);
    expect(page.html).not.toMatch(/<script(?![^>]*src=)|\son[a-z]+=/);
    const typed = page.html.match(/<input[^>]*data-sealed[^>]*>/gs) ?? [];
    expect(typed).toHaveLength(3);
    for (const field of typed) expect(field).not.toContain('name="');
    expect(page.html).toMatch(/<form\s+hidden/);
    expect(page.text).toContain("Hãy đến trực tiếp");
  });

  test("nobody is in who has not agreed, chose no body, read an older text, typed no name, or sent it unsealed", async () => {
    const who = await reporter();
    for (const [said, words] of [
      [{ unit: "" }, "Hãy chọn một cơ quan bảo vệ"],
      [{ unit: "commune-20335-2025b" }, "Hãy chọn một cơ quan bảo vệ"],
      [{ told: "2020-01-01" }, "cảnh báo rủi ro đã thay đổi"],
    ] as const) {
      const page = await chosen(who, said);
      expect([page.status, page.text]).toEqual([422, expect.stringContaining(words)]);
    }
    const { action, fields } = formTo(who.page, PAGE);
    expect((await who.by.post(action, { ...fields, unit: CITY })).status).toBe(422);

    const sealing = await chosen(who);
    expect(await sealedBy(sealing, { ...person, name: "  " })).toBeUndefined();
    const form = formTo(sealing, `${PAGE}/tham-gia`);
    for (const sealed of ["", person.name, JSON.stringify(person), `sealed1.${"A".repeat(16)}`])
      expect((await who.by.post(form.action, { ...form.fields, sealed })).status).toBe(422);
    const other = `sealed1.${keyIdOf(newKeyPair().publicKey)}.AAAA`;
    const refused = await who.by.post(form.action, { ...form.fields, sealed: other });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining("khóa khác")]);
    expect((await who.by.post(form.action, { ...form.fields, sealed: other, key: "x" })).status).toBe(422);
    expect(
      (await who.by.post(`${PAGE}/thoi`, { code: who.code, key: form.fields["key"] ?? "" })).status,
    ).toBe(409);
    expect((await who.by.post(PAGE, { code: "1234567812345678" })).status).toBe(404);
    expect((await who.by.ask(PAGE)).text).toContain("Mã 16 chữ số");
    const seen = await who.by.post(PAGE, { code: who.code });
    expect(seen.text).not.toContain("đang tham gia");
  });
});
