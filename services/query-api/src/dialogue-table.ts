import type { METHODS, SessionKind } from "@sdc/domain/dialogue-session/kinds";
import type { Erased } from "@sdc/core/sealing";
import type { DialogueItem, QuestionItem } from "@sdc/projections/dialogue-file";
import type { Opened } from "./opened-texts.ts";
import type { Table } from "./table.ts";

const kinds: Readonly<Record<SessionKind, string>> = {
  "commune-conference": "hội nghị đối thoại với Nhân dân",
  direct: "đối thoại trực tiếp",
};
const methods: Readonly<Record<(typeof METHODS)[number], string>> = {
  "in-person": "trực tiếp",
  online: "trực tuyến",
  both: "trực tiếp và trực tuyến",
};
const statuses: Readonly<Record<DialogueItem["status"], string>> = {
  announced: "đã thông báo",
  held: "đã tổ chức",
  cancelled: "đã hủy",
};
const stands: Readonly<Record<QuestionItem["stands"], string>> = {
  promised: "hẹn trả lời bằng văn bản",
  open: "chưa trả lời",
  answered: "đã trả lời",
  "passed-on": "đã chuyển thành phản ánh",
  "set-aside": "không xem xét",
};

/** The sessions of a unit, a line each. Days are ISO text. */
export const dialogueTable = (items: readonly DialogueItem[]): Table => ({
  head: [
    "Mã",
    "Đơn vị",
    "Loại",
    "Chủ đề",
    "Ngày",
    "Hình thức",
    "Địa điểm",
    "Ngày thông báo",
    "Tình trạng",
    "Số người dự",
    "Số câu hỏi",
    "Chưa trả lời",
    "Hạn công bố kết quả (luật)",
    "Ngày công bố kết quả",
  ],
  lines: items.map((one) => [
    one.id,
    one.unit,
    one.kind === "case" ? "" : kinds[one.kind],
    one.topic,
    one.day,
    one.method === undefined ? "" : methods[one.method],
    one.place ?? "",
    one.announcedOn,
    statuses[one.status],
    one.people ?? "",
    one.questions,
    one.unanswered,
    one.resultBy ?? "",
    one.resultOn ?? "",
  ]),
});

/** The questions put to a unit, a line each. */
export const dialogueQuestionTable = (items: readonly Opened<QuestionItem>[]): Table => ({
  head: [
    "Buổi đối thoại",
    "Chủ đề",
    "Ngày đối thoại",
    "Số",
    "Nội dung câu hỏi",
    "Ngày hỏi",
    "Tình trạng",
    "Hẹn trả lời trước hoặc trong ngày",
    "Ngày trả lời",
    "Phản ánh đã lập",
  ],
  lines: items.map((one) => [
    one.dialogue,
    one.topic,
    one.day,
    one.n,
    words(one.text),
    one.on,
    stands[one.stands],
    one.due ?? "",
    one.answer?.on ?? "",
    one.passedOn?.report ?? "",
  ]),
});

const words = (text: string | Erased): string => (typeof text === "string" ? text : "(đã xóa)");
