import type { RefusalText } from "@sdc/core/refusal";
import { datingRefusals } from "../numbered-document.ts";
import { officerRefusals } from "../officer.ts";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  ...datingRefusals,
  ...unitRefusals,
  ...officerRefusals,
  "already-opened": { vi: "Vụ việc này đã được mở.", en: "This case has been opened." },
  "not-opened": { vi: "Chưa có vụ việc kỷ luật này.", en: "There is no such case." },
  "already-decided": {
    vi: "Vụ việc đã kết thúc hoặc đã có quyết định.",
    en: "The case has been decided, or is over.",
  },
  "about-oneself": {
    vi: "Không ai tự mở hoặc quyết định việc kỷ luật chính mình.",
    en: "Nobody opens or decides a case about themselves.",
  },
  "superior-competent": {
    vi: "Người đứng đầu do cấp trên xử lý kỷ luật; người khác do đơn vị mình hoặc cấp trên.",
    en: "A head is disciplined by a level above; anybody else by their own unit or above.",
  },
  "standing-contradicts-post": {
    vi: "Chức vụ ghi khác với chức vụ trong sổ vào ngày đó; `standing` là chức vụ trong sổ.",
    en: "The posts of that day say otherwise; `standing` is what they say.",
    kind: "input",
  },
  "limitation-over": {
    vi: "Đã hết thời hiệu xử lý kỷ luật đối với hành vi này.",
    en: "The limitation for this act is over: nobody is disciplined for it any more.",
  },
  "limitation-disputed": {
    vi: "Nguồn luật chưa rõ thời hiệu nào áp dụng cho hành vi này; nêu căn cứ ở `limitationBasis`.",
    en: "It is unclear which limitation applies to this act; name the basis as `limitationBasis`.",
    kind: "input",
  },
  "relative-of-oneself": {
    vi: "Người bị xem xét kỷ luật không phải người thân của chính mình.",
    en: "Nobody is a relative of themselves.",
    kind: "input",
  },
  "step-done": {
    vi: "Bước này đã thực hiện hoặc đã được bỏ qua có căn cứ.",
    en: "This step was done, or left out on its ground.",
  },
  "self-criticism-due": {
    vi: "Chưa họp kiểm điểm; nếu luật không yêu cầu thì ghi nhận bỏ qua kèm căn cứ.",
    en: "The self-criticism meeting has not been held; where the law asks for none, it is skipped by naming the article.",
  },
  "council-due": {
    vi: "Hội đồng kỷ luật chưa họp; nếu luật không yêu cầu thì ghi nhận bỏ qua kèm căn cứ.",
    en: "The council has not met; where the law asks for none, it is skipped by naming the article.",
  },
  "no-council": { vi: "Chưa thành lập hội đồng kỷ luật.", en: "No council has been established." },
  "one-chair": {
    vi: "Hội đồng phải có đúng một chủ tịch.",
    en: "A council has one chair.",
    kind: "input",
  },
  "council-includes-person": {
    vi: "Hội đồng có chính người bị xem xét kỷ luật.",
    en: "The person under consideration sits in the council.",
    kind: "input",
  },
  "council-includes-relative": {
    vi: "Hội đồng có người thân đã khai của người bị xem xét kỷ luật.",
    en: "A declared relative of the person under consideration sits in the council.",
    kind: "input",
  },
  "relative-decides": {
    vi: "Người thân đã khai của người bị xem xét kỷ luật không được quyết định.",
    en: "A declared relative of the person decides nothing here.",
  },
  unsubstantiated: {
    vi: "Kết quả xác minh cho thấy hành vi không có cơ sở.",
    en: "The verification found nothing to it.",
  },
  deferred: { vi: "Đang trong thời gian chưa xem xét kỷ luật.", en: "The case waits on a ground of law." },
  "not-deferred": { vi: "Vụ việc không bị tạm dừng.", en: "The case does not wait." },
  "no-ground-to-defer": {
    vi: "Luật của ngày đó không cho hoãn vì lý do này.",
    en: "The law of that day names no such ground to wait.",
    kind: "input",
  },
  "already-extended": { vi: "Thời hạn đã được kéo dài.", en: "Its time has been extended." },
  "no-measures-known": {
    vi: "Không rõ hình thức kỷ luật nào áp dụng vào ngày đó.",
    en: "No measures are known for that day.",
  },
  "measure-not-allowed": {
    vi: "Hình thức này không áp dụng cho đối tượng đó vào ngày đó; `allowed` là các hình thức được áp dụng.",
    en: "The law of that day knows no such measure for that kind of person; `allowed` are those it knows.",
    kind: "input",
  },
  "basis-missing": {
    vi: "Các nguồn mâu thuẫn hoặc chưa rõ; phải nêu căn cứ pháp lý ở `basis`.",
    en: "The sources conflict, or are not clear: name the legal basis as `basis`.",
    kind: "input",
  },
  "acts-not-judged-whole": {
    vi: "Các hành vi được xem xét cùng nhau: nêu mỗi hành vi đúng một lần.",
    en: "Acts are judged together: name each of them once.",
    kind: "input",
  },
  "no-act-established": {
    vi: "Không hành vi nào được xác định là vi phạm.",
    en: "None of the acts was established.",
    kind: "input",
  },
  "measure-not-owed": {
    vi: "Nhiều hành vi áp dụng hình thức nặng nhất; đang thi hành kỷ luật mà vi phạm mới thì nặng hơn một mức: `owed`.",
    en: "Several acts get the heaviest measure, a new one while serving a step more: that is `owed`.",
    kind: "input",
  },
  "nothing-served": {
    vi: "Không có quyết định kỷ luật này, hoặc người đó không thi hành nó khi vi phạm.",
    en: "There is no such decision, or they did not serve it when they did this.",
    kind: "input",
  },
  "signer-not-in-post": {
    vi: "Người ký không giữ chức vụ cấp trưởng, quyền cấp trưởng hoặc cấp phó của đơn vị vào ngày quyết định.",
    en: "Whoever signs headed the unit, acted for its head or deputised on no post of that day.",
  },
  "not-decided": { vi: "Chưa có quyết định kỷ luật.", en: "There is no decision." },
  "already-delivered": { vi: "Quyết định đã được giao.", en: "The decision has been handed over." },
  "already-appealed": { vi: "Đã ghi nhận khiếu nại.", en: "An appeal has been noted." },
  "appeal-unknown": {
    vi: "Không có khiếu nại nào đối với quyết định kỷ luật này mang mã đó.",
    en: "No complaint about this decision has that id.",
    kind: "input",
  },
  "appeal-not-upheld": {
    vi: "Khiếu nại chưa được giải quyết, hoặc không đúng.",
    en: "The appeal has not been settled, or was not right.",
  },
  "effect-ended": { vi: "Quyết định đã hết hiệu lực.", en: "It is in effect no more." },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
