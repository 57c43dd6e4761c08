import type { RefusalText } from "@sdc/core/refusal";
import { intakeRefusals as ofComplaints } from "../complaint/refusals.ts";
import { intakeRefusals as ofDenunciations } from "../denunciation/refusals.ts";

export const refusals = {
  // What its own register would say no to is said before the report ends.
  ...ofComplaints,
  ...ofDenunciations,
  "report-already-received": {
    vi: "Phản ánh này đã được tiếp nhận.",
    en: "This report has been received already.",
  },
  "received-in-future": {
    vi: "Thời điểm tiếp nhận không thể ở tương lai.",
    en: "A report can't have been received in the future.",
    kind: "input",
  },
  "report-closed": { vi: "Phản ánh đã kết thúc.", en: "The report is closed." },
  "not-classified": {
    vi: "Chưa phân loại: cần phân loại trước khi giao xử lý hoặc trả lời.",
    en: "Not classified yet: classify it before assigning or replying.",
  },
  "not-assigned": {
    vi: "Chưa giao xử lý: cần giao cho một đơn vị trước khi tiếp nhận xử lý.",
    en: "Not assigned yet: assign it to a unit before it is taken on.",
  },
  "not-accepted": {
    vi: "Đơn vị được giao chưa tiếp nhận xử lý; chỉ hỏi thông tin mới được trả lời ngay.",
    en: "The assigned unit has not taken it on; only a question may be answered at once.",
  },
  "not-replied": {
    vi: "Chưa trả lời nên không thể kết thúc.",
    en: "Not replied to yet, so it can't be closed.",
  },
  "identity-not-taken": {
    vi: "Thông tin có nội dung tố cáo: không nhận danh tính vào sổ. Người muốn tố cáo gửi đơn có chữ ký, hoặc trực tiếp trình bày để lập bản ghi nội dung có chữ ký xác nhận, tại cơ quan có thẩm quyền.",
    en: "It holds content of a denunciation: no identity is taken in. Whoever wants to denounce sends a signed letter, or presents it in person for a signed record, to the competent body.",
    kind: "input",
  },
  "sealed-reporter-unflagged": {
    vi: "Chỉ khóa thông tin người gửi cho cơ quan khi đã đánh dấu có nội dung tố cáo.",
    en: "A reporter is sealed to a body only where content of a denunciation is ticked.",
    kind: "input",
  },
  "sealed-reporter-elsewhere": {
    vi: "Chỉ khóa thông tin người gửi cho nơi nhận phản ánh hoặc cấp trên, và không cho nơi mà phản ánh nêu người đứng đầu hoặc cấp phó.",
    en: "A reporter is sealed to the unit that gets the report or to a level above it, and to none whose head or deputy it names.",
    kind: "input",
  },
  "sealed-reporter-key": {
    vi: "Khóa của cơ quan đã đổi từ khi trang được mở; tên và cách liên hệ chưa được nhận. Hãy điền lại, hoặc bỏ trống.",
    en: "The body's key has changed since the page was opened; name and details were not taken. Fill them in again, or leave them out.",
    kind: "input",
  },
  "officials-too-many": {
    vi: "Quá nhiều người được nêu trong một phản ánh.",
    en: "Too many persons are named in one report.",
  },
  "names-those-over-it": {
    vi: "Phản ánh về người đứng đầu hoặc cấp phó của đơn vị này: do cấp trên trực tiếp xử lý.",
    en: "It is about the head or a deputy of that unit: the direct superior handles it.",
  },
  "names-the-officer": {
    vi: "Không giao cho người bị phản ánh.",
    en: "It can't be given to somebody whom it is about.",
  },
  "named-differently": {
    vi: "Hai phản ánh nêu những cán bộ khác nhau: cần ghi nhận như nhau trước khi gộp.",
    en: "The two reports name different officials: name the same in both before merging them.",
  },
  "source-twice": {
    vi: "Mỗi nguồn chỉ được ghi một số cho một phản ánh.",
    en: "Each source gives a report one number only.",
    kind: "input",
  },
  "dated-in-future": {
    vi: "Ngày của văn bản không thể ở tương lai.",
    en: "A document can't be dated in the future.",
    kind: "input",
  },
  "reason-missing": {
    vi: "Phân loại lại phải nêu lý do.",
    en: "Classifying anew needs a reason.",
    kind: "input",
  },
  "report-withdrawn": { vi: "Người gửi đã rút phản ánh.", en: "The reporter has withdrawn the report." },
  "report-became-formal": {
    vi: "Đã trở thành khiếu nại hoặc tố cáo: xử lý theo luật riêng, không trả lời, đánh giá hay gộp như phản ánh.",
    en: "It has become a complaint or a denunciation: its own law applies, it is not replied to, rated or merged like a report.",
  },
  "report-resealed": {
    vi: "Đã niêm phong cho cơ quan có thẩm quyền giải quyết tố cáo; sổ này không còn đọc được và không nhận thêm nội dung. Nội dung mới gửi trực tiếp cơ quan đó.",
    en: "It is sealed to the body that settles the denunciation; this register can't read it any more and takes no more words. Give anything further to that body itself.",
  },
  "not-to-be-resealed": {
    vi: "Chỉ niêm phong phản ánh đã mở vụ tố cáo, và chỉ hủy khóa sau khi đã niêm phong.",
    en: "Only a report whose denunciation is open is sealed to a body, and keys are destroyed only after that.",
  },
  "case-part-unfit": {
    vi: "Khiếu nại phải kèm thông tin vào sổ khiếu nại, tố cáo phải kèm thông tin vào sổ tố cáo, và chỉ loại đó.",
    en: "A complaint comes with what the register of complaints asks, a denunciation with what that of denunciations asks, and with nothing else.",
    kind: "input",
  },
  "complainant-missing": {
    vi: "Phản ánh không ghi tên người gửi: phải ghi người khiếu nại.",
    en: "The report holds no name: say who complains.",
    kind: "input",
  },
  "report-split": {
    vi: "Đã tách thành nhiều nội dung; mỗi phần được xử lý riêng.",
    en: "It was split into its contents; each part is handled on its own.",
  },
  "report-merged": {
    vi: "Đã gộp vào phản ánh khác; bỏ gộp trước khi xử lý riêng.",
    en: "It is merged into another report; unmerge it before it is handled on its own.",
  },
  "already-accepted": {
    vi: "Đơn vị đã tiếp nhận xử lý nên không thể từ chối; có thể chuyển cho đơn vị khác kèm lý do.",
    en: "The unit has taken it on and can't refuse it any more; it may transfer it with a reason.",
  },
  "already-answered": {
    vi: "Đã trả lời; nội dung mới là một vụ việc mới, có thể liên kết với vụ việc này.",
    en: "It has been answered; what is new is a new case, which can be linked to this one.",
  },
  "already-asked": {
    vi: "Đang chờ người gửi bổ sung thông tin.",
    en: "Information from the reporter is being waited for.",
  },
  "flagged-not-published": {
    vi: "Vụ việc được bảo vệ thì không công khai.",
    en: "A protected case is not published.",
  },
  "published-text-tells-who": {
    vi: "Nội dung công khai có số điện thoại, số định danh hoặc địa chỉ thư điện tử; hãy che đi.",
    en: "What is to be published holds a phone number, an identity number or an e-mail address; mask it.",
    kind: "input",
  },
  "reporter-not-reachable": {
    vi: "Người gửi không có mã tra cứu và không gửi qua kênh có thể nhắn lại.",
    en: "The reporter has no code and came by no channel that a message goes back through.",
  },
  "not-asked": {
    vi: "Chưa yêu cầu bổ sung thông tin.",
    en: "No information has been asked for.",
  },
  "no-clock": {
    vi: "Không có thời hạn theo chính sách để gia hạn.",
    en: "There is no day set by policy that could be extended.",
  },
  "already-extended": { vi: "Chỉ được gia hạn một lần.", en: "It may be extended only once." },
  "extended-too-far": {
    vi: "Không được gia hạn dài hơn thời hạn ban đầu.",
    en: "It may not be extended by more than its first time.",
    kind: "input",
  },
  "due-day-passed": {
    vi: "Đã quá hạn nên không thể gia hạn.",
    en: "Its day has passed, so it can't be extended.",
  },
  "not-of-this-kind": {
    vi: "Chỉ áp dụng cho phản ánh, kiến nghị.",
    en: "This exists only for reflections and petitions.",
  },
  "reopening-over": {
    vi: "Đã hết thời gian được mở lại.",
    en: "The time in which it may be reopened is over.",
  },
  "flagged-not-in-bulk": {
    vi: "Vụ việc được bảo mật chỉ được trả lời riêng.",
    en: "A protected case is answered on its own only.",
  },
  "flagged-not-merged": {
    vi: "Vụ việc được bảo mật không được gộp.",
    en: "A protected case is not merged.",
  },
  "has-joined": {
    vi: "Có phản ánh khác đã gộp vào đây; bỏ gộp các phản ánh đó trước.",
    en: "Other reports are merged into this one; unmerge them first.",
  },
  "not-merged": { vi: "Chưa gộp vào phản ánh nào.", en: "It is not merged into any report." },
  "upload-missing": {
    vi: "Không có tệp tải lên này, hoặc đã hết hạn.",
    en: "There is no such upload, or it has expired.",
    kind: "input",
  },
  "attachments-too-many": {
    vi: "Vụ việc đã có quá nhiều tệp đính kèm.",
    en: "The case holds too many attachments.",
  },
  "late-file-without-note": {
    vi: "Phản ánh đã kết thúc: tài liệu bổ sung phải kèm ghi chú nêu là tài liệu gì và vì sao bổ sung muộn.",
    en: "The report is closed: a late document takes a note that says what it is and why it comes late.",
  },
  "files-too-late": {
    vi: "Đã hết thời hạn mở lại phản ánh, nên không nhận thêm tệp của người gửi tại đây. Người gửi vẫn nhắn kèm tệp được bằng mã của mình, hoặc gửi phản ánh mới.",
    en: "The time for reopening the report is over, so files of the reporter are taken here no more. The reporter may still send them with a message behind their code, or send a new report.",
  },
  "attachment-unknown": {
    vi: "Vụ việc không có tệp đính kèm mang số này.",
    en: "The case has no attachment of this number.",
    kind: "input",
  },
  "photo-not-a-picture": {
    vi: "Tệp đính kèm này không phải là ảnh; chỉ ảnh mới được công khai.",
    en: "That attachment is no picture; only pictures are published.",
    kind: "input",
  },
  "mask-outside-picture": {
    vi: "Vùng che nằm ngoài ảnh, một phần hoặc toàn bộ.",
    en: "A mask lies outside the picture, wholly or in part.",
    kind: "input",
  },
  "photo-not-made": {
    vi: "Không tạo được ảnh để công khai từ tệp đính kèm này.",
    en: "No picture to publish could be made of that attachment.",
  },
  "target-unknown": {
    vi: "Không có vụ việc này, hoặc không thể dẫn đến từ đây.",
    en: "There is no such case, or none that may be named from here.",
    kind: "input",
  },
  "target-not-mergeable": {
    vi: "Không thể gộp vào phản ánh này: đã kết thúc, đã gộp, được bảo mật, hoặc là chính nó.",
    en: "Nothing is merged into that report: it has ended, is merged itself, is protected, or is this very one.",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
