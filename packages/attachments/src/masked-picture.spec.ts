import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { type Mask, type MaskedPicture, maskedPicture, PUBLISHED_SIDE_MAX } from "./masked-picture.ts";
import { MARKER, pdf, photo } from "./spec-files.ts";
import { pixels, secret, withSecret } from "./spec-pictures.ts";

const made = async (bytes: Uint8Array, masks: readonly Mask[]): Promise<MaskedPicture> => {
  const result = await maskedPicture(bytes, masks);
  if ("refused" in result) throw new Error(result.refused);
  return result;
};

describe("a picture for everybody", () => {
  test("is black where it is masked and as it was elsewhere, and shows nothing of what lay beneath, at no edge", async () => {
    const before = await withSecret(600, 400);
    expect((await pixels(before)).hasRed()).toBe(true);
    expect((await pixels((await made(before, [])).bytes)).hasRed()).toBe(true);
    const after = await pixels((await made(before, [secret])).bytes);
    expect(after.hasRed()).toBe(false);
    for (const value of after.at(250, 150)) expect(value).toBeLessThan(8);
    for (const value of after.at(50, 50)) expect(value).toBeGreaterThan(247);
  });

  test("is masked before it is made smaller, so that no edge mixes with what lay beneath", async () => {
    const { bytes, width, height } = await made(await withSecret(4001, 3001), [secret]);
    expect([width, height]).toEqual([PUBLISHED_SIDE_MAX, 1200]);
    expect((await pixels(bytes)).hasRed()).toBe(false);
  });

  test.each(["jpeg", "png", "webp"] as const)("of a %s carries no metadata", async (format) => {
    const { bytes } = await made(await photo(format), []);
    const found = await sharp(bytes).metadata();
    expect(found.format).toBe("jpeg");
    expect([found.exif, found.xmp, found.iptc, found.icc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Buffer.from(bytes).includes(MARKER)).toBe(false);
  });

  test("has nothing of what full transparency hid, and may be grey", async () => {
    const hidden = await sharp({
      create: { width: 50, height: 50, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    expect((await pixels((await made(hidden, [])).bytes)).hasRed()).toBe(false);
    const grey = await sharp(await withSecret(400, 300))
      .greyscale()
      .png()
      .toBuffer();
    const masked = await pixels((await made(grey, [secret])).bytes);
    for (const value of masked.at(250, 150)) expect(value).toBeLessThan(8);
  });

  test("is masked by all of several rectangles, also where they lie over each other or touch", async () => {
    const halves = [
      { x: 150, y: 90, width: 80, height: 120 },
      { x: 200, y: 100, width: 60, height: 20 },
      { x: 260, y: 100, width: 40, height: 100 },
      { x: 210, y: 95, width: 50, height: 110 },
    ];
    const { bytes } = await made(await withSecret(600, 1400), halves);
    const after = await pixels(bytes);
    expect(after.hasRed()).toBe(false);
    for (const value of after.at(320, 150)) expect(value).toBeGreaterThan(240);
  });

  test("masks that are not wholly in it are refused", async () => {
    const bytes = await withSecret(600, 400);
    const over: readonly Partial<Mask>[] = [
      { x: -1 },
      { x: 501 },
      { y: 301 },
      { width: 0 },
      { width: 401 },
      { height: 301 },
      { x: Number.NaN },
      { y: 0.5 },
      { width: Number.POSITIVE_INFINITY },
    ];
    for (const wrong of over)
      expect(await maskedPicture(bytes, [secret, { ...secret, ...wrong }])).toEqual({
        refused: "mask-outside-picture",
      });
    expect(await maskedPicture(bytes, [{ x: 0, y: 0, width: 600, height: 400 }])).toMatchObject({
      width: 600,
    });
  });

  test("is made of no document, nothing cut off, and no bomb", async () => {
    const bomb = await sharp({
      create: { width: 8000, height: 8000, channels: 3, background: "#fff" },
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const whole = await withSecret(600, 400, "jpeg");
    for (const bytes of [pdf(), new Uint8Array(), whole.subarray(0, whole.byteLength / 2), bomb])
      expect(await maskedPicture(bytes, [])).toEqual({ refused: "photo-not-made" });
  });
});
