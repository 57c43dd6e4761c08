import type { Sharp, SharpOptions } from "sharp";
import type { Kind } from "./kinds.ts";
import type { AttachmentCode } from "./refusals.ts";

/** 60 megapixels: more than the cameras of telephones make by default, and at most some 240 MB of memory while it works. */
export const PIXELS_MAX = 60_000_000;

const options: SharpOptions = { failOn: "error", limitInputPixels: PIXELS_MAX, sequentialRead: true };

type Code = Extract<AttachmentCode, "image-too-many-pixels" | "file-broken">;

/**
 * The same picture, drawn anew: turned as its EXIF says, without EXIF, XMP, IPTC, GPS, thumbnails or anything that
 * stood behind it. Of a moving picture the first frame stays. The library is loaded with the first image.
 */
export const cleanImage = async (
  bytes: Uint8Array,
  mediaType: Kind["mediaType"],
): Promise<{ readonly bytes: Uint8Array } | { readonly refused: Code }> => {
  const { default: sharp } = await import("sharp");
  try {
    const { width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
    if (width * height > PIXELS_MAX) return { refused: "image-too-many-pixels" };
    return { bytes: await drawn(sharp(bytes, options).autoOrient(), mediaType).toBuffer() };
  } catch {
    // It throws for whatever it can't decode, and for nothing else.
    return { refused: "file-broken" };
  }
};

const drawn = (image: Sharp, mediaType: string): Sharp => {
  if (mediaType === "image/jpeg") return image.jpeg({ quality: 90 });
  if (mediaType === "image/png") return image.png();
  return image.webp({ quality: 90 });
};
