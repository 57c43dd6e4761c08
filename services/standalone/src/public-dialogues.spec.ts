import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idOf } from "@sdc/core/commit";
import { addDays, dayOf } from "@sdc/law/local-day";
import { dialogueAnswer } from "@sdc/query-api/dialogue-answers";
import { browser, formsIn, formTo } from "./public-testing.ts";
import { COMMUNE, ENGINES, open, type Opened } from "./testing.ts";

const TODAY = dayOf(Date.now());
const officer = { role: "case-officer", unit: COMMUNE } as const;
const shown = (day: string) => day.split("-").toReversed().join("/");

describe.each(ENGINES)("on %s", (engine) => {
  let sdc: Opened;
  beforeAll(async () => {
    sdc = await open(engine);
  });
  afterAll(async () => {
    expect(sdc.errors).toEqual([]);
    await sdc.stop();
  });

  const announced = async (more: object = {}): Promise<string> => {
    const body = {
      unit: COMMUNE,
      kind: "direct",
      topic: "Đối thoại <b>về đường</b>",
      day: addDays(TODAY, 9),
      from: "08:00",
      method: "both",
      place: "Hội trường UBND xã",
      link: "https://hop.example/1",
      content: "Đường giao thông",
      audiences: ["people", "businesses"],
      isPublic: true,
      media: "Đài truyền thanh",
      on: TODAY,
      ...more,
    };
    const { status, body: answer } = await sdc.post<{ stream: string }>(
      "/v1/dialogue-session",
      body,
      officer,
    );
    expect([status, answer]).toEqual([201, answer]);
    await sdc.standalone.caughtUp();
    return idOf(answer.stream);
  };
  const give = async (id: string, name: string, body: object) => {
    const { status, body: answer } = await sdc.post(`/v1/dialogue-session/${id}/${name}`, body, officer);
    expect([status, answer]).toEqual([200, answer]);
    await sdc.standalone.caughtUp();
  };
  const fileOf = async (id: string) => {
    await sdc.standalone.caughtUp();
    return dialogueAnswer.parse((await sdc.get(`/v1/dialogues/${id}`, officer)).body);
  };
  const someone = () => browser(sdc.app);

  test("everybody finds a public session with when, where, how and on what; no other one, by no address", async () => {
    const id = await announced();
    const hidden = await announced({ isPublic: false, topic: "MARKER-HIDDEN" });
    const list = await someone().ask("/doi-thoai");
    expect(list.status).toBe(200);
    expect(list.text).toContain("Đối thoại <b>về đường</b>");
    expect(list.html).not.toContain("<b>về");
    expect(list.html).not.toContain("MARKER-HIDDEN");
    const page = await someone().ask(`/doi-thoai/${id}`);
    for (const words of [
      `${shown(addDays(TODAY, 9))}, 08:00`,
      "Hội trường UBND xã",
      "https://hop.example/1",
      "Trực tiếp và trực tuyến",
      "Đường giao thông",
      "Đài truyền thanh",
    ])
      expect(page.text).toContain(words);
    expect(page.html).not.toMatch(/<script/);
    const picture = await someone().ask(`/doi-thoai/${id}/qr.svg`);
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
    for (const path of [hidden, "nothing"].flatMap((one) => [one, `${one}/qr.svg`]))
      expect([path, (await someone().ask(`/doi-thoai/${path}`)).status]).toEqual([path, 404]);
    const sent = await someone().post(`/doi-thoai/${hidden}/cau-hoi`, { key: "x".repeat(22), text: "x" });
    expect(sent.status).toBe(404);
    expect((await fileOf(hidden)).questions).toEqual([]);
  });

  test("a question is sent without a name, once however often the form is, and never shown to others", async () => {
    const id = await announced();
    const action = `/doi-thoai/${id}/cau-hoi`;
    const { fields } = formTo(await someone().ask(`/doi-thoai/${id}`), action);
    const asking = { ...fields, text: "MARKER-QUESTION bao giờ làm đường?" };
    for (let time = 0; time < 2; time++) {
      const page = await someone().post(action, asking);
      expect(page.status).toBe(200);
      expect(page.text).toContain("Đã nhận câu hỏi");
      expect(page.html).not.toContain("MARKER-QUESTION");
    }
    expect((await fileOf(id)).questions).toMatchObject([
      { n: 1, phase: "before", source: "web", text: "MARKER-QUESTION bao giờ làm đường?" },
    ]);
    const other = await someone().post(action, { ...asking, text: "khác" });
    expect(other.status).toBe(409);
    for (const [bad, status] of [
      [{ ...asking, text: " " }, 422],
      [{ text: "x" }, 422],
      [{ ...asking, text: "x".repeat(1001) }, 422],
    ] as const)
      expect((await someone().post(action, { key: "", ...bad })).status).toBe(status);
    expect((await someone().ask(action)).status).toBe(405);
    expect((await fileOf(id)).questions).toHaveLength(1);
    for (const path of ["/doi-thoai", `/doi-thoai/${id}`])
      expect((await someone().ask(path)).html).not.toContain("MARKER-QUESTION");
    const bodies: string[] = [];
    for await (const { commits } of sdc.standalone.log.scan())
      for (const { body } of commits) bodies.push(Buffer.from(body).toString());
    expect(bodies.join("\n")).not.toContain("MARKER-QUESTION");
  });

  test("one client asks no more than so often", async () => {
    const id = await announced();
    const hasty = browser(sdc.app, { address: () => "2001:db8:ffff::1" });
    const answers = await Promise.all(Array.from({ length: 12 }, () => hasty.ask(`/doi-thoai/${id}`)));
    expect(answers.map(({ status }) => status)).toContain(429);
  });

  test("on its day there is no more asking; whoever gives the room's code is counted, and nobody is named", async () => {
    const id = await announced({ day: TODAY });
    const before = await someone().ask(`/doi-thoai/${id}`);
    expect(formsIn(before).map(({ action }) => action)).toEqual([]);
    await give(id, "open-check-in", { code: "XOM2" });
    const page = await someone().ask(`/doi-thoai/${id}`);
    expect(page.html).not.toContain("XOM2");
    const action = `/doi-thoai/${id}/diem-danh`;
    const { fields } = formTo(page, action);
    expect((await someone().post(action, { ...fields, code: "XOM3" })).status).toBe(409);
    expect((await someone().post(action, { ...fields, code: " xom2 " })).status).toBe(200);
    const second = formTo(await someone().ask(`/doi-thoai/${id}`), action).fields;
    expect((await someone().post(action, { ...second, code: "XOM2" })).status).toBe(200);
    const late = { key: second["key"] ?? "", text: "muộn" };
    expect((await someone().post(`/doi-thoai/${id}/cau-hoi`, late)).status).toBe(409);
    expect(await fileOf(id)).toMatchObject({ countedIn: 2, questions: [] });
    await give(id, "note-held", { chair: { subject: "lan", post: "CT" } });
    expect((await fileOf(id)).held?.people).toBe(2);
  });

  test("what came of it is read by everybody, and that it was cancelled", async () => {
    const id = await announced({ day: TODAY });
    await give(id, "note-held", { chair: { subject: "MARKER-CHAIR", post: "CT" } });
    await give(id, "record-minutes", { text: "MARKER-MINUTES", on: TODAY });
    const result = { text: "Sẽ làm đường trong quý I", ways: ["website"], on: TODAY };
    await give(id, "publish-result", result);
    const page = await someone().ask(`/doi-thoai/${id}`);
    expect(page.text).toContain("Sẽ làm đường trong quý I");
    expect(page.html).not.toContain("MARKER-");
    const gone = await announced();
    await give(gone, "cancel", { reason: "MARKER-REASON", on: TODAY });
    const cancelled = await someone().ask(`/doi-thoai/${gone}`);
    expect(cancelled.text).toContain("Đã hủy");
    expect(cancelled.html).not.toContain("MARKER-REASON");
    expect(formsIn(cancelled)).toEqual([]);
  });
});
