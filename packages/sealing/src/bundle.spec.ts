import fc from "fast-check";
import { expect, test } from "vitest";
import { bundleKeyId, headOf, newBundle, openBundle } from "./bundle.ts";
import { keyIdOf, newKeyPair } from "./key-pair.ts";

const body = newKeyPair();
const CONTEXT = "hotline-report/r1";

const bundleOf = (first: Uint8Array, ...others: readonly Uint8Array[]): Uint8Array => {
  const bundle = newBundle(body.publicKey, CONTEXT);
  const parts = others.map((bytes, index) => bundle.part(index + 1, bytes));
  return Buffer.concat([
    bundle.begin(
      first,
      parts.map(({ length }) => length),
    ),
    ...parts,
  ]);
};
const some = fc.uint8Array({ maxLength: 2000 });
const text = (said: string) => new TextEncoder().encode(said);

test("whatever was put in comes out with the body's private key, in order, and is never sealed the same twice", () => {
  fc.assert(
    fc.property(some, fc.array(some, { maxLength: 4 }), (first, others) => {
      const [one, other] = [bundleOf(first, ...others), bundleOf(first, ...others)];
      expect(openBundle(body.privateKey, one)).toEqual(
        [first, ...others].map((bytes) => Uint8Array.from(bytes)),
      );
      expect(Buffer.from(one).equals(other)).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test("a large file is sealed as it is", () => {
  const large = new Uint8Array(5 * 1024 * 1024).fill(7);
  expect(openBundle(body.privateKey, bundleOf(text("{}"), large))?.[1]).toEqual(large);
});

test("it says in the clear which case and which key, and nothing of what is in it", () => {
  const bundle = bundleOf(text("MARKER"));
  const { head } = headOf(bundle) ?? {};
  expect(head).toMatchObject({ form: "sdc-bundle1", context: CONTEXT });
  expect(head && bundleKeyId(head)).toBe(keyIdOf(body.publicKey));
  expect(Buffer.from(bundle).includes("MARKER")).toBe(false);
});

test("another key opens nothing, nor does one altered byte, a part left out, two exchanged, or another case's name", () => {
  const bundle = bundleOf(text("one"), text("two"));
  expect(openBundle(newKeyPair().privateKey, bundle)).toBeUndefined();
  const { head, partsAt = 0 } = headOf(bundle) ?? {};
  const [first = 0, second = 0] = head?.parts ?? [];
  for (let at = partsAt; at < bundle.length; at += 1) {
    const altered = Uint8Array.from(bundle, (byte, index) => (index === at ? byte ^ 1 : byte));
    expect([at, openBundle(body.privateKey, altered)]).toEqual([at, undefined]);
  }
  const line = (over: object) => text(`${JSON.stringify({ ...head, ...over })}\n`);
  const [one, two] = [
    bundle.subarray(partsAt, partsAt + first),
    bundle.subarray(partsAt + first, partsAt + first + second),
  ];
  for (const wrong of [
    Buffer.concat([line({ parts: [first] }), one]),
    Buffer.concat([line({ parts: [second, first] }), two, one]),
    Buffer.concat([line({ context: "hotline-report/r2" }), one, two]),
    Buffer.concat([line({ parts: [first, second, 9] }), one, two]),
    Buffer.concat([line({ parts: [first, "x"] }), one, two]),
    bundle.subarray(0, bundle.length - 1),
    text("no bundle"),
    text("{}\n"),
    text("null\n"),
    new Uint8Array(),
  ])
    expect(openBundle(body.privateKey, wrong)).toBeUndefined();
  expect(openBundle("no key", bundle)).toBeUndefined();
});
