import { randomBytes } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { assert, asyncProperty, constantFrom, nat, string, uint8Array } from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { accept } from "./accept.ts";
import { FILE_BYTES_MAX, FILES_MAX, FORM_BYTES_MAX } from "./kinds.ts";
import { attachmentRefusals } from "./refusals.ts";
import { amr, docx, heic, m4a, mp3, mp4, odt, pdf, photo, xlsx } from "./spec-files.ts";
import { ZIP_LIMITS } from "./zip-check.ts";

let jpeg: Buffer;
beforeAll(async () => {
  jpeg = await photo();
});

/** The code that one file is refused with, or the type it is kept as. */
const fate = async (bytes: Uint8Array, declaredType?: string): Promise<string | undefined> => {
  const { clean, refused } = await accept([{ name: "x", declaredType, bytes }], FILE_BYTES_MAX);
  expect(clean.length + refused.length).toBe(1);
  return refused[0]?.code ?? clean[0]?.mediaType;
};

test("each kind is told by its bytes, whatever its name", async () => {
  expect(await fate(jpeg)).toBe("image/jpeg");
  expect(await fate(await photo("png"))).toBe("image/png");
  expect(await fate(await photo("webp"))).toBe("image/webp");
  expect(await fate(pdf())).toBe("application/pdf");
  expect(await fate(docx())).toMatch(/wordprocessingml\.document$/);
  expect(await fate(xlsx())).toMatch(/spreadsheetml\.sheet$/);
  expect(await fate(odt())).toBe("application/vnd.oasis.opendocument.text");
  expect([await fate(mp3()), await fate(m4a()), await fate(amr()), await fate(mp4())]).toEqual([
    "audio/mpeg",
    "audio/mp4",
    "audio/amr",
    "video/mp4",
  ]);
});

test("nothing else is taken: programs, pages, archives, drawings, old formats, HEIC", async () => {
  for (const bytes of [
    strToU8("MZ\u0090\u0000"),
    strToU8("#!/bin/sh\nrm -rf /\n"),
    strToU8("<!doctype html><script>alert(1)</script>"),
    strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    zipSync({ "a.txt": strToU8("a") }),
    strToU8("GIF89a"),
    randomBytes(100),
  ])
    expect(await fate(bytes)).toBe("type-not-taken");
  expect(await fate(heic())).toBe("heic-not-taken");
  expect(await fate(new Uint8Array())).toBe("file-empty");
});

test("what is declared as something else than it is, is refused; who does not know says nothing wrong", async () => {
  expect(await fate(jpeg, "application/pdf")).toBe("type-mismatch");
  expect(await fate(pdf(), "image/jpeg")).toBe("type-mismatch");
  expect(await fate(mp4(), "image/png")).toBe("type-mismatch");
  for (const type of ["image/jpeg", "Image/JPG; q=1", "application/octet-stream", "", undefined])
    expect(await fate(jpeg, type)).toBe("image/jpeg");
  expect(await fate(m4a(), "audio/x-m4a")).toBe("audio/mp4");
});

describe("limits", () => {
  test("a file over its kind's size, one too many, and all of them together", async () => {
    const large = Buffer.concat([jpeg, Buffer.alloc(15 * 1024 * 1024)]);
    expect(await fate(large)).toBe("file-too-large");
    expect(await fate(Buffer.alloc(FILE_BYTES_MAX + 1))).toBe("files-too-large");
    const one = { name: "a.pdf", bytes: pdf() };
    const many = await accept(
      Array.from({ length: FILES_MAX + 2 }, () => one),
      FORM_BYTES_MAX,
    );
    expect(many.clean).toHaveLength(FILES_MAX);
    expect(many.refused.map(({ code }) => code)).toEqual(["files-too-many", "files-too-many"]);
    const padded = { name: "b.mp3", bytes: Buffer.concat([mp3(), Buffer.alloc(FORM_BYTES_MAX - 600)]) };
    const together = await accept([padded, one, { ...one, bytes: pdf(" ".repeat(1000)) }], FORM_BYTES_MAX);
    expect([together.clean.length, together.refused[0]?.code]).toEqual([2, "files-too-large"]);
  });
});

describe("archives", () => {
  test("a bomb is refused: too dense, too much in all, too many entries, or nested too deep", async () => {
    const zeros = new Uint8Array(20 * 1024 * 1024);
    expect(await fate(docx({ "word/a.xml": zeros }))).toBe("archive-unsafe");
    const dense = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [
        `word/${n}.xml`,
        // A hundred to one: under the limit of one entry, over that of all.
        Buffer.concat([randomBytes(40_000), Buffer.alloc(10 * 1024 * 1024)]),
      ]),
    );
    expect(await fate(docx(dense))).toBe("archive-unsafe");
    const crowd = Object.fromEntries(
      Array.from({ length: ZIP_LIMITS.entriesMax }, (_, n) => [`word/${n}.xml`, strToU8("x")]),
    );
    expect(await fate(docx(crowd))).toBe("archive-unsafe");
    expect(await fate(docx({ "word/embeddings/a.xlsx": xlsx({ "b.docx": docx() }) }))).toBe("archive-unsafe");
    expect(await fate(docx({ "word/embeddings/a.xlsx": xlsx() }))).toMatch(/wordprocessingml/);
  });

  test("what an entry says of its own size is not believed", async () => {
    const honest = Buffer.from(docx({ "word/a.xml": randomBytes(5000) }));
    const lying = Buffer.from(honest);
    // The central directory's "uncompressed size" of the last entry.
    const at = lying.lastIndexOf("PK\u0001\u0002", undefined, "latin1");
    lying.writeUInt32LE(10, at + 24);
    expect(await fate(lying)).toBe("file-broken");
    expect(await fate(honest)).toMatch(/wordprocessingml/);
  });

  test("macros are refused, wherever they lie", async () => {
    expect(await fate(docx({ "word/vbaProject.bin": strToU8("x") }))).toBe("macro-not-taken");
    expect(await fate(xlsx({ "xl/VBAPROJECT.BIN": strToU8("x") }))).toBe("macro-not-taken");
    expect(await fate(odt({ "Basic/Standard/Module1.xml": strToU8("x") }))).toBe("macro-not-taken");
    const inner = xlsx({ "xl/vbaProject.bin": strToU8("x") });
    expect(await fate(docx({ "word/embeddings/a.xlsx": inner }))).toBe("macro-not-taken");
  });
});

describe("PDF", () => {
  test("with JavaScript or a launch action, also with its letters written as numbers, is refused", async () => {
    expect(await fate(pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"))).toBe("pdf-active");
    expect(await fate(pdf("/OpenAction << /S /Launch /F (cmd.exe) >>"))).toBe("pdf-active");
    expect(await fate(pdf("/A << /S /J#61vaScr#69pt >>"))).toBe("pdf-active");
    expect(await fate(pdf("/Title (JavaScript /JSON)"))).toBe("application/pdf");
  });

  test("with an archive or anything else behind its end is refused", async () => {
    expect(await fate(Buffer.concat([pdf(), docx()]))).toBe("file-two-faced");
    expect(await fate(Buffer.concat([pdf(), Buffer.alloc(2000, "<html>")]))).toBe("file-two-faced");
    expect(await fate(Buffer.concat([mp4(), docx(), Buffer.from("%%EOF")]))).toBe("file-two-faced");
  });
});

test("whatever is done to good bytes: each file is kept or refused with a code that has words, and nothing is thrown", async () => {
  const originals = [jpeg, await photo("webp"), docx(), odt(), pdf(), m4a(), mp3()];
  await assert(
    asyncProperty(
      constantFrom(...originals),
      nat(5000),
      uint8Array({ maxLength: 40 }),
      string({ maxLength: 30, unit: "binary" }),
      async (original, from, noise, name) => {
        const bytes = Buffer.from(original);
        bytes.set(noise.subarray(0, Math.max(0, bytes.byteLength - from)), Math.min(from, bytes.byteLength));
        const { clean, refused } = await accept([{ name, bytes }], FORM_BYTES_MAX);
        expect(clean.length + refused.length).toBe(1);
        for (const { code } of refused) expect(attachmentRefusals[code].vi).toBeTruthy();
        for (const { name: kept } of [...clean, ...refused]) expect(kept).toMatch(/^[^\p{Cc}/\\]{1,120}$/u);
      },
    ),
    { numRuns: 400 },
  );
});
