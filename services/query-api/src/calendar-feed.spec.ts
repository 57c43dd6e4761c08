import { describe, expect, test } from "vitest";
import { unfold } from "@sdc/law/unfold";
import type { BoardItem } from "./answers.ts";
import { calendarOf } from "./calendar-feed.ts";

const NOW = "2029-03-01T02:03:04.567Z";
const unit = { id: "commune-a", name: String.raw`Xã "Trà Đốc"; thôn 1, 2 \ cũ` };
const item: BoardItem = {
  unit: "commune-a",
  obligation: "IV.1.đ",
  node: "commune-a:IV.1.đ:2029",
  duty: { vi: "Báo cáo kết quả; gửi Sở Nội vụ, UBND tỉnh", en: "Report" },
  cadence: "periodic",
  period: { from: "2029-01-01", to: "2030-01-01" },
  due: "2029-11-25",
  dueSource: "plan",
  times: 1,
  status: "not-due",
  statusName: { vi: "chưa đến hạn", en: "not due" },
  source: "plan",
  verified: true,
  citations: [],
  expects: { vi: "Báo cáo đã ký", en: "The signed report" },
  filed: 0,
  checked: 0,
  evidence: [],
  evidenceTotal: 0,
  evidenceLink: "/v1/obligations/x/evidence",
};

type Properties = ReadonlyMap<string, string>;

/** An independent reading of RFC 5545, octet by octet: the calendar's own properties, then those of each event. */
const parsed = (
  calendar: string,
): { readonly calendar: Properties; readonly events: readonly Properties[] } => {
  const physical = calendar.split("\r\n");
  expect(physical.pop()).toBe("");
  const logical: Buffer[] = [];
  for (const line of physical) {
    const octets = Buffer.from(line);
    const before = logical.at(-1);
    if (octets[0] === 0x20 && before !== undefined)
      logical[logical.length - 1] = Buffer.concat([before, octets.subarray(1)]);
    else logical.push(octets);
  }
  const open: Map<string, string>[] = [];
  const events: Properties[] = [];
  let whole: Properties = new Map();
  for (const line of logical.map(String)) {
    const colon = line.indexOf(":");
    const [name, value] = [line.slice(0, colon), read(line.slice(colon + 1))];
    if (name === "BEGIN") open.push(new Map());
    else if (name === "END") {
      const closed = open.pop() ?? new Map<string, string>();
      if (value === "VEVENT") events.push(closed);
      else whole = closed;
    } else {
      expect([name, open.at(-1)?.has(name)]).toEqual([name, false]);
      open.at(-1)?.set(name, value);
    }
  }
  expect(open).toEqual([]);
  return { calendar: whole, events };
};

const read = (value: string): string => {
  let text = "";
  for (let at = 0; at < value.length; at++) {
    const char = value[at] ?? "";
    if (char !== "\\") {
      if (";,".includes(char)) throw new Error(`${char} at ${at} is not escaped: ${value}`);
      text += char;
      continue;
    }
    const next = value[++at] ?? "";
    if (!["\\", ";", ",", "n"].includes(next)) throw new Error(`\\${next} at ${at} means nothing: ${value}`);
    text += next === "n" ? "\n" : next;
  }
  return text;
};

const eventOf = (more: Partial<BoardItem> = {}): Properties => {
  const [event = new Map<string, string>()] = parsed(
    calendarOf(unit, 2029, [{ ...item, ...more }], NOW),
  ).events;
  return event;
};

describe("a calendar", () => {
  test("is named after the unit and invites nobody", () => {
    expect(Object.fromEntries(parsed(calendarOf(unit, 2029, [], NOW)).calendar)).toEqual({
      VERSION: "2.0",
      PRODID: "-//So Dan Chu//Obligations//VI",
      CALSCALE: "GREGORIAN",
      "X-WR-CALNAME": unit.name,
    });
  });

  test("holds every dated node once, in its order; what has no date stays out", () => {
    const nodes = ["a", "b", "c"].map((node) => ({ ...item, node, due: node === "b" ? null : item.due }));
    const { events } = parsed(calendarOf(unit, 2029, nodes, NOW));
    expect(events.map((event) => event.get("UID"))).toEqual(["a@so-dan-chu", "c@so-dan-chu"]);
  });

  test("ends every line with CRLF and keeps it within 75 octets, no character split, whatever stands in it", () => {
    for (const filling of ["ệ", "a", "🙂", "e\u0323\u0302", ";", "\\", "\n", "ệ🙂a;"])
      for (let length = 60; length < 136; length++) {
        const vi = filling.repeat(length);
        const calendar = calendarOf(unit, 2029, [{ ...item, note: { vi, en: "" } }], NOW);
        expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of calendar.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        expect(parsed(calendar).events[0]?.get("DESCRIPTION")).toContain(`Ghi chú: ${vi}\n`);
      }
  });
});

describe("an event", () => {
  test("says what is due, how it stands, on whose word, and what proves it", () => {
    expect(Object.fromEntries(eventOf({ note: { vi: "Kỳ số liệu\r\nchưa\rrõ\u0007", en: "" } }))).toEqual({
      UID: "commune-a:IV.1.đ:2029@so-dan-chu",
      DTSTAMP: "20290301T020304Z",
      "DTSTART;VALUE=DATE": "20291125",
      SUMMARY: "IV.1.đ Báo cáo kết quả; gửi Sở Nội vụ, UBND tỉnh",
      DESCRIPTION: [
        "Trạng thái: chưa đến hạn",
        "Nguồn của nghĩa vụ: kế hoạch",
        "Nguồn của hạn: kế hoạch",
        "Ghi chú: Kỳ số liệu",
        "chưa",
        "rõ",
        "Tài liệu chứng minh: Báo cáo đã ký",
        "Xem trong sổ: /v1/obligations?unit=commune-a&year=2029",
      ].join("\n"),
      CATEGORIES: "IV.1.đ",
      STATUS: "CONFIRMED",
      TRANSP: "TRANSPARENT",
    });
  });

  test("keeps its UID whenever it is asked for and however it stands", () => {
    const [later] = parsed(
      calendarOf(unit, 2029, [{ ...item, status: "fulfilled", due: "2029-12-31" }], "2030-01-01T00:00:00Z"),
    ).events;
    expect(later?.get("UID")).toBe(eventOf().get("UID"));
    expect(later?.get("DTSTAMP")).toBe("20300101T000000Z");
  });

  test("a date that the plan names stays where it is, on a Sunday too", () => {
    const life = { id: "commune-a", kind: "commune", from: "2025-07-01" } as const;
    const commune = { ...life, lineOf: ["commune-a"], tops: [] };
    const node = unfold(commune, 2029).find(({ obligation }) => obligation === "IV.1.b");
    expect(new Date("2029-11-25").getUTCDay()).toBe(0);
    const event = eventOf({ due: node?.due ?? null });
    expect(event.get("DTSTART;VALUE=DATE")).toBe("20291125");
    expect(event.get("DESCRIPTION")).not.toContain("trùng ngày nghỉ");
  });

  test("a day moved off rest days lies on the moved day and says which day the rule names", () => {
    const event = eventOf({ due: "2029-04-02", dueSaid: "2029-03-31" });
    expect(event.get("DTSTART;VALUE=DATE")).toBe("20290402");
    expect(event.get("DESCRIPTION")).toContain(
      "Quy định ghi ngày 31/03/2029; trùng ngày nghỉ nên lùi đến ngày 02/04/2029.\n",
    );
  });

  test("what is policy is labelled so, what is unverified too", () => {
    const event = eventOf({
      dueSource: "policy",
      dueNote: { vi: "Sổ lấy ngày cuối năm.", en: "" },
      verified: false,
    });
    expect(event.get("DESCRIPTION")).toContain(
      "Nguồn của nghĩa vụ: kế hoạch (chưa xác minh)\nNguồn của hạn: chính sách, không phải luật\nGhi chú về hạn: Sổ lấy ngày cuối năm.\n",
    );
  });

  test("is ticked when fulfilled, late too; the next review of a continuous duty is not", () => {
    const ticked = (more: Partial<BoardItem>) => eventOf(more).get("SUMMARY")?.startsWith("✓ IV.1.đ ");
    expect(ticked({ status: "fulfilled" })).toBe(true);
    expect(ticked({ status: "fulfilled-late" })).toBe(true);
    expect(ticked({ status: "overdue" })).toBe(false);
    expect(ticked({ status: "fulfilled", cadence: "continuous" })).toBe(false);
  });

  test("a long duty is cut between words", () => {
    const vi = "Công khai ".repeat(30).trim();
    const summary = eventOf({ duty: { vi, en: "" } }).get("SUMMARY") ?? "";
    expect(summary).toMatch(/^IV\.1\.đ (?:Công khai )+Công(?: khai)?…$/);
    expect(summary.length).toBeLessThanOrEqual("IV.1.đ ".length + 120);
    expect(eventOf({ duty: { vi: "a".repeat(200), en: "" } }).get("SUMMARY")).toHaveLength(
      "IV.1.đ ".length + 120,
    );
  });
});
