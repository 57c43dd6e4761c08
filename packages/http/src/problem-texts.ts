import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { PathRefusal } from "@sdc/core/handle";

type Entry = { readonly status: ContentfulStatusCode; readonly vi: string; readonly en: string };

const refusalsOfThePath = {
  /** What is not one's own answers as what is not there: neither text nor status tells which. */
  "not-found": {
    status: 404,
    vi: "Không tìm thấy, hoặc không thuộc phạm vi của Ông/Bà.",
    en: "Not found, or not yours.",
  },
  "version-mismatch": {
    status: 412,
    vi: "Dữ liệu đã thay đổi từ lần đọc trước; tải lại rồi thử lại.",
    en: "It has changed since you read it; read it again, then try again.",
  },
  "idempotency-key-reused": {
    status: 422,
    vi: "Khóa Idempotency-Key này đã dùng cho một nội dung khác.",
    en: "This Idempotency-Key was used with another body.",
  },
  "stream-busy": {
    status: 409,
    vi: "Nhiều người đang cập nhật cùng lúc; thử lại.",
    en: "Too many are changing this at once; try again.",
  },
  "commit-too-large": {
    status: 413,
    vi: "Nội dung quá lớn để ghi một lần.",
    en: "Too large to be stored in one piece.",
  },
  "case-erased": {
    status: 409,
    vi: "Nội dung vụ việc đã bị xóa vĩnh viễn nên không nhận thêm nội dung nào.",
    en: "The words of this case were erased for good, so it takes no more.",
  },
} as const satisfies Record<PathRefusal, Entry>;

/** Every "no" that is not a rule of the domain, with its status and its words. */
export const problemTexts = {
  ...refusalsOfThePath,
  "body-not-json": { status: 400, vi: "Nội dung không phải JSON hợp lệ.", en: "The body is not valid JSON." },
  "body-not-utf8": {
    status: 400,
    vi: "Nội dung không phải UTF-8 hợp lệ.",
    en: "The body is not valid UTF-8.",
  },
  "input-invalid": { status: 400, vi: "Dữ liệu gửi lên chưa hợp lệ.", en: "The input is not valid." },
  "idempotency-key-missing": {
    status: 400,
    vi: "Thiếu tiêu đề Idempotency-Key.",
    en: "The Idempotency-Key header is missing.",
  },
  "idempotency-key-invalid": {
    status: 400,
    vi: "Idempotency-Key phải gồm 1–200 ký tự ASCII in được.",
    en: "Idempotency-Key must be 1 to 200 printable ASCII characters.",
  },
  "if-match-invalid": {
    status: 400,
    vi: 'If-Match phải là một phiên bản trong ngoặc kép, ví dụ "3".',
    en: 'If-Match must be one version in quotes, for example "3".',
  },
  unauthenticated: { status: 401, vi: "Cần đăng nhập.", en: "Authentication is required." },
  "token-invalid": {
    status: 401,
    vi: "Mã truy cập không hợp lệ hoặc đã hết hạn.",
    en: "The token is invalid or has expired.",
  },
  forbidden: {
    status: 403,
    vi: "Vai trò của bạn không được làm việc này ở đơn vị đó.",
    en: "Your role may not do this for that unit.",
  },
  "too-large": { status: 413, vi: "Nội dung vượt quá 256 KB.", en: "The body is over 256 KB." },
  "not-json-type": {
    status: 415,
    vi: "Chỉ nhận application/json, UTF-8, không nén.",
    en: "Only application/json in UTF-8, not compressed, is taken.",
  },
  "form-too-large": {
    status: 413,
    vi: "Các tệp vượt quá 4 MB; tệp lớn hơn phải được tải lên trước.",
    en: "The files are over 4 MB together; larger ones are uploaded first.",
  },
  "form-invalid": {
    status: 400,
    vi: "Biểu mẫu không đọc được, hoặc không có tệp nào.",
    en: "The form can't be read, or holds no file.",
  },
  "not-form-type": {
    status: 415,
    vi: "Chỉ nhận multipart/form-data hoặc application/json.",
    en: "Only multipart/form-data or application/json is taken.",
  },
  "upload-forbidden": {
    status: 403,
    vi: "Địa chỉ tải lên không hợp lệ.",
    en: "There is no such address to upload to.",
  },
  "upload-expired": {
    status: 410,
    vi: "Địa chỉ tải lên đã hết hạn.",
    en: "The address to upload to has expired.",
  },
  "upload-too-large": {
    status: 413,
    vi: "Tệp lớn hơn mức đã đăng ký.",
    en: "The file is larger than was asked for.",
  },
  "upload-again": {
    status: 409,
    vi: "Địa chỉ này đã nhận một tệp.",
    en: "A file was uploaded to this address already.",
  },
  "upload-broken": { status: 400, vi: "Việc tải lên bị gián đoạn.", en: "The upload broke off." },
  "attachment-erased": {
    status: 410,
    vi: "Tệp đính kèm đã được xóa theo yêu cầu.",
    en: "The attachment has been erased.",
  },
  "attachment-withdrawn": {
    status: 410,
    vi: "Tệp đính kèm đã được gỡ.",
    en: "The attachment has been withdrawn.",
  },
  "signature-wrong": {
    status: 401,
    vi: "Chữ ký của yêu cầu không đúng.",
    en: "The signature of this request is wrong.",
  },
  "message-stale": {
    status: 403,
    vi: "Tin nhắn này mang thời điểm quá xa hiện tại.",
    en: "The moment that this message carries is too far from now.",
  },
  "cursor-invalid": {
    status: 400,
    vi: "Con trỏ phân trang không hợp lệ.",
    en: "The page cursor is not valid.",
  },
  "cursor-stale": {
    status: 410,
    vi: "Danh sách vừa được dựng lại; hãy đọc lại từ trang đầu.",
    en: "The list has been built anew meanwhile; read it again from its first page.",
  },
  "not-built": {
    status: 503,
    vi: "Dữ liệu đọc này chưa được dựng; thử lại sau.",
    en: "This read model has not been built yet; try again later.",
  },
  "not-yet": {
    status: 503,
    vi: "Dữ liệu đọc chưa kịp cập nhật đến phiên bản yêu cầu; thử lại sau giây lát.",
    en: "The read model has not reached that version yet; try again in a moment.",
  },
  starting: { status: 503, vi: "Hệ thống đang khởi động.", en: "The register is starting." },
  internal: {
    status: 500,
    vi: "Lỗi hệ thống; đã được ghi nhận.",
    en: "Something broke; it has been recorded.",
  },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof problemTexts;
