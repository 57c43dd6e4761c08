import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { COMMUNE, ENGINES, open, type Opened, report } from "./testing.ts";

const OTHER = "commune-20341-2025b";
const MARKER = "MARKER nguyên văn của người gửi";

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const head = { role: "head-of-unit", unit: COMMUNE } as const;
  const say = async (id: string, command: string, body: object, as: typeof head) => {
    const { status } = await sdc.post(`/v1/hotline-report/${id}/${command}`, body, as);
    expect([command, status]).toEqual([command, 200]);
    await sdc.standalone.caughtUp();
  };
  const received = async () => {
    const { body } = await sdc.post<{ stream: string }>("/v1/hotline-report", report({ text: MARKER }));
    return idOf(body.stream);
  };
  const published = async (title: string) => {
    const id = await received();
    await say(id, "classify", { kind: "reflection" }, head);
    await say(id, "publish", { title, text: "Đã che thông tin.", place: "Thôn 2" }, head);
    return id;
  };
  const seen = async (path: string, headers: Record<string, string> = {}) => {
    const response = await sdc.app.request(path, { headers });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  test("the list, the page and the feed show a moderator's words of what is published, and nothing else of anything", async () => {
    const hidden = await received();
    const id = await published("Đèn đường <b>hỏng</b>");
    for (const path of ["/cong-khai", `/cong-khai?unit=${COMMUNE}`, `/cong-khai/${id}`]) {
      const { status, text, headers } = await seen(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).toContain("Đèn đường &lt;b&gt;hỏng&lt;/b&gt;");
      expect(text).not.toMatch(/MARKER|Trần Thị B|0900000001/);
      expect(text).not.toContain(hidden);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    }
    const { text, headers } = await seen(`/cong-khai/nguon-tin.atom?unit=${COMMUNE}`);
    expect(headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(text).toContain(`urn:sdc:published-report:${id}`);
    expect(text).not.toMatch(/MARKER|Trần Thị B|0900000001/);
    const again = await seen(`/cong-khai/nguon-tin.atom?unit=${COMMUNE}`, {
      "if-none-match": headers.get("etag") ?? "",
    });
    expect([again.status, again.text]).toEqual([304, ""]);
    expect((await seen(`/cong-khai?unit=${OTHER}`)).text).not.toContain(id);
  });

  test("what is not published, was taken down, is protected since or was never there answers alike", async () => {
    const hidden = await received();
    const down = await published("Gỡ");
    await say(down, "unpublish", { reason: "Nhầm." }, head);
    const guarded = await published("Bảo vệ");
    await say(guarded, "flag", {}, head);
    const answers = await Promise.all(
      [hidden, down, guarded, "khong-co"].map((id) => seen(`/cong-khai/${id}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const bodies = answers.map(({ text }, n) =>
      text.replaceAll([hidden, down, guarded, "khong-co"][n] ?? "", "…"),
    );
    expect(new Set(bodies).size).toBe(1);
    const { text } = await seen("/cong-khai");
    expect(text).not.toMatch(new RegExp(`${down}|${guarded}`));
  });

  test("pages go on where the one before ended; a unit that has ended leads to its heir; nonsense is not found", async () => {
    await Promise.all(Array.from({ length: 22 }, (_, n) => published(`Số ${n}`)));
    const first = (await seen(`/cong-khai?unit=${COMMUNE}`)).text;
    const next = /href="(\/cong-khai\?[^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = (await seen(next)).text;
    const ids = (text: string) =>
      [...text.matchAll(/href="\/cong-khai\/([a-z0-9-]+)"/g)].map((found) => found[1]);
    expect(ids(first)).toHaveLength(20);
    expect(ids(second).length).toBeGreaterThanOrEqual(2);
    expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([]);
    expect((await seen("/cong-khai?unit=commune-20335")).status).toBe(200);
    for (const asked of ["unit=khong-co", "unit=../..", "after=%00", "unit=%3Cscript%3E"])
      expect([asked, (await seen(`/cong-khai?${asked}`)).status]).toEqual([asked, 404]);
    expect((await seen("/cong-khai?lang=en")).text).toContain("Published reports");
  });
});
