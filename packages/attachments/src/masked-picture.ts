import { createHash } from "node:crypto";
import { PIXELS_MAX } from "./clean-image.ts";
import { heavyWork } from "./heavy-work.ts";

/** A rectangle in pixels of the picture, from its upper left corner. */
export type Mask = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type MaskedPicture = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
};

/** The longer side of what everybody sees, in pixels: enough to see what it is about, too little for what is written small. */
export const PUBLISHED_SIDE_MAX = 1600;

/**
 * A new picture for everybody, decoded and drawn off the event loop, two at a time: masks are filled black first, in full size, then it
 * is made smaller and drawn as a JPEG without metadata. Nothing of what lay under a mask is in it, not at its edges
 * either. Bytes are those that were cleaned when they came in.
 */
export const maskedPicture = (
  bytes: Uint8Array,
  masks: readonly Mask[],
): Promise<MaskedPicture | { readonly refused: "mask-outside-picture" | "photo-not-made" }> =>
  heavyWork(async () => {
    const { default: sharp } = await import("sharp");
    const options = { failOn: "error", limitInputPixels: PIXELS_MAX } as const;
    try {
      const { width, height } = await sharp(bytes, options).metadata();
      if (masks.some((mask) => !isWithin(mask, width, height))) return { refused: "mask-outside-picture" };
      const { data, info } = await sharp(bytes, options)
        // What lies under full transparency is hidden by the background, not by a channel that somebody could drop.
        .flatten({ background: "#fff" })
        .toColourspace("srgb")
        .raw()
        .toBuffer({ resolveWithObject: true });
      await blacken(data, info, masks);
      const drawn = await sharp(data, { raw: info, limitInputPixels: PIXELS_MAX })
        .resize({
          width: PUBLISHED_SIDE_MAX,
          height: PUBLISHED_SIDE_MAX,
          fit: "inside",
          withoutEnlargement: true,
        })
        .jpeg({ quality: 80 })
        .toBuffer({ resolveWithObject: true });
      const sha256 = createHash("sha256").update(drawn.data).digest("hex");
      return { bytes: drawn.data, sha256, width: drawn.info.width, height: drawn.info.height };
    } catch {
      // It throws for whatever it can't decode, and for nothing else.
      return { refused: "photo-not-made" };
    }
  });

const isWithin = ({ x, y, width, height }: Mask, across: number, down: number): boolean =>
  [x, y, width, height].every(Number.isSafeInteger) &&
  x >= 0 &&
  y >= 0 &&
  width > 0 &&
  height > 0 &&
  x + width <= across &&
  y + height <= down;

type Raw = { readonly width: number; readonly height: number; readonly channels: number };

/** So many rows at once, then others have their turn: of the widest picture some 10 ms. */
const ROWS_AT_ONCE = 512;

/** Fills rectangles in place, each pixel once however many of them lie over it. */
const blacken = async (
  data: Buffer,
  { width, height, channels }: Raw,
  masks: readonly Mask[],
): Promise<void> => {
  const fromLeft = masks.toSorted((a, b) => a.x - b.x);
  for (let y = 0; y < height; y++) {
    if (y > 0 && y % ROWS_AT_ONCE === 0) await new Promise<void>((go) => setImmediate(go));
    let filled = 0;
    for (const mask of fromLeft) {
      if (y < mask.y || y >= mask.y + mask.height) continue;
      const from = Math.max(filled, mask.x);
      const to = mask.x + mask.width;
      if (to <= from) continue;
      data.fill(0, (y * width + from) * channels, (y * width + to) * channels);
      filled = to;
    }
  }
};
