import type { RefusalText } from "@sdc/core/refusal";

/** Why a file is not taken, in words for whoever sent it. */
export const attachmentRefusals = {
  "file-empty": { vi: "Tệp trống.", en: "The file is empty." },
  "file-too-large": { vi: "Tệp quá lớn.", en: "The file is too large." },
  "files-too-large": { vi: "Các tệp gộp lại quá lớn.", en: "The files together are too large." },
  "files-too-many": { vi: "Quá nhiều tệp trong một lần gửi.", en: "Too many files at once." },
  "type-not-taken": {
    vi: "Loại tệp này không được nhận. Được nhận: JPEG, PNG, WebP, PDF, DOCX, XLSX, ODT, MP3, M4A, AMR, MP4.",
    en: "This kind of file is not taken. Taken are JPEG, PNG, WebP, PDF, DOCX, XLSX, ODT, MP3, M4A, AMR, MP4.",
  },
  "heic-not-taken": {
    vi: "Ảnh HEIC không được nhận; hãy gửi dưới dạng JPEG.",
    en: "HEIC images are not taken; send it as a JPEG.",
  },
  "type-mismatch": {
    vi: "Nội dung tệp không đúng với loại đã khai.",
    en: "The file is not of the type it was declared to be.",
  },
  "file-two-faced": {
    vi: "Tệp chứa một tệp khác ẩn bên trong.",
    en: "The file has another one hidden in it.",
  },
  "archive-unsafe": {
    vi: "Tệp nén không an toàn: bung ra quá lớn, quá nhiều tệp hoặc lồng nhau quá sâu.",
    en: "The archive is unsafe: it expands too far, holds too many files, or nests too deep.",
  },
  "file-broken": { vi: "Tệp hỏng, không mở được.", en: "The file is broken and can't be opened." },
  "macro-not-taken": { vi: "Tệp có macro không được nhận.", en: "Files with macros are not taken." },
  "pdf-active": {
    vi: "PDF có mã chạy (JavaScript hoặc lệnh mở chương trình) không được nhận.",
    en: "PDFs with JavaScript or launch actions are not taken.",
  },
  "image-too-many-pixels": { vi: "Ảnh có quá nhiều điểm ảnh.", en: "The image has too many pixels." },
  "upload-missing": {
    vi: "Không có tệp tải lên này, hoặc đã hết hạn.",
    en: "There is no such upload, or it has expired.",
  },
} as const satisfies Record<string, RefusalText>;

export type AttachmentCode = keyof typeof attachmentRefusals;
