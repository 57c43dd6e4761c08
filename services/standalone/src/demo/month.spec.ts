import { describe, expect, test } from "vitest";
import { channels, type Commune, type Contact, type Kind } from "./contact.ts";
import { demoMonth } from "./month.ts";
import { spread } from "./spread.ts";

const communes: readonly Commune[] = Array.from({ length: 78 }, (_, index) => ({
  id: `commune-${20_000 + index}-2025b`,
  name: `${index % 5 === 0 ? "Phường" : "Xã"} Số ${index + 1}`,
  population: 2_371 + ((index * 7_919) % 70_000),
}));
const lastDay = "2026-09-30";
const month = demoMonth(communes, lastDay);
const lastMinute = Date.parse("2026-09-30T23:59:00+07:00");

const count = (holds: (contact: Contact) => boolean) => month.filter(holds).length;
const kindOf = ({ course }: Contact) => course.find((step) => step.command === "classify")?.kind;
const isOpen = ({ course }: Contact) => course.at(-1)?.command !== "close";
const instant = (contact: Contact, after = 0) => Date.parse(contact.receivedAt) + after * 60_000;

describe("the whole month", () => {
  test("the same seed gives the same month, byte for byte", () => {
    expect(JSON.stringify(demoMonth(communes, lastDay))).toBe(JSON.stringify(month));
    expect(JSON.stringify(demoMonth(communes, lastDay, 2199))).toBe(JSON.stringify(month));
  });

  test("another seed gives another month of the same size", () => {
    const another = demoMonth(communes, lastDay, 7);
    expect(another).toHaveLength(month.length);
    expect(JSON.stringify(another)).not.toBe(JSON.stringify(month));
  });

  test("another last day moves the same shape", () => {
    expect(demoMonth(communes, "2024-02-29").at(0)?.receivedAt).toMatch(/^2024-01-3[01]T/);
  });

  test("a day that is none is refused", () => {
    expect(() => demoMonth(communes, "30/09/2026")).toThrow("not a day");
    expect(() => demoMonth(communes, "2026-13-01")).toThrow("not a day");
    expect(() => demoMonth(communes, "2026-02-30")).toThrow("not a day");
  });

  test("contacts stand in the order they came in, each under its own key", () => {
    const order = month.map(({ receivedAt, key }) => `${receivedAt} ${key}`);
    expect(order).toEqual(order.toSorted());
    expect(month.at(0)?.key).toBe("demo-0001");
    expect(new Set(month.map(({ key }) => key)).size).toBe(1_382);
  });
});

describe("proportions", () => {
  test("each channel brings what it brought in September 2024", () => {
    const counts = Object.fromEntries(
      channels.map((name) => [name, count(({ channel }) => channel === name)]),
    );
    expect(counts).toEqual({ phone: 316, email: 14, facebook: 161, zalo: 106, web: 39, chatbot: 746 });
    expect(month).toHaveLength(1_382);
  });

  test("each commune has its share by population, off by less than one contact", () => {
    const people = communes.reduce((sum, { population }) => sum + population, 0);
    for (const { id, population } of communes) {
      const contacts = count(({ unit }) => unit === id);
      expect(contacts).toBeGreaterThan(0);
      expect(Math.abs(contacts - (1_382 * population) / people)).toBeLessThan(1);
    }
  });

  test.each([2199, 1, 2, 3, 99])(
    "most are questions, a quarter are reflections, few are more (seed %i)",
    (seed) => {
      const kinds = demoMonth(communes, lastDay, seed).map(kindOf);
      const share = (kind: Kind) => kinds.filter((each) => each === kind).length / 1_382;
      expect(share("question")).toBeGreaterThanOrEqual(0.65);
      expect(share("reflection")).toBeGreaterThan(0.2);
      expect(share("reflection")).toBeLessThan(0.28);
      expect(share("petition") + share("opinion")).toBeLessThan(0.08);
    },
  );

  test.each([2199, 1, 2, 3, 99])("about two in a hundred speak of grassroots democracy (seed %i)", (seed) => {
    const found = demoMonth(communes, lastDay, seed).filter(
      ({ field }) => field === "grassroots-democracy",
    ).length;
    expect(found).toBeGreaterThanOrEqual(20);
    expect(found).toBeLessThanOrEqual(35);
  });

  test("most contacts come by day and on workdays", () => {
    const hours = month.map(({ receivedAt }) => Number(receivedAt.slice(11, 13)));
    expect(hours.filter((hour) => hour >= 7 && hour < 21).length).toBeGreaterThan(1_382 * 0.8);
    const sundays = count((contact) => new Date(instant(contact, 7 * 60)).getUTCDay() === 0);
    const mondays = count((contact) => new Date(instant(contact, 7 * 60)).getUTCDay() === 1);
    expect(mondays).toBeGreaterThan(sundays);
  });
});

describe("courses", () => {
  const short = ["classify", "reply", "close"];
  const long = ["classify", "assign", "accept", "reply", "close"];

  test("a question is answered at once; everything else goes through a unit", () => {
    for (const contact of month) {
      const commands = contact.course.map(({ command }) => command);
      const whole = kindOf(contact) === "question" ? short : long;
      expect(commands).toEqual(whole.slice(0, commands.length));
    }
  });

  test("steps follow one another and none lies beyond the month", () => {
    for (const contact of month) {
      const times = contact.course.map(({ after }) => after);
      for (const [index, after] of times.entries())
        expect(after).toBeGreaterThanOrEqual(index && (times[index - 1] ?? 0) + 1);
      expect(instant(contact, times.at(-1))).toBeLessThanOrEqual(lastMinute);
    }
  });

  test("each contact came in on one of the thirty days", () => {
    for (const contact of month) {
      expect(contact.receivedAt).toMatch(/^2026-09-(0[1-9]|[12]\d|30)T\d{2}:\d{2}:00\+07:00$/);
      expect(instant(contact)).toBeLessThanOrEqual(lastMinute);
    }
  });

  test("early reflections are mostly closed, those of the last days mostly open", () => {
    const reflections = month.filter((contact) => kindOf(contact) === "reflection");
    const early = reflections.filter(({ receivedAt }) => receivedAt < "2026-09-11");
    const last = reflections.filter(({ receivedAt }) => receivedAt >= "2026-09-27");
    expect(early.filter(isOpen).length).toBeLessThan(early.length / 2);
    expect(last.filter(isOpen).length).toBeGreaterThan(last.length * 0.8);
  });
});

describe("words", () => {
  const replies = month.flatMap(({ course }) =>
    course.flatMap((step) => (step.command === "reply" ? [step.text] : [])),
  );

  test("every text is whole Vietnamese: composed, with its marks, no slot left open", () => {
    for (const text of [...month.map((contact) => contact.text), ...replies]) {
      expect(text).toBe(text.normalize("NFC"));
      expect(text).toMatch(/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/);
      expect(text).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(text).not.toMatch(/[{}]|undefined| {2}|\.\.|[.?] \p{Ll}/u);
    }
  });

  test("texts vary", () => {
    expect(new Set(month.map(({ text }) => text)).size).toBeGreaterThan(1_382 * 0.7);
  });

  test("a commune has villages, a ward has residential groups", () => {
    const wards = new Set(communes.filter(({ name }) => name.startsWith("Phường")).map(({ id }) => id));
    for (const { unit, place } of month) {
      expect(place).toMatch(wards.has(unit) ? /(tổ dân phố|khối phố) /i : /^Thôn /);
    }
  });

  test("whoever leaves a number leaves an invented one", () => {
    const reporters = month.flatMap(({ reporter }) => (reporter ? [reporter] : []));
    expect(reporters.length).toBeGreaterThan(100);
    for (const { name, phone } of reporters) {
      expect(name).toMatch(/^\p{Lu}\p{Ll}+( \p{Lu}\p{Ll}*)+$/u);
      expect(phone ?? "0900000000").toMatch(/^0900000\d{3}$/);
    }
  });

  test("the chatbot seldom hears a name", () => {
    const named = count(({ channel, reporter }) => channel === "chatbot" && reporter !== undefined);
    expect(named).toBeLessThan(746 * 0.1);
  });
});

describe("the spread by largest remainder", () => {
  test("what is left over goes to the largest remainders, on a tie to the earlier", () => {
    expect(spread(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(spread(7, [50, 30, 20])).toEqual([4, 2, 1]);
    expect(spread(100, [412, 337, 251])).toEqual([41, 34, 25]);
  });

  test("nothing to spread over is refused", () => {
    expect(() => spread(5, [])).toThrow(RangeError);
  });
});
