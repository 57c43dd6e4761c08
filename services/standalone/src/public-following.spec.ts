import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventsOf } from "@sdc/core/commit";
import { addDays, dayOf } from "@sdc/law/local-day";
import { standaloneApp } from "./app.ts";
import { browser, codeIn, formsIn, formTo, type PageSeen, sendThrough } from "./public-testing.ts";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

const PDF = {
  name: "đơn.pdf",
  type: "application/pdf",
  bytes: Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
};
const OFFICER = { role: "case-officer", unit: COMMUNE } as const;
/** Offered always: it tells of no state of the report, and does nothing to it. */
const WATCH = "/theo-doi/tra-dua";

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
    // Answered within ten days, by the commune's own policy.
    const level = { days: 10, count: "calendar-days", from: dayOf(sdc.standalone.now()) };
    await sdc.post(`/v1/policy/${COMMUNE}/set-service-level`, level, { role: "head-of-unit", unit: COMMUNE });
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const someone = () => browser(sdc.app);
  const streams = async () =>
    new Set(
      (await Array.fromAsync(sdc.standalone.log.scan()))
        .flatMap(({ commits }) => commits.map(({ stream }) => stream))
        .filter((stream) => stream.startsWith("hotline-report/")),
    );
  /** A report of somebody's: where it stands in the log, and its code. */
  const sent = async (said: Readonly<Record<string, string>> = {}) => {
    const before = await streams();
    const { page } = await sendThrough(someone(), said);
    const [stream = ""] = [...(await streams()).difference(before)];
    await sdc.standalone.caughtUp();
    return { stream, code: codeIn(page) };
  };
  const give = async (stream: string, command: string, body: object = {}, as: object = {}) => {
    const answer = await sdc.post(`/v1/${stream}/${command}`, body, as);
    expect([command, answer.status, answer.body]).toMatchObject([command, 200, {}]);
    await sdc.standalone.caughtUp();
  };
  const answered = async (said: Readonly<Record<string, string>> = {}) => {
    const one = await sent(said);
    await give(one.stream, "classify", { kind: "reflection" });
    await give(one.stream, "assign");
    await give(one.stream, "accept", {}, OFFICER);
    await give(one.stream, "reply", { text: "Đường sẽ được sửa trong tháng." }, OFFICER);
    return one;
  };
  const opened = (code: string) => someone().post("/theo-doi", { code });
  const typesIn = async (stream: string) =>
    (await sdc.standalone.log.read(stream)).commits.flatMap((commit) =>
      eventsOf<{ type: string }>(commit).map(({ event }) => event.type),
    );
  const lastIn = async (stream: string) =>
    (await sdc.standalone.log.read(stream)).commits.flatMap((commit) => eventsOf(commit)).at(-1)?.event;
  /** Fills in a form of the page that the code opens, and sends it. */
  const filledIn = async (
    code: string,
    path: string,
    fields: Readonly<Record<string, string>>,
    files?: [],
  ) => {
    const form = formTo(await opened(code), `/theo-doi${path}`);
    return someone().post(form.action, { ...form.fields, ...fields }, files);
  };
  const actionsOn = (page: PageSeen) => formsIn(page).map(({ action }) => action);

  test("a code opens its report however it is typed: where it stands, by when it is answered, and that this is policy", async () => {
    const { code } = await sent({ text: "Cống tắc ở đầu ngõ." });
    for (const typed of [code, code.replace(/\d{4}/g, "$& "), ` ${code.replace(/\d{8}/g, "$&-")}`]) {
      const page = await opened(typed);
      expect(page.status).toBe(200);
      expect(page.headers.get("cache-control")).toBe("no-store");
      expect(page.text).toMatch(/Đã nhận, đang chờ phân loại\. .*không phải thời hạn theo luật/);
      expect(page.text).toContain("Cống tắc ở đầu ngõ.");
      expect(page.text).toContain("Phường Bàn Thạch");
      const day = addDays(dayOf(sdc.standalone.now()), 10).split("-").toReversed().join("/");
      expect(page.text).toMatch(new RegExp(`Cơ quan tự đặt hạn trả lời chậm nhất ngày ${day}`));
      expect(page.html).not.toMatch(new RegExp(`(?:href|action)="[^"]*${code}`));
    }
  });

  test("a wrong code and what is none open nothing, and what was typed is kept", async () => {
    const wrong = await opened("1234567890123456");
    expect([wrong.status, formTo(wrong, "/theo-doi").fields["code"]]).toEqual([404, "1234567890123456"]);
    expect(wrong.text).toContain("Không có phản ánh nào ứng với mã này");
    for (const code of [
      "",
      "123",
      "12345678901234567",
      "x".repeat(10_000),
      "<b>",
      "１２３４５６７８９０１２３４５６",
    ]) {
      const page = await opened(code);
      expect(page.status).toBe(422);
      expect(page.text).toContain("Mã gồm đúng 16 chữ số");
      expect(page.html).not.toContain("<b>");
    }
    for (const path of [
      "/theo-doi",
      "/theo-doi/nhan",
      "/theo-doi/danh-gia",
      "/theo-doi/mo-lai",
      "/theo-doi/rut",
    ]) {
      expect((await someone().ask(path)).html).toContain('name="code"');
      expect((await someone().ask(path, { method: "PUT" })).status).toBe(405);
      expect(
        (
          await someone().ask(path, {
            method: "POST",
            body: "{}",
            headers: { "content-type": "application/json" },
          })
        ).status,
      ).toBe(415);
    }
    expect((await someone().ask("/theo-doi/1234567890123456")).status).toBe(404);
  });

  test("messages go both ways, with files, and each shows at once", async () => {
    const { stream, code } = await sent();
    await give(stream, "classify", { kind: "reflection" });
    await give(stream, "ask-information", { text: "Ở số nhà nào?" });
    expect((await opened(code)).text).toMatch(/chờ Ông\/Bà bổ sung.*Cơ quan hỏi.*Ở số nhà nào\?/);
    const form = formTo(await opened(code), "/theo-doi/nhan");
    const page = await someone().post(form.action, { ...form.fields, text: "Số 12,\r\nđường X <b>" }, [PDF]);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/Đã gửi lời nhắn.*Đã phân loại.*Ông\/Bà nhắn.*Số 12, đường X <b>/);
    expect((await typesIn(stream)).slice(3)).toEqual([
      "attachment-added",
      "reporter-wrote",
      "information-given",
      "answer-by-moved",
    ]);
    await give(stream, "write-to-reporter", { text: "Cảm ơn, đã rõ." });
    expect((await opened(code)).text).toMatch(/Cơ quan nhắn.*Cảm ơn, đã rõ\./);
  });

  test("a message sent again, five times at once too, stands once; a form with other words was sent before", async () => {
    const { stream, code } = await sent();
    const form = formTo(await opened(code), "/theo-doi/nhan");
    const write = (text: string) => someone().post(form.action, { ...form.fields, text }, [PDF]);
    const pages = await Promise.all(Array.from({ length: 5 }, () => write("Một lần.")));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await typesIn(stream)).toEqual(["report-received", "attachment-added", "reporter-wrote"]);
    const other = await write("Lần khác.");
    expect([other.status, other.text.includes("đã được gửi trước đó")]).toEqual([422, true]);
    expect(formTo(other, "/theo-doi/nhan").fields["text"]).toBe("Lần khác.");
    expect(await typesIn(stream)).toEqual(["report-received", "attachment-added", "reporter-wrote"]);
    const stored = await Array.fromAsync(sdc.standalone.files.store.list());
    const next = await filledIn(code, "/nhan", { text: "Lần khác." }, []);
    expect(next.text).toContain("Đã gửi lời nhắn.");
    expect((await Array.fromAsync(sdc.standalone.files.store.list())).length).toBe(stored.length);
  });

  test("the answer is read, rated and, where it solves nothing, the report reopened, all by its code alone", async () => {
    const { stream, code } = await answered();
    const page = await opened(code);
    expect(page.text).toMatch(/Đã trả lời.*Cơ quan trả lời.*Đường sẽ được sửa trong tháng\./);
    expect(actionsOn(page)).toEqual(["/theo-doi/nhan", "/theo-doi/danh-gia", "/theo-doi/mo-lai", WATCH]);
    const rated = await filledIn(code, "/danh-gia", {
      "rate-stars": "2",
      "rate-comment": "Chậm.",
      givenBy: "operator",
    });
    expect([rated.status, rated.text]).toEqual([200, expect.stringMatching(/Đã ghi nhận đánh giá\..*2\/5/)]);
    expect(await lastIn(stream)).toMatchObject({
      type: "report-rated",
      stars: 2,
      givenBy: "citizen-code",
      by: { subject: "reporter", unit: COMMUNE },
    });
    const reopened = await filledIn(code, "/mo-lai", { "reopen-reason": "Chưa sửa." });
    expect(reopened.text).toMatch(/Đã mở lại\..*Đang được xử lý\./);
    expect(actionsOn(reopened)).toEqual(["/theo-doi/nhan", "/theo-doi/rut", WATCH]);
  });

  test("what was promised in the answer is read by the code, and whoever has it says that it was done, once", async () => {
    const today = dayOf(sdc.standalone.now());
    const promise = async (stream: string, summary: string) => {
      const answer = await sdc.post<{ stream: string }>(
        "/v1/commitment",
        {
          unit: COMMUNE,
          post: "chu-tich",
          source: { kind: "hotline-report", id: stream.split("/")[1] },
          on: today,
          dueOn: addDays(today, 3),
          summary,
        },
        OFFICER,
      );
      expect([answer.status, answer.body]).toMatchObject([201, {}]);
      await sdc.standalone.caughtUp();
      return answer.body.stream;
    };
    const [one, other] = [await answered(), await answered()];
    const [first, second] = [
      await promise(one.stream, "Sửa đường thôn 3"),
      await promise(one.stream, "Thông báo lại"),
    ];
    const theirs = await promise(other.stream, "Việc của người khác");
    const page = await opened(one.code);
    expect(page.text).toMatch(/Cơ quan đã cam kết.*Sửa đường thôn 3.*đang thực hiện/);
    expect(page.text).not.toContain("Việc của người khác");
    const forms = formsIn(page).filter(({ action }) => action.startsWith("/theo-doi/cam-ket"));
    expect(forms.map(({ action }) => action)).toEqual([
      "/theo-doi/cam-ket/xac-nhan",
      "/theo-doi/cam-ket/mien",
      "/theo-doi/cam-ket/xac-nhan",
      "/theo-doi/cam-ket/mien",
    ]);
    const [confirm, , , release] = forms;
    if (confirm === undefined || release === undefined) throw new Error("no forms");
    const id = first.split("/")[1] ?? "";
    const words = { [`confirm-as-reporter-${id}`]: "Đã xong, cảm ơn." };
    const done = await someone().post(confirm.action, { ...confirm.fields, ...words });
    expect([done.status, done.text]).toEqual([200, expect.stringMatching(/Đã ghi nhận là đã thực hiện\./)]);
    expect(await lastIn(first)).toMatchObject({
      type: "commitment-kept",
      word: "reporter",
      by: { subject: "reporter" },
    });
    await someone().post(release.action, release.fields);
    expect(await lastIn(second)).toMatchObject({ type: "commitment-released", word: "reporter" });
    // Another report's is none, whatever a form says.
    const stolen = { ...confirm.fields, commitment: theirs.split("/")[1] ?? "" };
    expect((await someone().post(confirm.action, stolen)).status).toBe(404);
    expect(await typesIn(theirs)).toEqual(["commitment-recorded"]);
  });

  test("a command sent again happens once; under the same key with other words nothing happens", async () => {
    const { stream, code } = await answered();
    const form = formTo(await opened(code), "/theo-doi/danh-gia");
    const rate = (stars: string) => someone().post(form.action, { ...form.fields, "rate-stars": stars });
    await Promise.all([rate("4"), rate("4"), rate("4"), rate("4"), rate("4")]);
    expect((await typesIn(stream)).filter((type) => type === "report-rated")).toHaveLength(1);
    const other = await rate("1");
    expect([other.status, other.text]).toEqual([409, expect.stringMatching(/đã được gửi trước đó.*4\/5/)]);
  });

  test("a report is withdrawn with or without a reason; then nothing is offered but to write, and the watch", async () => {
    const { stream, code } = await sent();
    const page = await filledIn(code, "/rut", {});
    expect(page.text).toMatch(/Đã rút phản ánh\..*Ông\/Bà đã rút phản ánh này\./);
    expect(actionsOn(page)).toEqual(["/theo-doi/nhan", WATCH]);
    expect((await typesIn(stream)).at(-1)).toBe("report-withdrawn");
    expect((await filledIn(code, "/nhan", { text: "Tôi đổi ý." }, [])).text).toContain("Tôi đổi ý.");
    const other = await sent();
    await filledIn(other.code, "/rut", { "withdraw-reason": "Đã xong." });
    expect(await lastIn(other.stream)).toMatchObject({
      type: "report-withdrawn",
      reason: { sealed: expect.any(String) },
    });
  });

  test("what is not offered is refused in plain words when it is asked for all the same, and changes nothing", async () => {
    const fresh = await sent();
    const done = await answered();
    const key = "k".repeat(22);
    const tries = [
      [fresh, "/danh-gia", { "rate-stars": "5" }, 409, "Chỉ phản ánh và kiến nghị"],
      [fresh, "/mo-lai", { "reopen-reason": "x" }, 409, "Chỉ phản ánh và kiến nghị"],
      [done, "/rut", {}, 409, "Đã có câu trả lời"],
      [done, "/danh-gia", { "rate-stars": "6" }, 422, "Hãy chọn từ 1 đến 5"],
      [done, "/danh-gia", { "rate-stars": "x" }, 422, "Hãy chọn từ 1 đến 5"],
      [done, "/danh-gia", {}, 422, "Hãy chọn từ 1 đến 5"],
      [done, "/danh-gia", { "rate-stars": "1e0", "rate-comment": "x".repeat(2001) }, 422, "nhiều nhất 2000"],
      [done, "/mo-lai", { "reopen-reason": " " }, 422, "Cần điền mục này"],
      [done, "/mo-lai", { "reopen-reason": "a\u0000b" }, 422, "ký tự lạ"],
      [done, "/mo-lai", { "reopen-reason": "x", key: "short" }, 422, "Trang này đã cũ"],
      [done, "/danh-gia", { part: "1", "rate-stars": "5" }, 404, "Không có trang này"],
      [fresh, "/rut", { part: "" }, 404, "Không có trang này"],
      [fresh, "/rut", { part: "x" }, 404, "Không có trang này"],
      [done, "/nhan", { text: "" }, 422, "Cần điền mục này"],
      [done, "/nhan", { text: "x".repeat(20_001) }, 422, "nhiều nhất 20000"],
    ] as const;
    for (const [{ stream, code }, path, fields, status, words] of tries) {
      const before = await typesIn(stream);
      const page = await someone().post(`/theo-doi${path}`, { code, key, ...fields });
      expect([path, fields, page.status]).toEqual([path, fields, status]);
      expect(page.text).toContain(words);
      expect(await typesIn(stream)).toEqual(before);
    }
    // There is no other command behind a code.
    for (const path of ["/dong", "/close", "/reply", "/classify", "/constructor"])
      expect((await someone().post(`/theo-doi${path}`, { code: done.code, key })).status).toBe(404);
    const unfit = await someone().post("/theo-doi/nhan", { code: fresh.code, key, text: "x" }, [
      { name: "a.exe", bytes: Buffer.from("MZ") },
    ]);
    expect([unfit.status, unfit.html.includes('id="files-wrong"')]).toEqual([422, true]);
    expect(await typesIn(fresh.stream)).toEqual(["report-received"]);
  });

  test("of reports handled together each reporter reads the answer by their own code", async () => {
    const lead = await sent({ text: "Của người thứ nhất." });
    const second = await sent({ text: "Của người thứ hai." });
    for (const { stream } of [lead, second]) await give(stream, "classify", { kind: "reflection" });
    await give(second.stream, "merge-into", { report: lead.stream.replace("hotline-report/", "") });
    await give(lead.stream, "assign");
    await give(lead.stream, "accept", {}, OFFICER);
    await give(lead.stream, "reply", { text: "Trả lời chung." }, OFFICER);
    const page = await opened(second.code);
    expect(page.text).toMatch(/xử lý chung.*Của người thứ hai\..*Trả lời chung\./);
    expect(page.text).not.toContain("Của người thứ nhất");
    expect(actionsOn(page)).toEqual(["/theo-doi/nhan", WATCH]);
    expect((await filledIn(second.code, "/nhan", { text: "Còn thiếu." }, [])).status).toBe(200);
    const words = (await someone().post("/theo-doi/rut", { code: second.code, key: "k".repeat(22) })).text;
    expect(words).toMatch(/đang được xử lý chung nên không làm được/);
    // Of those merged into theirs a reporter is told nothing.
    expect((await opened(lead.code)).text).not.toMatch(/xử lý chung|thứ hai/);
  });

  test("of a letter that was split its reporter follows and rates each part", async () => {
    const { stream, code } = await sent();
    const parts = {
      parts: [
        { text: "Phần đường.", field: "infrastructure", kind: "reflection" },
        { text: "Phần đất.", field: "land", kind: "petition" },
      ],
    };
    await give(stream, "split", parts, OFFICER);
    // The register begins the parts by itself.
    await expect
      .poll(async () => (await opened(code)).text, { timeout: 20_000 })
      .toMatch(/được tách ra.*Phần 1.*Phần 2/);
    expect((await opened(code)).text).not.toContain("Phần đường.");
    const other = `${stream}-2`;
    await give(other, "assign");
    await give(other, "accept", {}, OFFICER);
    await give(other, "reply", { text: "Đã xong phần này." }, OFFICER);
    const rated = await filledIn(code, "/danh-gia", { "rate-stars-2": "5" });
    expect([rated.status, rated.text]).toEqual([200, expect.stringMatching(/Đã xong phần này\./)]);
    expect(await lastIn(other)).toMatchObject({ type: "report-rated", stars: 5, givenBy: "citizen-code" });
  });

  test("wrong codes are slowed for whoever tries them and for nobody else, and too many are told when to come back", async () => {
    const { code } = await sent();
    const sleeps: number[] = [];
    let at = 0;
    // Time goes on between requests, and not while somebody waits.
    const pace = {
      now: () => at,
      sleep: (ms: number) => Promise.resolve(void sleeps.push(ms)),
    };
    const app = standaloneApp(sdc.standalone, { request() {}, error() {} }, () => true, pace);
    const one = browser(app, { address: () => "2001:db8:5555::1" });
    const answers: number[] = [];
    for (let time = 0; time < 12; time++) {
      at += 1000;
      answers.push((await one.post("/theo-doi", { code: `${1_000_000_000_000_000 + time}` })).status);
    }
    expect(answers.slice(0, 6)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(answers.slice(-2)).toEqual([429, 429]);
    expect(sleeps.length).toBeGreaterThan(3);
    const held = await one.post("/theo-doi", { code });
    expect([held.status, Number(held.headers.get("retry-after")) > 0]).toEqual([429, true]);
    const before = sleeps.length;
    expect((await browser(app).post("/theo-doi", { code })).status).toBe(200);
    expect(sleeps.length).toBe(before);
  });

  test("no code, no address and no word of a reporter stands in a log line", () => {
    expect(sdc.lines.length).toBeGreaterThan(100);
    expect(sdc.lines.join("\n")).not.toMatch(/\d{16}|2001:db8|Cống|Đường|Số 12/);
    expect(sdc.lines.join("\n")).toContain('"route":"/theo-doi/danh-gia"');
  });
});
