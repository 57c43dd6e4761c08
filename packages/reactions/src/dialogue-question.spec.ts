import { beforeEach, expect, test } from "vitest";
import { reportsBegin } from "./dialogue-question-passed-on-report-begins.ts";
import { registerInMemory, TODAY, YESTERDAY } from "./register-testing.ts";

const SESSION = "dialogue-session/d1";
let register: Awaited<ReturnType<typeof registerInMemory>>;
beforeEach(async () => begin());

const typesIn = async (stream: string) =>
  (await register.ports.log.read(stream)).commits.flatMap(({ types }) => types);

test("a question that was passed on becomes a report, linked to its session, once however often it is heard of", async () => {
  const heard = [...register.appended];
  for (let n = 0; n < 3; n++) await register.hear(heard);
  expect(await typesIn("hotline-report/d1-q1")).toEqual(["report-received", "report-linked"]);
  expect((await typesIn(SESSION)).slice(-2)).toEqual([
    "dialogue-question-passed-on",
    "dialogue-question-report-begun",
  ]);
});

test("what was cut after any write is taken up again, and nothing stands twice", async () => {
  for (const writes of [0, 1, 2]) {
    await begin();
    let left = writes;
    const { log } = register.ports;
    const cut: typeof log = {
      ...log,
      append: async (head, draft) => {
        if (left-- === 0) throw new Error("killed");
        return log.append(head, draft);
      },
    };
    await expect(reportsBegin({ ...register.ports, log: cut }, SESSION)).rejects.toThrow("killed");
    expect(await reportsBegin(register.ports, SESSION)).toEqual([]);
    expect(await typesIn("hotline-report/d1-q1")).toEqual(["report-received", "report-linked"]);
    expect((await typesIn(SESSION)).filter((type) => type === "dialogue-question-report-begun")).toHaveLength(
      1,
    );
  }
});

test("an open session goes to the heir of its unit", async () => {
  await register.dissolve("unit-a", TODAY, ["unit-b"]);
  await register.hear([...register.appended]);
  expect(await register.workAt("unit-a")).toEqual([]);
  expect(await register.workAt("unit-b")).toContain(SESSION);
});

/** A session at which something was asked that another unit has to answer. */
const begin = async () => {
  register = await registerInMemory();
  const { order } = register;
  await order(SESSION, "announce", {
    unit: "unit-a",
    kind: "direct",
    topic: "Đối thoại",
    day: YESTERDAY,
    method: "in-person",
    place: "UBND",
    content: "Đường",
    audiences: ["people"],
    isPublic: true,
    media: "Đài",
    on: YESTERDAY,
  });
  await order(SESSION, "take-question", { phase: "during", text: "Bao giờ?", on: YESTERDAY });
  await order(SESSION, "pass-on-question", { n: 1, to: "unit-b", field: "land" });
};
