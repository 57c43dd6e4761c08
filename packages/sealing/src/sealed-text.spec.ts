import { gzipSync } from "node:zlib";
import { join } from "node:path";
import fc from "fast-check";
import { rolldown } from "rolldown";
import { describe, expect, test } from "vitest";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { isPublicKey, keyIdOf, keyPairOf, newKeyPair } from "./key-pair.ts";
import { keyIdIn, openWith, sealTo } from "./sealed-text.ts";

const body = newKeyPair();
const CONTEXT = "retaliation-watch/r1";

describe("a sealed text", () => {
  test("any text comes back with the body's private key, and is never the same twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 700 }), fc.string(), (text, context) => {
        const [sealed, again] = [
          sealTo(body.publicKey, text, context),
          sealTo(body.publicKey, text, context),
        ];
        expect(openWith(body.privateKey, sealed, context)).toBe(text);
        expect(sealed).not.toBe(again);
        expect(keyIdIn(sealed)).toBe(keyIdOf(body.publicKey));
      }),
      { numRuns: 40 },
    );
  });

  test("opens for no other body, for no other case, and not after a change", () => {
    const sealed = sealTo(body.publicKey, "Nguyễn Thị Bình", CONTEXT);
    expect(openWith(newKeyPair().privateKey, sealed, CONTEXT)).toBeUndefined();
    expect(openWith(body.privateKey, sealed, "retaliation-watch/r2")).toBeUndefined();
    const last = sealed.endsWith("A") ? "B" : "A";
    for (const wrong of ["", "sealed1", "x".repeat(90), `${sealed.slice(0, -1)}${last}`, `${sealed}A`])
      expect(openWith(body.privateKey, wrong, CONTEXT)).toBeUndefined();
    expect(openWith("no key", sealed, CONTEXT)).toBeUndefined();
  });

  test("says nothing of a name by its length", () => {
    const lengths = ["An", "Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên", "x".repeat(500)].map(
      (text) => sealTo(body.publicKey, text, CONTEXT).length,
    );
    expect(new Set(lengths).size).toBe(1);
  });

  test("an empty text is a text", () => {
    expect(openWith(body.privateKey, sealTo(body.publicKey, "", CONTEXT), CONTEXT)).toBe("");
  });
});

describe("keys", () => {
  test("a private key has one public key, and its id is what that begins with", () => {
    expect(keyPairOf(body.privateKey)).toEqual(body);
    expect(body.publicKey.startsWith(keyIdOf(body.publicKey))).toBe(true);
    expect(keyPairOf("short")).toBeUndefined();
  });

  test("what is no key, or a point of low order, is not sealed to", () => {
    expect(isPublicKey(body.publicKey)).toBe(true);
    // RFC 7748: points whose shared secret is zero, whoever computes it.
    const low = [
      "00".repeat(32),
      `01${"00".repeat(31)}`,
      "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
      "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
      `ec${"ff".repeat(30)}7f`,
    ].map((hex) => toBase64url(Uint8Array.from(Buffer.from(hex, "hex"))));
    for (const key of [...low, "", "AAAA", `${body.publicKey}A`, body.publicKey.replace(/.$/, "!")]) {
      expect([key, isPublicKey(key)]).toEqual([key, false]);
      expect(() => sealTo(key, "x", CONTEXT)).toThrow("no key");
    }
  });
});

test("base64url is the one of everybody else, and each run of bytes has one form", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64url"));
      expect(fromBase64url(text)).toEqual(Uint8Array.from(bytes));
    }),
  );
  for (const wrong of ["A", "AB=", "A B", "AB+/", "AB"]) {
    const decoded = fromBase64url(wrong);
    expect([wrong, decoded === undefined || toBase64url(decoded) === wrong]).toEqual([wrong, true]);
  }
  expect(fromBase64url("AB")).toBeUndefined();
});

test("a page can carry it: it needs nothing of Node, and comes to at most 20 KB over the wire", async () => {
  const bundle = await rolldown({
    input: join(import.meta.dirname, "sealed-text.ts"),
    platform: "browser",
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ minify: true, format: "esm" });
  const [chunk, ...others] = output;
  expect(others).toEqual([]);
  expect(chunk.imports).toEqual([]);
  const foreign = /node:|require\(|process\.|\bBuffer\b/;
  expect(chunk.code.match(foreign)).toBeNull();
  expect(gzipSync(chunk.code).length).toBeLessThanOrEqual(20_480);
  await bundle.close();
});
