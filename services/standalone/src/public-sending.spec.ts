import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { photo } from "@sdc/attachments/spec-files";
import { eventsOf } from "@sdc/core/commit";
import { idOf } from "@sdc/core/commit";
import { standaloneApp } from "./app.ts";
import {
  browser,
  codeIn,
  formsIn,
  formTo,
  type PageSeen,
  sendThrough,
  what,
  where,
} from "./public-testing.ts";
import { listedUnits } from "./import-units.ts";
import { COMMUNE, ENGINES, open, type Opened, newFolder } from "./testing.ts";

type As = NonNullable<Parameters<Opened["get"]>[1]>;

const CITY = "city-48";
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==",
  "base64",
);
const PDF = {
  name: "đơn.pdf",
  type: "application/pdf",
  bytes: Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
};

/** What every page says of itself, whatever it answers. */
const isPage = ({ headers, html }: PageSeen) => {
  expect(headers.get("content-type")).toMatch(/^text\/html/);
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("set-cookie")).toBeNull();
  expect(html).toMatch(/^<!doctype html>\s*<html lang="vi">/);
  expect(html.match(/<h1>/g)).toHaveLength(1);
  // Values aside, in which anything may stand as text.
  expect(html.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<script|<style|<[^>]*\s(?:on[a-z]+|style)=/i);
};

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  const seen = new Set<string>();
  beforeAll(async () => {
    sdc = await open(engine, newFolder(), { units: listedUnits() });
  });
  beforeEach(async () => {
    await lastEvents();
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const someone = () => browser(sdc.app);
  const reports = async () => {
    const commits = (await Array.fromAsync(sdc.standalone.log.scan())).flatMap((page) => page.commits);
    return commits.filter(({ stream }) => stream.startsWith("hotline-report/"));
  };
  const objects = async () => (await Array.fromAsync(sdc.standalone.files.store.list())).length;
  /** Nothing that it does leaves anything behind. */
  const leavingNothing = async <Result>(doing: () => Promise<Result>): Promise<Result> => {
    const before = [(await reports()).length, await objects()];
    const result = await doing();
    expect([(await reports()).length, await objects()]).toEqual(before);
    return result;
  };
  /** What has been appended to reports since it was asked last. */
  const lastEvents = async () => {
    const all = await reports();
    const fresh = all.filter(({ stream, version }) => !seen.has(`${stream}@${version}`));
    for (const { stream, version } of all) seen.add(`${stream}@${version}`);
    return fresh.flatMap((commit) => eventsOf(commit));
  };
  const fileOf = async (stream: string, as: As = { role: "head-of-unit", unit: COMMUNE }) => {
    await sdc.standalone.caughtUp();
    return sdc.get<Record<string, unknown>>(stream.replace("hotline-report/", "/v1/case-files/"), as);
  };

  test("three steps without a script: the report stands in the register as it was written, and its code is shown once", async () => {
    const said = {
      text: 'Dòng một\r\nDòng hai <b>đậm</b> & "trích"',
      "person-1": "Nguyễn Văn A",
      "post-1": "Trưởng thôn",
      name: "Trần Thị B",
      phone: "0900000001",
    };
    const { page } = await sendThrough(someone(), said, [
      PDF,
      { name: "anh.jpg", type: "image/jpeg", bytes: await photo() },
    ]);
    isPage(page);
    expect(page.status).toBe(200);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(codeIn(page)).toMatch(/^\d{16}$/);
    const [received, ...files] = await lastEvents();
    expect(files.map(({ event }) => event.type)).toEqual(["attachment-added", "attachment-added"]);
    expect(received?.event).toMatchObject({ channel: "web", unit: COMMUNE, field: "land" });
    expect(JSON.stringify(received)).not.toMatch(/Dòng|Nguyễn|Trần|0900000001/);
    const { body } = await fileOf(received?.stream ?? "");
    expect(body).toMatchObject({
      text: 'Dòng một\nDòng hai <b>đậm</b> & "trích"',
      place: where.place,
      hasCode: true,
      reporter: { sealed: ["name", "phone"] },
      personsNamed: [{ sealed: ["name", "post"] }],
    });
    const log = sdc.lines.join("\n");
    expect(log).not.toContain(codeIn(page));
    expect(log).not.toMatch(/2001:db8|0900000001|Dòng/);
  });

  test("before it is sent nothing is stored, and each step carries what the others hold", async () => {
    await leavingNothing(async () => {
      const by = someone();
      const first = await by.ask("/gui");
      isPage(first);
      const second = await by.post("/gui", { ...formTo(first, "/gui").fields, ...where, go: "next" });
      const third = await by.post("/gui", {
        ...formTo(second, "/gui").fields,
        ...what,
        name: "x",
        go: "next",
      });
      isPage(third);
      expect(formTo(third, "/gui").fields).toMatchObject({
        ...where,
        ...what,
        step: "who",
        key: formTo(first, "/gui").fields["key"],
      });
      expect(third.html).toContain('enctype="multipart/form-data"');
      const back = await by.post("/gui", { ...formTo(third, "/gui").fields, name: "Lan", go: "what" });
      expect(formTo(back, "/gui").fields).toMatchObject({ step: "what", ...where, ...what, name: "Lan" });
    });
  });

  test("sent again it is the same report with the same code, also five times at once", async () => {
    const by = someone();
    const before = (await reports()).length;
    const { page, form } = await sendThrough(by, {}, [PDF]);
    const stored = await objects();
    const again = await Promise.all(
      Array.from({ length: 5 }, () => by.post(form.action, form.fields, [PDF])),
    );
    expect(new Set([page, ...again].map(codeIn))).toEqual(new Set([codeIn(page)]));
    expect((await reports()).length).toBe(before + 1);
    expect(await objects()).toBe(stored);

    const fresh = await by.ask("/gui");
    const unsent = { ...formTo(fresh, "/gui").fields, ...where, ...what, step: "who", go: "next" };
    const five = await Promise.all(Array.from({ length: 5 }, () => by.post("/gui", unsent, [PDF])));
    expect(five.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(five.map(codeIn)).size).toBe(1);
    expect(codeIn(five[0] ?? page)).not.toBe(codeIn(page));
    expect((await reports()).length).toBe(before + 2);
    expect(await objects()).toBe(stored + 1);
  });

  test("the same form with other words, or with other files, was sent before: nothing of it is taken, no code is shown", async () => {
    const by = someone();
    const { form } = await sendThrough(by, {}, [PDF]);
    await leavingNothing(async () => {
      for (const [fields, files] of [
        [{ ...form.fields, text: "Khác." }, [PDF]],
        [form.fields, [{ name: "anh.png", type: "image/png", bytes: PNG }]],
        [form.fields, []],
      ] as const) {
        const page = await by.post(form.action, fields, files);
        isPage(page);
        expect([page.status, codeIn(page)]).toEqual([409, ""]);
        expect(page.text).toContain("đã được gửi trước đó");
      }
    });
  });

  test("what is marked as content of a denunciation takes no identity, and says so and why, with how one denounces", async () => {
    const by = someone();
    const { page, form } = await sendThrough(by, {
      flagged: "1",
      name: "MARKER-WHO",
      phone: "0911222333",
      email: "a@b.vn",
    });
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/đơn có chữ ký hoặc điểm chỉ/);
    const [received] = await lastEvents();
    expect(received?.event).toMatchObject({ flagged: true });
    expect(received?.event).not.toHaveProperty("reporter");
    const { body } = await fileOf(received?.stream ?? "");
    expect(body).toMatchObject({ flagged: true });
    expect(body).not.toHaveProperty("reporter");
    const { name: _name, phone: _phone, email: _email, ...shown } = form.fields;
    const last = await by.post("/gui", { ...shown, step: "what", go: "next" });
    expect(last.text).toMatch(/Chúng tôi không nhận tên và cách liên hệ.*biên bản có chữ ký/);
    expect(Object.keys(formTo(last, "/gui").fields)).not.toContain("name");
    expect(last.html).not.toMatch(/MARKER-WHO|0911222333/);
  });

  test("what is about those who lead a unit goes to the level above, and that unit does not get to see it", async () => {
    const { page } = await sendThrough(someone(), { head: "1" });
    expect(page.status).toBe(200);
    const [received, ...more] = await lastEvents();
    expect(more.map(({ event }) => event.type)).toEqual(["official-named", "routing-escalated"]);
    const stream = received?.stream ?? "";
    expect((await fileOf(stream)).status).toBe(404);
    expect((await fileOf(stream, { role: "head-of-unit", unit: CITY })).status).toBe(200);
  });

  test("a commune is found by a part of its name, with or without marks, in either Unicode form", async () => {
    const by = someone();
    const { fields } = formTo(await by.ask("/gui"), "/gui");
    const name = "Phường Bàn Thạch";
    for (const find of ["ban thach", "BÀN THẠCH", name.normalize("NFD"), "thạch bàn"]) {
      const page = await by.post("/gui", { ...fields, find, place: "Tổ 3", go: "find" });
      expect([find, formTo(page, "/gui").fields]).toMatchObject([
        find,
        { unit: COMMUNE, place: "Tổ 3", step: "where" },
      ]);
    }
    const several = await by.post("/gui", { ...fields, find: "hoi an", go: "next", field: "land" });
    expect(several.status).toBe(422);
    expect(several.html.match(/<option value="commune-[^"]*">[^<]*Hội An/g)?.length).toBeGreaterThan(1);
    expect(several.html).not.toContain(name);
    const none = await by.post("/gui", { ...fields, find: "xyz", go: "find" });
    expect(none.text).toMatch(/Không có xã, phường hay cơ quan nào/);
    expect(none.html).toContain(name);
    const typed = await by.post("/gui", { ...fields, find: "ban thach", field: "land", go: "next" });
    expect(formTo(typed, "/gui").fields).toMatchObject({ step: "what", unit: COMMUNE });
  });

  test("mistakes stand beside their fields, and what was typed is kept", async () => {
    const by = someone();
    const long = "Ă".repeat(10_000);
    const markup = `"><script>alert(1)</script>'&lt;`;
    const all = { ...where, ...what, key: "x".repeat(22), step: "who", go: "next" };
    const tries: readonly (readonly [Record<string, string>, string, string])[] = [
      [{ unit: "" }, "where", "unit"],
      [{ unit: "commune-z" }, "where", "unit"],
      [{ unit: markup }, "where", "unit"],
      [{ unit: "commune-20335" }, "where", "unit"],
      [{ field: "x" }, "where", "field"],
      [{ place: long }, "where", "place"],
      [{ place: "a\nb" }, "where", "place"],
      [{ place: "a\u0000b\u001b" }, "where", "place"],
      [{ text: " \n " }, "what", "text"],
      [{ text: "x".repeat(20_001) }, "what", "text"],
      [{ text: `a\u0007${markup}` }, "what", "text"],
      [{ "person-1": long }, "what", "person-1"],
      [{ "post-2": "Chủ tịch" }, "what", "person-2"],
      [{ "person-3": `\u0085${markup}`, "post-3": long }, "what", "person-3"],
      [{ name: long }, "who", "name"],
      [{ phone: "0".repeat(31) }, "who", "phone"],
      [{ email: `${markup}\u009f` }, "who", "email"],
    ];
    await leavingNothing(async () => {
      for (const [bad, step, field] of tries)
        for (const files of [undefined, []]) {
          const page = await by.post("/gui", { ...all, ...bad }, files);
          isPage(page);
          expect([bad, page.status]).toEqual([bad, 422]);
          expect(page.html).toContain(`id="${field}-wrong"`);
          expect(page.html).toContain(`<a href="#${field}">`);
          expect(page.html).not.toMatch(/[\u0000-\u0008\u001b\u0085\u009f]/);
          const { fields } = formTo(page, "/gui");
          expect(fields["step"]).toBe(step);
          const kept = Object.entries(bad).filter(([name]) => name !== "unit" && name !== "field");
          for (const [name, typed] of kept)
            expect(fields[name]).toBe(typed.replaceAll(/[\u0000-\u0008\u001b\u0085\u009f]/g, ""));
        }
    });
  });

  test("markup in every field is text, on every page and in the register", async () => {
    const markup = `</textarea><img src=x onerror=alert(1)>"'&amp;`;
    const said = Object.fromEntries(
      ["place", "text", "person-1", "post-1", "name", "email"].map((name) => [name, markup]),
    );
    const by = someone();
    const { page, form } = await sendThrough(by, said);
    expect(page.status).toBe(200);
    const shown = await by.post("/gui", { ...form.fields, step: "what", go: "next" });
    isPage(shown);
    expect(shown.html).not.toMatch(/<img/);
    expect(formTo(shown, "/gui").fields).toMatchObject({ place: markup, text: markup, "person-1": markup });
    const [received] = await lastEvents();
    expect((await fileOf(received?.stream ?? "")).body).toMatchObject({ text: markup, place: markup });
  });

  test("a picture that is something else too, an empty file, a program, eleven files: a page says which, and nothing is taken", async () => {
    const by = someone();
    const polyglot = Buffer.concat([PDF.bytes, Buffer.from("PK\u0005\u0006"), Buffer.alloc(18)]);
    const tries = [
      [{ name: "hai-mặt.pdf", bytes: polyglot }],
      [{ name: "anh.jpg", type: "image/jpeg", bytes: PNG }],
      [{ name: "a.exe", bytes: Buffer.from("MZ\u0090\u0000") }],
      [{ name: "a.svg", type: "image/svg+xml", bytes: Buffer.from("<svg onload=alert(1)>") }],
      [{ name: "trống.pdf", bytes: Buffer.alloc(0) }],
      Array.from({ length: 11 }, (_, index) => ({ ...PDF, name: `${index}.pdf` })),
      [PDF, { name: `<b>${"x".repeat(5000)}.exe`, bytes: Buffer.from("MZ") }],
    ];
    await leavingNothing(async () => {
      for (const files of tries) {
        const { page } = await sendThrough(by, {}, files);
        isPage(page);
        expect([files[0]?.name, page.status]).toEqual([files[0]?.name, 422]);
        expect(page.html).toContain('id="files-wrong"');
        expect(page.html).not.toContain("<b>x");
        expect(formTo(page, "/gui").fields).toMatchObject(what);
      }
    });
    // Mended, the very same form is taken.
    const { form } = await sendThrough(by, {}, [{ name: "a.exe", bytes: Buffer.from("MZ") }]);
    expect((await by.post(form.action, form.fields, [PDF])).status).toBe(200);
    // A browser sends an empty part where no file was chosen.
    const none = await sendThrough(by, {}, [{ name: "", bytes: Buffer.alloc(0) }]);
    expect(none.page.status).toBe(200);
    // Behind a picture hides nothing: it is drawn anew.
    const hidden = {
      name: "a.png",
      type: "image/png",
      bytes: Buffer.concat([PNG, Buffer.from("<script>MARKER-HIDDEN")]),
    };
    expect((await sendThrough(by, {}, [hidden])).page.status).toBe(200);
  });

  test("what is no form of these pages gets a page with a 4xx, and nothing is taken", async () => {
    const by = someone();
    const send = (body: string | Uint8Array<ArrayBuffer>, type: string, method = "POST") =>
      by.ask("/gui", { method, body, headers: { "content-type": type } });
    const encoded = "application/x-www-form-urlencoded";
    const big = new URLSearchParams({ ...where, text: "x".repeat(300_000) }).toString();
    const form = new FormData();
    form.append("files", new Blob([new Uint8Array(5 * 1024 * 1024)]), "a.pdf");
    const texts = new FormData();
    texts.append("text", "x".repeat(300_000));
    const many = new FormData();
    for (let index = 0; index < 200; index++) many.append(`n${index}`, "x");
    await leavingNothing(async () => {
      const answers = [
        [await send(big, encoded), 413],
        [await by.ask("/gui", { method: "POST", body: form }), 413],
        [await by.ask("/gui", { method: "POST", body: texts }), 413],
        [await by.ask("/gui", { method: "POST", body: many }), 400],
        [await send("{}", "application/json"), 415],
        [await send("a=b", `${encoded}; charset=iso-8859-1`), 415],
        [await send(Uint8Array.from([0x61, 0x3d, 0xff, 0xfe]), encoded), 400],
        [await send("x", "multipart/form-data"), 400],
        [await send("--b\r\nnonsense", "multipart/form-data; boundary=b"), 400],
        [await send("", encoded), 422],
        [await send("step=who&go=next&text=%FF%00", encoded), 422],
        [await send("__proto__=x&step=constructor&go=toString", encoded), 422],
        [await send("x", encoded, "PUT"), 405],
        [await by.ask("/gui", { method: "DELETE" }), 405],
        [await by.ask("/gui/x"), 404],
        [await by.ask("/gui/x", { method: "POST" }), 404],
        [await by.ask("/khong-co"), 404],
      ] as const;
      for (const [page, status] of answers) {
        isPage(page);
        expect([page.text.slice(0, 80), page.status]).toEqual([page.text.slice(0, 80), status]);
      }
    });
  });

  test("without the key of its form a report is not sent: the page comes back with one", async () => {
    const by = someone();
    const all = { ...where, ...what, step: "who", go: "next" };
    await leavingNothing(async () => {
      for (const key of ["", "short", "é".repeat(22)]) {
        const page = await by.post("/gui", { ...all, key }, []);
        expect(page.status).toBe(422);
        expect(formTo(page, "/gui").fields["key"]).toMatch(/^[\w-]{22}$/);
      }
    });
  });

  test("no client asks more than five times in a second; others are not held up by it", async () => {
    let at = 0;
    const pace = { now: () => at, sleep: () => Promise.resolve() };
    const app = standaloneApp(sdc.standalone, { request() {}, error() {} }, () => true, pace);
    // One /64 is one client.
    let host = 0;
    const one = browser(app, { address: () => `2001:db8:ffff::${++host}` });
    const pages = await Promise.all(Array.from({ length: 8 }, () => one.ask("/gui")));
    expect(pages.filter(({ status }) => status === 200)).toHaveLength(5);
    const held = pages.find(({ status }) => status === 429);
    expect(held?.headers.get("retry-after")).toBe("1");
    if (held !== undefined) isPage(held);
    expect((await browser(app).ask("/gui")).status).toBe(200);
    expect((await one.ask("/site.css")).status).toBe(200);
    at = 1000;
    expect((await one.ask("/theo-doi")).status).toBe(200);
  });

  test("whoever comes by a poster finds its unit and place filled in, and the report says by which poster", async () => {
    const { body: told } = await sdc.post<{ stream: string }>("/v1/poster", {
      unit: COMMUNE,
      place: "Cổng chợ",
    });
    await sdc.standalone.caughtUp();
    const code = idOf(told.stream);
    const by = someone();
    const first = await by.ask(`/gui?qr=${code}`);
    expect(formTo(first, "/gui").fields).toMatchObject({ unit: COMMUNE, place: "Cổng chợ", qr: code });
    const all = { ...formTo(first, "/gui").fields, field: "land", ...what, step: "who", go: "next" };
    expect((await by.post("/gui", all, [])).status).toBe(200);
    const [received] = await lastEvents();
    expect(received?.event).toMatchObject({ channel: "qr", qr: { code }, unit: COMMUNE });
    for (const qr of ["CHO-2", "<b>", "x".repeat(5000)]) {
      const unknown = await by.ask(`/gui?qr=${encodeURIComponent(qr)}`);
      expect([unknown.status, formTo(unknown, "/gui").fields["qr"]]).toEqual([200, undefined]);
    }
    const forged = { ...all, key: "k".repeat(22), qr: "CHO-2" };
    expect((await by.post("/gui", forged, [])).status).toBe(200);
    const [plain] = await lastEvents();
    expect(plain?.event).toMatchObject({ channel: "web" });
    expect(plain?.event).not.toHaveProperty("qr");
  });

  test("a page weighs no more than 15 KB on the wire, its stylesheet included", async () => {
    const by = someone();
    const css = await by.ask("/site.css");
    expect(css.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
    const first = await by.ask("/gui");
    const pages = [
      await by.ask("/"),
      first,
      await by.post("/gui", { ...formTo(first, "/gui").fields, ...where, go: "next" }),
      (await sendThrough(by)).page,
      await by.ask("/theo-doi"),
      await by.ask("/khong-duoc-bao-ve"),
    ];
    for (const page of pages) {
      isPage(page);
      expect([page.status, gzipSync(page.html + css.html).byteLength < 15 * 1024]).toEqual([200, true]);
    }
  });

  test("in English too, and kept through the steps", async () => {
    const by = someone();
    const page = await by.ask("/gui?lang=en");
    expect(page.html).toContain('<html lang="en">');
    expect(formsIn(page)[0]?.action).toBe("/gui?lang=en");
    const next = await by.post("/gui?lang=en", {
      ...formTo(page, "/gui?lang=en").fields,
      ...where,
      go: "next",
    });
    expect(next.text).toContain("What happened");
  });
});
