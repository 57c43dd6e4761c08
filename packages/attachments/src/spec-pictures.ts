import sharp from "sharp";

/** White, but for a red square of 100 pixels at 200, 100: what is to be masked. For specs. */
export const withSecret = (width: number, height: number, format: "jpeg" | "png" | "webp" = "png") =>
  sharp({ create: { width, height, channels: 3, background: "#fff" } })
    .composite([
      {
        input: { create: { width: 100, height: 100, channels: 3, background: "#f00" } },
        left: 200,
        top: 100,
      },
    ])
    .toFormat(format)
    .toBuffer();

export const secret = { x: 200, y: 100, width: 100, height: 100 };

/** What a picture shows where, and whether red stands out anywhere. */
export const pixels = async (bytes: Uint8Array) => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return {
    at: (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)],
    hasRed: () =>
      data.some((red, n) => n % 3 === 0 && red - Math.max(data[n + 1] ?? 0, data[n + 2] ?? 0) > 40),
  };
};
