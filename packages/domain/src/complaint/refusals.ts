import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";

/** What may be wrong with what comes in. */
export const intakeRefusals = {
  ...datingRefusals,
  "unit-unknown": {
    vi: "Không có đơn vị mang mã này.",
    en: "There is no unit with this id.",
    kind: "input",
  },
  "unit-not-in-office": {
    vi: "Đơn vị chưa thành lập hoặc đã giải thể vào ngày đó; xem đơn vị kế thừa.",
    en: "The unit did not stand on that day; see its heirs.",
    kind: "input",
  },
  "first-names-none": {
    vi: "Khiếu nại lần đầu không dẫn khiếu nại trước đó.",
    en: "A first complaint does not go on from another.",
    kind: "input",
  },
  "first-missing": {
    vi: "Khiếu nại lần hai là vụ việc mới, phải dẫn khiếu nại lần đầu.",
    en: "A second complaint is a case of its own and names the first.",
    kind: "input",
  },
  "first-unknown": {
    vi: "Không có khiếu nại lần đầu mang mã này.",
    en: "There is no first complaint with this id.",
    kind: "input",
  },
  "competence-wrong": {
    vi: "Không đúng thẩm quyền: lần đầu do người, cơ quan có quyết định, hành vi bị khiếu nại giải quyết; lần hai do cấp trên trực tiếp.",
    en: "Not the competent body: a first complaint goes to the person or body whose act it is, a second one to their direct superior.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export const refusals = {
  ...intakeRefusals,
  "already-registered": {
    vi: "Khiếu nại này đã được vào sổ.",
    en: "This complaint has been registered already.",
  },
  "not-registered": {
    vi: "Khiếu nại chưa được vào sổ.",
    en: "This complaint has not been registered.",
  },
  "not-competent": {
    vi: "Không thuộc thẩm quyền của đơn vị nên không thụ lý; hướng dẫn người khiếu nại hoặc chuyển đơn.",
    en: "It is outside this unit's competence and can't be accepted; guide the complainant, or forward it.",
  },
  "is-competent": {
    vi: "Thuộc thẩm quyền của đơn vị: thụ lý hoặc không thụ lý theo căn cứ luật định, không hướng dẫn, chuyển đơn.",
    en: "It is within this unit's competence: accept it, or decline it on a ground of law; it is not sent elsewhere.",
  },
  "already-accepted": {
    vi: "Đã thụ lý; chỉ kết thúc bằng quyết định giải quyết hoặc quyết định đình chỉ.",
    en: "It has been accepted; it ends only by a decision that settles or terminates it.",
  },
  "not-accepted": {
    vi: "Chưa thụ lý khiếu nại.",
    en: "The complaint has not been accepted.",
  },
  "lodged-in-time": {
    vi: "Khiếu nại còn trong thời hiệu, không thể không thụ lý vì hết thời hiệu.",
    en: "It was lodged in time, so coming late is no ground to decline it.",
  },
  suspended: {
    vi: "Đang tạm đình chỉ giải quyết; cần quyết định tiếp tục trước.",
    en: "Its settlement is suspended; a decision to resume comes first.",
  },
  "not-suspended": { vi: "Không bị tạm đình chỉ.", en: "It is not suspended." },
  "extended-too-often": {
    vi: "Đã áp dụng thời hạn của vụ việc phức tạp; luật không cho kéo dài thêm.",
    en: "The time of a complicated case has been used; the law gives no more.",
  },
  "no-time-to-extend": {
    vi: "Không xác định được thời hạn để kéo dài: chưa tìm thấy con số trong nguồn, hoặc chưa có lịch làm việc của năm đó.",
    en: "There is no known time that could be extended: the number was not found, or the year has no calendar.",
  },
  "time-over": {
    vi: "Quyết định được ban hành khi đã hết thời hạn giải quyết.",
    en: "The decision was made when the time of the settlement was over.",
  },
  "withdrawn-whole": {
    vi: "Người khiếu nại đã rút toàn bộ khiếu nại.",
    en: "The complainant has withdrawn the whole complaint.",
  },
  "not-withdrawn": {
    vi: "Chưa rút toàn bộ khiếu nại nên không thể đình chỉ.",
    en: "It has not been withdrawn as a whole, so it can't be terminated.",
  },
  "part-missing": {
    vi: "Phải ghi rõ phần nội dung được rút.",
    en: "Say which part was withdrawn.",
    kind: "input",
  },
  "not-settled": {
    vi: "Chưa có quyết định giải quyết khiếu nại.",
    en: "There is no decision that settles it.",
  },
  "already-sent": {
    vi: "Đã ghi nhận việc gửi quyết định.",
    en: "That the decision was sent has been noted.",
  },
  "complaint-ended": {
    vi: "Việc xử lý khiếu nại đã kết thúc và không mở lại; khiếu nại lần hai là vụ việc mới có liên kết.",
    en: "The complaint has ended and is not opened again; a second complaint is a new, linked case.",
  },
  "target-unknown": {
    vi: "Không có vụ việc này, hoặc không thể dẫn đến từ đây.",
    en: "There is no such case, or none that may be named from here.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
export type IntakeCode = keyof typeof intakeRefusals;
