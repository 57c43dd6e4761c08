import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { newKeyPair } from "@sdc/sealing/key-pair";
import { openWith } from "@sdc/sealing/sealed-text";
import { expect, test } from "vitest";
import { buildSealScript } from "./build-seal-script.ts";
import type { PageElement } from "./seal-on-send.ts";
import { sealScript } from "./seal-script.ts";
import { sealedReporterContext } from "./sealed-reporter.ts";

const body = newKeyPair();

/** A page as the script finds it, and what it sends. */
const pageWith = (typed: Readonly<Record<string, string>>, sealedBefore = "") => {
  let send = (): void => {};
  const form = { addEventListener: (_: "submit", heard: () => void) => void (send = heard) };
  const element = (value = "", more: Partial<PageElement> = {}): PageElement => ({
    hidden: false,
    value,
    dataset: {},
    form: null,
    ...more,
  });
  const elements: Record<string, PageElement> = {
    sealing: element("", { hidden: true, dataset: { key: body.publicKey, body: "city-48" } }),
    "no-sealing": element(),
    "sealed-reporter": element(sealedBefore, { form }),
    ...Object.fromEntries(["name", "phone", "email"].map((name) => [`seal-${name}`, element(typed[name])])),
  };
  const getElementById = (id: string) => elements[id] ?? null;
  // No other form of it seals.
  return { elements, send: () => send(), getElementById, querySelectorAll: () => [] };
};

/** Runs what is served as a browser does: nothing of Node is there. */
const run = (document: object): void => {
  const { crypto, TextEncoder, TextDecoder } = globalThis;
  runInContext(sealScript, createContext({ document, crypto, TextEncoder, TextDecoder }));
};

test("what is served is what the source says, and comes to at most 24 KB over the wire", async () => {
  expect(sealScript).toBe(await buildSealScript());
  expect(gzipSync(sealScript).length).toBeLessThanOrEqual(24_576);
});

test("it shows the fields, and seals what was typed to the body's key when the form is sent", () => {
  const page = pageWith({ name: " Trần Thị B ", phone: "", email: "b@example.org" });
  run(page);
  expect([page.elements["sealing"]?.hidden, page.elements["no-sealing"]?.hidden]).toEqual([false, true]);
  page.send();
  const sealed = page.elements["sealed-reporter"]?.value ?? "";
  expect(openWith(body.privateKey, sealed, sealedReporterContext("city-48"))).toBe(
    JSON.stringify({ name: "Trần Thị B", email: "b@example.org" }),
  );
  expect(openWith(body.privateKey, sealed, sealedReporterContext("city-49"))).toBeUndefined();
});

test("where nothing is typed what was sealed before is sent, or nothing", () => {
  for (const before of ["", "sealed1.before"]) {
    const page = pageWith({ name: " " }, before);
    run(page);
    page.send();
    expect(page.elements["sealed-reporter"]?.value).toBe(before);
  }
});

test("on a page without such fields it does nothing", () => {
  const page = pageWith({});
  run({ getElementById: () => null, querySelectorAll: () => [] });
  expect(page.elements["sealing"]?.hidden).toBe(true);
});
