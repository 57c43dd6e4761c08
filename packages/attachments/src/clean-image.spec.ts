import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { cleanImage, PIXELS_MAX } from "./clean-image.ts";
import { docx, MARKER, photo } from "./spec-files.ts";

const cleaned = async (bytes: Uint8Array, mediaType: string): Promise<Buffer> => {
  const result = await cleanImage(bytes, mediaType);
  if ("refused" in result) throw new Error(result.refused);
  return Buffer.from(result.bytes);
};

describe.each(["jpeg", "png", "webp"] as const)("a %s", (format) => {
  test("loses its EXIF, GPS, XMP and whoever's name was in them; it stands upright", async () => {
    const before = await photo(format);
    const { exif, xmp } = await sharp(before).metadata();
    expect([exif?.includes(MARKER), xmp?.includes(MARKER)]).toEqual([true, true]);
    const after = await cleaned(before, `image/${format}`);
    const found = await sharp(after).metadata();
    expect(found).toMatchObject({ format, width: 40, height: 60 });
    expect([found.exif, found.xmp, found.iptc, found.icc, found.comments, found.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(after.includes(MARKER)).toBe(false);
  });

  test("loses an archive or a page that stood behind it", async () => {
    const hidden = Buffer.concat([
      await photo(format),
      docx(),
      Buffer.from(`<html><script>${MARKER}</script></html>`),
    ]);
    const after = await cleaned(hidden, `image/${format}`);
    expect(after.includes("PK\u0003\u0004", 0, "latin1") || after.includes("<script>")).toBe(false);
    expect((await sharp(after).metadata()).format).toBe(format);
  });

  test("cut off in the middle it is broken, not half a picture", async () => {
    const noise = Buffer.from(Array.from({ length: 90 * 90 * 3 }, (_, n) => (n * 7919 + n * n) % 251));
    const whole = await sharp(noise, { raw: { width: 90, height: 90, channels: 3 } })
      .toFormat(format)
      .toBuffer();
    expect(await cleanImage(whole.subarray(0, whole.byteLength / 2), `image/${format}`)).toEqual({
      refused: "file-broken",
    });
  });
});

test("a picture of few bytes and very many pixels is refused before it is drawn", async () => {
  const side = Math.ceil(Math.sqrt(PIXELS_MAX)) + 1;
  const bomb = await sharp({
    create: { width: side, height: side, channels: 3, background: "#fff" },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.byteLength).toBeLessThan(1_000_000);
  expect(await cleanImage(bomb, "image/png")).toEqual({ refused: "image-too-many-pixels" });
});
