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
  "earlier-unknown": {
    vi: "Không có tố cáo trước đó mang mã này.",
    en: "There is no earlier denunciation with this id.",
    kind: "input",
  },
  "denied-post-unknown": {
    vi: "Đơn vị của người bị tố cáo chưa ghi nhận chức vụ này.",
    en: "No such post is recorded in the unit of the person denounced.",
    kind: "input",
  },
  "denied-rank-missing": {
    vi: "Cần nêu người bị tố cáo là cấp trưởng, cấp phó hay người khác: các chức vụ đã ghi nhận không cho biết.",
    en: "Say whether the person denounced is head, deputy or neither: the posts recorded do not tell.",
    kind: "input",
  },
  "denied-rank-contradicts-post": {
    vi: "Cấp bậc đã nêu trái với chức vụ đã ghi nhận vào ngày đó.",
    en: "The rank given contradicts the post recorded for that day.",
    kind: "input",
  },
  "superior-competent": {
    vi: "Người bị tố cáo là cấp trưởng hoặc cấp phó của chính đơn vị: cấp trên trực tiếp giải quyết, không ai trong đơn vị được biết.",
    en: "It denounces the head or a deputy of that very unit: the direct superior settles it, and nobody of the unit sees it.",
  },
} as const satisfies Record<string, RefusalText>;

export const refusals = {
  ...intakeRefusals,
  "already-registered": { vi: "Tố cáo này đã được vào sổ.", en: "This denunciation has been registered." },
  "not-registered": { vi: "Tố cáo chưa được vào sổ.", en: "This denunciation has not been registered." },
  "is-competent": {
    vi: "Thuộc thẩm quyền của đơn vị nên không chuyển đi.",
    en: "It is within this unit's competence, so it is not passed on.",
  },
  "already-checked": {
    vi: "Đã ghi nhận kết quả kiểm tra điều kiện thụ lý.",
    en: "The check of the conditions has been recorded.",
  },
  "not-checked": {
    vi: "Chưa ghi nhận kết quả kiểm tra điều kiện thụ lý.",
    en: "The check of the conditions has not been recorded.",
  },
  "conditions-not-met": {
    vi: "Chưa đủ điều kiện thụ lý tố cáo.",
    en: "The conditions for accepting it are not met.",
  },
  "conditions-met": {
    vi: "Đủ điều kiện thụ lý, không thể không thụ lý vì lý do này.",
    en: "The conditions are met, so this is no ground to decline it.",
  },
  "inspection-owed": {
    vi: "Nội dung nêu rõ người vi phạm, có tài liệu, chứng cứ cụ thể và cơ sở để xác minh: phải thanh tra, kiểm tra hoặc chuyển đến nơi có thẩm quyền, ghi số và ngày văn bản.",
    en: "It names the violator with specific documents and grounds to verify: it must be inspected or passed on to whoever may, with number and date.",
  },
  "already-accepted": {
    vi: "Đã thụ lý; chỉ kết thúc bằng kết luận nội dung tố cáo hoặc quyết định đình chỉ.",
    en: "It has been accepted; it ends only by a conclusion or a decision that terminates it.",
  },
  "not-accepted": { vi: "Chưa thụ lý tố cáo.", en: "The denunciation has not been accepted." },
  "already-notified": {
    vi: "Đã ghi nhận thông báo này.",
    en: "This notice has been noted.",
  },
  suspended: {
    vi: "Đang tạm đình chỉ giải quyết; cần quyết định tiếp tục trước.",
    en: "Its settlement is suspended; a decision to resume comes first.",
  },
  "not-suspended": { vi: "Không bị tạm đình chỉ.", en: "It is not suspended." },
  "extended-too-often": {
    vi: "Đã hết số lần gia hạn mà luật cho phép.",
    en: "It has been extended as often as the law allows.",
  },
  "extended-too-far": {
    vi: "Mỗi lần gia hạn không được dài hơn số ngày luật cho phép.",
    en: "One extension may not be longer than the law allows.",
    kind: "input",
  },
  "no-time-to-extend": {
    vi: "Không xác định được thời hạn để gia hạn.",
    en: "There is no known time that could be extended.",
  },
  "time-over": {
    vi: "Quyết định gia hạn được ban hành khi đã hết thời hạn giải quyết.",
    en: "The decision to extend was made when its time was over.",
  },
  "already-withdrawn": {
    vi: "Đã ghi nhận việc rút toàn bộ tố cáo.",
    en: "It has been withdrawn as a whole.",
  },
  "not-withdrawn": {
    vi: "Chưa rút toàn bộ tố cáo, hoặc tố cáo đã rút vẫn phải tiếp tục giải quyết.",
    en: "It has not been withdrawn as a whole, or it goes on though it was.",
  },
  "withdrawn-over": {
    vi: "Tố cáo đã rút toàn bộ và không tiếp tục giải quyết: không thụ lý hoặc đình chỉ.",
    en: "It was withdrawn as a whole and does not go on: it is declined, or terminated by decision.",
  },
  "part-missing": {
    vi: "Phải ghi rõ phần nội dung được rút.",
    en: "Say which part was withdrawn.",
    kind: "input",
  },
  "citation-missing": {
    vi: "Phải nêu điều luật làm căn cứ đình chỉ.",
    en: "Name the article on which it is terminated.",
    kind: "input",
  },
  "nothing-to-send": {
    vi: "Không có quyết định loại này đang chờ gửi.",
    en: "There is no such decision that waits to be sent.",
  },
  "nothing-to-disclose": {
    vi: "Chưa có nội dung này để thông báo cho người bị tố cáo.",
    en: "There is nothing of that kind to tell the person denounced.",
  },
  "not-concluded": {
    vi: "Chưa có kết luận nội dung tố cáo.",
    en: "There is no conclusion on it.",
  },
  "already-published": { vi: "Kết luận đã được công khai.", en: "The conclusion has been made public." },
  "not-published": { vi: "Kết luận chưa được công khai.", en: "The conclusion has not been made public." },
  "already-taken-down": {
    vi: "Đã ghi nhận việc thôi niêm yết.",
    en: "That it was taken down has been noted.",
  },
  "posted-too-short": {
    vi: "Chưa đủ thời gian niêm yết liên tục theo quy định.",
    en: "It has not been posted for as long as the decree says.",
  },
  "not-overdue": { vi: "Tố cáo chưa quá thời hạn giải quyết.", en: "Its time is not over." },
  "already-raised": {
    vi: "Cấp trên đã tiếp nhận; chưa có báo cáo.",
    en: "It lies with the superior already; the report has not come.",
  },
  "not-raised": {
    vi: "Cấp trên chưa tiếp nhận việc quá hạn này, hoặc đã yêu cầu báo cáo.",
    en: "The superior has not received it as overdue, or has asked for the report already.",
  },
  "not-requested": { vi: "Cấp trên chưa yêu cầu báo cáo.", en: "The superior has not asked for a report." },
  "denunciation-ended": {
    vi: "Việc xử lý tố cáo đã kết thúc và không mở lại; tố cáo tiếp là vụ việc mới có liên kết.",
    en: "The denunciation has ended and is not opened again; a further one is a new, linked case.",
  },
  "target-unknown": {
    vi: "Không có vụ việc này, hoặc không thể dẫn đến từ đây.",
    en: "There is no such case, or none that may be named from here.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
export type IntakeCode = keyof typeof intakeRefusals;
