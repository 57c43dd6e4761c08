/** What may come in, by the media type that its bytes show, never its name. */
export type Kind = {
  readonly mediaType: string;
  /** The ending that a stored name has. */
  readonly ending: string;
  /** Other endings that name the same. */
  readonly also: readonly string[];
  readonly family: "image" | "pdf" | "zip" | "recording";
  readonly bytesMax: number;
};

const MB = 1024 * 1024;

/** One file, however it came in. */
export const FILE_BYTES_MAX = 25 * MB;
/** All files of a form without script together; what is larger is uploaded to quarantine. */
export const FORM_BYTES_MAX = 4 * MB;
/** So many files come in at once. */
export const FILES_MAX = 10;

const OFFICE = "application/vnd.openxmlformats-officedocument";

const kinds: readonly Kind[] = [
  { mediaType: "image/jpeg", ending: "jpg", also: ["jpeg"], family: "image", bytesMax: 15 * MB },
  { mediaType: "image/png", ending: "png", also: [], family: "image", bytesMax: 15 * MB },
  { mediaType: "image/webp", ending: "webp", also: [], family: "image", bytesMax: 15 * MB },
  { mediaType: "application/pdf", ending: "pdf", also: [], family: "pdf", bytesMax: FILE_BYTES_MAX },
  {
    mediaType: `${OFFICE}.wordprocessingml.document`,
    ending: "docx",
    also: [],
    family: "zip",
    bytesMax: 15 * MB,
  },
  { mediaType: `${OFFICE}.spreadsheetml.sheet`, ending: "xlsx", also: [], family: "zip", bytesMax: 15 * MB },
  {
    mediaType: "application/vnd.oasis.opendocument.text",
    ending: "odt",
    also: [],
    family: "zip",
    bytesMax: 15 * MB,
  },
  { mediaType: "audio/mpeg", ending: "mp3", also: [], family: "recording", bytesMax: FILE_BYTES_MAX },
  { mediaType: "audio/mp4", ending: "m4a", also: ["mp4"], family: "recording", bytesMax: FILE_BYTES_MAX },
  { mediaType: "audio/amr", ending: "amr", also: [], family: "recording", bytesMax: FILE_BYTES_MAX },
  {
    mediaType: "video/mp4",
    ending: "mp4",
    also: ["m4v", "m4a"],
    family: "recording",
    bytesMax: FILE_BYTES_MAX,
  },
];

const byType = new Map(kinds.map((kind) => [kind.mediaType, kind]));

/** Names that programs use for the same type. */
const ALIASES: Readonly<Record<string, string>> = {
  "image/jpg": "image/jpeg",
  "image/pjpeg": "image/jpeg",
  "audio/mp3": "audio/mpeg",
  "audio/m4a": "audio/mp4",
  "audio/x-m4a": "audio/mp4",
  "video/x-m4v": "video/mp4",
  "application/x-pdf": "application/pdf",
};

/** `Image/JPG; x=y` → `image/jpeg`. */
export const plainType = (type: string): string => {
  const [bare = ""] = type.toLowerCase().split(";");
  const name = bare.trim();
  return ALIASES[name] ?? name;
};

/** The kind of a sniffed type; undefined: it is not taken. */
export const kindOf = (sniffed: string): Kind | undefined => byType.get(plainType(sniffed));
