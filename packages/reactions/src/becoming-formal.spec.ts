import { beforeEach, describe, expect, test } from "vitest";
import { eventsOf, idOf, kindOf } from "@sdc/core/commit";
import { concerning } from "./reaction.ts";
import { registerInMemory, TODAY, YESTERDAY } from "./register-testing.ts";
import { reportBecameFormalCaseOpens } from "./report-became-formal-case-opens.ts";

type Written = { readonly type: string } & Readonly<Record<string, unknown>>;

let register: Awaited<ReturnType<typeof registerInMemory>>;
beforeEach(async () => {
  register = await registerInMemory();
});

const REPORT = "hotline-report/r1";
const body = { body: "UBND", unit: "unit-a" };
const document = { form: "letter", number: "12/ĐT", date: YESTERDAY };
const complaint = {
  number: "15",
  receivedOn: YESTERDAY,
  about: "administrative-act",
  against: body,
  competent: body,
};
const denunciation = {
  register: { number: "12/TC", body: "UBND", kept: "paper" },
  receivedOn: YESTERDAY,
  text: "Thu tiền sai.",
  deniedUnit: "unit-a",
  deniedRank: "other",
};

const classify = (kind: string, part: object, unit = "unit-a") =>
  register.order(REPORT, "classify-formal", { kind, document, ground: "Đ.8", ...part }, TODAY, unit);

/** Everything that was ever appended is heard, again and again, until nothing more follows. */
const settle = async () => {
  for (let before = -1; before !== register.appended.length;) {
    before = register.appended.length;
    await register.hear([...register.appended]);
    await register.hear(register.appended.toReversed());
  }
};

const streamsOf = (kind: string) => [
  ...new Set(register.appended.map(({ stream }) => stream).filter((stream) => kindOf(stream) === kind)),
];
const eventsIn = async (stream = "") =>
  (await register.ports.log.read(stream)).commits
    .flatMap((commit) => eventsOf<Written>(commit))
    .map(({ event }) => event);

describe("a report that became a complaint", () => {
  test("its case is opened once, with the report's story and reporter, and each names the other", async () => {
    await register.receive("r1", "unit-a", {
      text: "Không đồng ý.",
      reporter: { name: "Trần Thị B", phone: "0900000001", zalo: "z1" },
    });
    await classify("complaint-first", { complaint });
    await settle();
    const [stream, ...more] = streamsOf("complaint");
    expect(more).toEqual([]);
    expect(await eventsIn(stream)).toMatchObject([
      {
        type: "complaint-registered",
        unit: "unit-a",
        instance: "first",
        report: "r1",
        form: "letter",
        number: "15",
        receivedOn: YESTERDAY,
        text: "Không đồng ý.",
        // Sealed as it was, under the person's own key.
        complainant: { name: { key: `person:of ${REPORT}` }, phone: "0900000001" },
        clocks: [{ clock: "acceptance", start: YESTERDAY }],
      },
    ]);
    expect(JSON.stringify(await eventsIn(stream))).not.toContain("z1");
    expect((await eventsIn(REPORT)).filter(({ type }) => type === "report-case-opened")).toMatchObject([
      { kind: "complaint", to: stream, unit: "unit-a" },
    ]);
  });

  test("the id of the case does not follow from the report's", async () => {
    const idsOf = async (key: string) => {
      register = await registerInMemory();
      await register.receive("r1", "unit-a");
      // Another command before makes this another request.
      if (key === "again") await register.receive("r2", "unit-a");
      await classify("complaint-first", { complaint: { ...complaint, complainant: { name: "B" } } });
      await settle();
      return streamsOf("complaint").map(idOf);
    };
    const [first, second] = [await idsOf("once"), await idsOf("again")];
    expect(first).toHaveLength(1);
    expect(first).not.toEqual(second);
  });

  test("cut short between the two, it goes on when it is heard of again", async () => {
    await register.receive("r1", "unit-a");
    await classify("complaint-first", { complaint: { ...complaint, complainant: { name: "B" } } });
    const { log } = register.ports;
    const dead = {
      ...register.ports,
      log: {
        ...log,
        append: async (...[head, draft]: Parameters<typeof log.append>) => {
          if (head.stream === REPORT) throw new Error("killed");
          return log.append(head, draft);
        },
      },
    };
    const heard = concerning(reportBecameFormalCaseOpens, register.appended);
    await expect(reportBecameFormalCaseOpens.react(dead, heard, TODAY)).rejects.toThrow("killed");
    expect(streamsOf("complaint")).toHaveLength(1);
    await settle();
    expect(streamsOf("complaint")).toHaveLength(1);
    expect((await eventsIn(REPORT)).at(-1)).toMatchObject({ type: "report-case-opened" });
  });
});

describe("a report that became a denunciation", () => {
  test("the case holds what was said to be denounced and nothing of the report's story, reporter or place", async () => {
    await register.receive("r1", "unit-a", {
      text: "Tôi là Trần Thị B.",
      place: "Nhà tôi",
      reporter: { name: "Trần Thị B" },
    });
    await classify("denunciation", { denunciation });
    await settle();
    const [stream, ...more] = streamsOf("denunciation");
    expect(more).toEqual([]);
    const events = await eventsIn(stream);
    expect(events).toMatchObject([
      {
        type: "denunciation-registered",
        unit: "unit-a",
        report: "r1",
        text: "Thu tiền sai.",
        deniedRank: "other",
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Trần|Nhà tôi/);
  });

  test("the report says that its case is open, and neither which one nor where", async () => {
    await register.receive("r1", "unit-a");
    await classify("denunciation", { denunciation });
    await settle();
    const [stream = ""] = streamsOf("denunciation");
    const told = (await eventsIn(REPORT)).filter(({ type }) => type === "report-case-opened");
    expect(told).toMatchObject([{ kind: "denunciation" }]);
    expect(JSON.stringify(await eventsIn(REPORT))).not.toContain(idOf(stream));
  });
});

test("a report that was classified before cases were opened so stays as it is", async () => {
  const { ports } = register;
  await register.receive("r1", "unit-a");
  const { head } = await ports.log.read(REPORT);
  const became: Written = {
    type: "report-became-formal",
    kind: "denunciation",
    document,
    ground: "Đ.8",
    at: `${TODAY}T01:00:00.000Z`,
    by: { subject: "lan", unit: "unit-a" },
  };
  await ports.log.append(head, {
    events: [became],
    command: "old.b",
    at: Date.parse(TODAY),
  });
  await settle();
  expect(streamsOf("denunciation")).toEqual([]);
  expect((await eventsIn(REPORT)).map(({ type }) => type)).toEqual([
    "report-received",
    "report-became-formal",
  ]);
});

describe("posts that were entered for earlier days after a report was classified as a denunciation", () => {
  const decision = { number: "1", date: "2025-07-01", issuer: "UBND" };
  const below = "unit-below";
  const classified = async (more: object, parent = "unit-a") => {
    await register.order(`org-unit/${below}`, "establish", {
      id: below,
      kind: "village",
      name: below,
      effectiveOn: "2025-07-01",
      parent,
    });
    await register.receive("r1", below);
    const part = { denunciation: { ...denunciation, deniedUnit: below, ...more } };
    await classify("denunciation", part, below);
  };
  const appointed = async (rank: "head" | "deputy") => {
    const post = { post: "p", title: "P", rank, from: "2025-07-01" };
    await register.order(`post/${below}`, "create-post", post);
    const who = { post: "p", subject: "an", as: "holder", from: "2025-07-01", decision };
    await register.order(`post/${below}`, "appoint", who);
  };
  const opened = async () => {
    const streams = streamsOf("denunciation");
    expect(streams).toHaveLength(1);
    const [first] = await eventsIn(streams[0]);
    const noted = (await eventsIn(REPORT)).filter(({ type }) => type === "report-case-opened");
    // Which one, and where, it does not say.
    expect(noted).toMatchObject([{ kind: "denunciation" }]);
    return first;
  };

  test("they make it the direct superior's: it is opened there, once, and the report says that it is open", async () => {
    await classified({ deniedSubject: "an", deniedRank: "other" });
    await appointed("head");
    await settle();
    expect(await opened()).toMatchObject({ unit: "unit-a", deniedRank: "head", deniedSubjects: ["an"] });
  });

  test("and not there either where the report names its head: on to the next level above", async () => {
    await register.order("org-unit/unit-top", "establish", {
      id: "unit-top",
      kind: "province",
      name: "unit-top",
      effectiveOn: "2025-07-01",
    });
    await register.order("org-unit/unit-mid", "establish", {
      id: "unit-mid",
      kind: "commune",
      name: "unit-mid",
      effectiveOn: "2025-07-01",
      parent: "unit-top",
    });
    await classified({ deniedSubject: "an", deniedRank: "other" }, "unit-mid");
    await register.order(REPORT, "name-official", { official: { unit: "unit-mid", rank: "head" } });
    await appointed("head");
    await settle();
    expect(await opened()).toMatchObject({ unit: "unit-top" });
  });

  test("with no change it is opened where it was found to belong", async () => {
    await classified({ deniedSubject: "an", deniedRank: "other" });
    await settle();
    expect(await opened()).toMatchObject({ unit: below, deniedRank: "other" });
  });

  test("cut short behind its opening, it stays where it was opened, once", async () => {
    await classified({ deniedSubject: "an", deniedRank: "other" });
    const { log } = register.ports;
    const append: typeof log.append = async (head, draft) => {
      if (head.stream === REPORT) throw new Error("killed");
      return log.append(head, draft);
    };
    const heard = concerning(reportBecameFormalCaseOpens, register.appended);
    const dead = { ...register.ports, log: { ...log, append } };
    await expect(reportBecameFormalCaseOpens.react(dead, heard, TODAY)).rejects.toThrow("killed");
    await appointed("deputy");
    await settle();
    expect(await opened()).toMatchObject({ unit: below });
  });
});
