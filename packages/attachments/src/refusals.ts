import type { RefusalText } from "@sdc/core/refusal";

/** Why a file is not taken, in words for whoever sent it. */
export const attachmentRefusals = {
  "file-empty": { vi: "Tệp trống.", en: "The file is empty.", kind: "input" },
  "file-too-large": { vi: "Tệp quá lớn.", en: "The file is too large.", kind: "input" },
  "files-too-large": {
    vi: "Các tệp gộp lại quá lớn.",
    en: "The files together are too large.",
    kind: "input",
  },
  "files-too-many": { vi: "Quá nhiều tệp trong một lần gửi.", en: "Too many files at once.", kind: "input" },
  "type-not-taken": {
    vi: "Loại tệp này không được nhận. Được nhận: JPEG, PNG, WebP, PDF, DOCX, XLSX, ODT, MP3, M4A, AMR, MP4.",
    en: "This kind of file is not taken. Taken are JPEG, PNG, WebP, PDF, DOCX, XLSX, ODT, MP3, M4A, AMR, MP4.",
    kind: "input",
  },
  "heic-not-taken": {
    vi: "Ảnh HEIC không được nhận; hãy gửi dưới dạng JPEG.",
    en: "HEIC images are not taken; send it as a JPEG.",
    kind: "input",
  },
  "type-mismatch": {
    vi: "Nội dung tệp không đúng với loại đã khai.",
    en: "The file is not of the type it was declared to be.",
    kind: "input",
  },
  "file-two-faced": {
    vi: "Tệp chứa một tệp khác ẩn bên trong.",
    en: "The file has another one hidden in it.",
    kind: "input",
  },
  "archive-unsafe": {
    vi: "Tệp nén không an toàn: bung ra quá lớn, quá nhiều tệp hoặc lồng nhau quá sâu.",
    en: "The archive is unsafe: it expands too far, holds too many files, or nests too deep.",
    kind: "input",
  },
  "file-broken": {
    vi: "Tệp hỏng, không mở được.",
    en: "The file is broken and can't be opened.",
    kind: "input",
  },
  "macro-not-taken": {
    vi: "Tệp có macro không được nhận.",
    en: "Files with macros are not taken.",
    kind: "input",
  },
  "pdf-active": {
    vi: "PDF có mã chạy (JavaScript hoặc lệnh mở chương trình) không được nhận.",
    en: "PDFs with JavaScript or launch actions are not taken.",
    kind: "input",
  },
  "image-too-many-pixels": {
    vi: "Ảnh có quá nhiều điểm ảnh.",
    en: "The image has too many pixels.",
    kind: "input",
  },
  "not-fetched": {
    vi: "Không tải được tệp từ nền tảng mà người gửi đã dùng.",
    en: "The file could not be fetched from the platform that it was sent through.",
    kind: "input",
  },
  "upload-missing": {
    vi: "Không có tệp tải lên này, hoặc đã hết hạn.",
    en: "There is no such upload, or it has expired.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export type AttachmentCode = keyof typeof attachmentRefusals;
