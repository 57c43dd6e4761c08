import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  ...datingRefusals,
  ...unitRefusals,
  "already-made": { vi: "Cam kết này đã được ghi nhận.", en: "This commitment has been recorded." },
  "not-made": { vi: "Không có cam kết này.", en: "There is no such commitment." },
  "source-unknown": {
    vi: "Không có phản ánh, buổi đối thoại hoặc buổi tiếp công dân này.",
    en: "There is no such report, dialogue or reception.",
    kind: "input",
  },
  "source-not-answered": {
    vi: "Cam kết chỉ phát sinh từ phản ánh, kiến nghị đã được trả lời, hoặc buổi làm việc đã diễn ra.",
    en: "A commitment is made in a reply that was given, or at a meeting that was held.",
  },
  "source-elsewhere": {
    vi: "Vụ việc thuộc đơn vị khác: chỉ đơn vị đó hoặc đơn vị cấp dưới của đơn vị đó nhận cam kết.",
    en: "It came up at another unit: that unit or one below it takes on the commitment.",
  },
  "post-unknown": {
    vi: "Đơn vị không có chức vụ mang mã này trong sổ chức vụ.",
    en: "The unit has no post with this id in the register of posts.",
    kind: "input",
  },
  "due-before-made": {
    vi: "Thời hạn thực hiện phải sau ngày cam kết.",
    en: "The due day must lie behind the day of the commitment.",
    kind: "input",
  },
  "step-empty": {
    vi: "Nêu nội dung tiến độ, kèm văn bản hoặc đường dẫn nếu có.",
    en: "Say how far it is, with a document or a link where there is one.",
    kind: "input",
  },
  "files-too-many": {
    vi: "Cam kết đã có đủ số tệp cho phép.",
    en: "It holds as many files as it may.",
  },
  "file-unknown": {
    vi: "Không có tệp mang số này.",
    en: "There is no file with that number.",
    kind: "input",
  },
  "closed-by-owner": {
    vi: "Người nợ cam kết không tự xác nhận đã thực hiện, không thực hiện hoặc được miễn.",
    en: "Whoever owes a commitment does not say themselves that it is kept, broken or released.",
  },
  "confirmation-missing": {
    vi: "Trong cùng đơn vị, việc xác nhận phải có văn bản của người được cam kết (biên bản, giấy xác nhận).",
    en: "Within the unit that owes it, only a document of those it was made to confirms it.",
    kind: "input",
  },
  "not-due-yet": {
    vi: "Chưa qua thời hạn: chưa thể ghi nhận là không thực hiện.",
    en: "Its day has not passed: it can't be said to be broken yet.",
  },
  "commitment-over": { vi: "Cam kết đã kết thúc.", en: "The commitment has ended." },
  "not-over": { vi: "Cam kết chưa kết thúc.", en: "The commitment has not ended." },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
