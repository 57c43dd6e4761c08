import { strToU8, zipSync } from "fflate";

/** Real files for specs, small unless said otherwise. */
export const MARKER = "MARKER-SECRET";

/** A photograph as a telephone makes it: GPS, the owner's name, XMP, turned by EXIF. */
export const photo = async (format: "jpeg" | "png" | "webp" = "jpeg"): Promise<Buffer> => {
  const { default: sharp } = await import("sharp");
  const image = sharp({ create: { width: 60, height: 40, channels: 3, background: "#a33" } })
    .withExif({
      IFD0: { Artist: MARKER, Make: "Phone" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "15/1 34/1 12/1", GPSMapDatum: MARKER },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="${MARKER}"/></rdf:RDF></x:xmpmeta>`,
    )
    .withMetadata({ orientation: 6 });
  return image.toFormat(format).toBuffer();
};

const contentTypes = (part: string, type: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;

type Entries = Readonly<Record<string, Uint8Array>>;

/** A Word document, with more entries when given. */
export const docx = (more: Entries = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(contentTypes("/word/document.xml", "wordprocessingml.document")),
    "word/document.xml": strToU8("<w:document/>"),
    ...more,
  });

export const xlsx = (more: Entries = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(contentTypes("/xl/workbook.xml", "spreadsheetml.sheet")),
    "xl/workbook.xml": strToU8("<workbook/>"),
    ...more,
  });

export const odt = (more: Entries = {}): Uint8Array =>
  zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": strToU8("<office:document-content/>"),
    ...more,
  });

export const pdf = (within = ""): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${within} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  );

export const mp3 = (): Buffer =>
  Buffer.concat([
    Buffer.from("ID3\u0003\0\0\0\0\0\0", "latin1"),
    Buffer.from([0xff, 0xfb, 0x90, 0x64]),
    Buffer.alloc(413),
  ]);

export const amr = (): Buffer => Buffer.concat([Buffer.from("#!AMR\n"), Buffer.alloc(64, 4)]);

const ftyp = (brand: string): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 0x14]),
    Buffer.from(`ftyp${brand}\0\0\0\0${brand}`, "latin1"),
    Buffer.alloc(64),
  ]);

export const m4a = (): Buffer => ftyp("M4A ");
export const mp4 = (): Buffer => ftyp("isom");
export const heic = (): Buffer => ftyp("heic");
