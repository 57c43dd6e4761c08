import type { Rule } from "../rule.ts";
import { recalledOnly } from "./why-unverified.ts";

const amendedBy = "136/2025/QH15";

const received = {
  event: "denunciation-received",
  text: { vi: "ngày nhận được tố cáo", en: "the day the denunciation is received" },
};

/** Luật Tố cáo 25/2018/QH14. */
export const denunciations: readonly Rule[] = [
  {
    id: "TC-2018.A22-A23",
    kind: "form",
    text: {
      vi: "Tố cáo được thực hiện bằng đơn có chữ ký hoặc trình bày trực tiếp, được ghi lại và ký xác nhận. Cuộc gọi, tin nhắn, thư điện tử chỉ là thông tin, xử lý theo Đ.25.",
      en: "A denunciation is a signed letter, or is presented in person, recorded and signed. Calls, messages and e-mails are only information, handled under article 25.",
    },
    measures: [],
    citation: "Luật Tố cáo 25/2018/QH14, Đ.22–25",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    why: {
      vi: "Riêng thuật ngữ “thông tin có nội dung tố cáo” chỉ được ghi theo trí nhớ.",
      en: "Only the law's term for such information is recalled and was not seen.",
    },
    sources: ["S122"],
  },
  {
    id: "TC-2018.A24.1",
    kind: "deadline",
    text: {
      vi: "Vào sổ, phân loại, kiểm tra thông tin người tố cáo và điều kiện thụ lý trong 7 ngày làm việc; phải kiểm tra ở nhiều địa điểm thì 10 ngày làm việc.",
      en: "Intake: record, classify, check identity and conditions within 7 working days, or 10 if it must be checked in several places.",
    },
    measures: [
      { n: 7, unit: "working-days", bound: "at-most" },
      {
        n: 10,
        unit: "working-days",
        bound: "at-most",
        when: {
          id: "several-places",
          text: {
            vi: "phải kiểm tra, xác minh tại nhiều địa điểm",
            en: "it must be checked in several places",
          },
        },
      },
    ],
    starts: received,
    citation: "Luật Tố cáo 25/2018/QH14, Đ.24 k.1",
    from: "2019-01-01",
    amendedBy,
    verified: false,
    why: recalledOnly,
    sources: [],
  },
  {
    id: "TC-2018.A24.2",
    kind: "deadline",
    text: {
      vi: "Chuyển tố cáo đến cơ quan có thẩm quyền và thông báo cho người tố cáo trong 5 ngày làm việc.",
      en: "The denunciation is passed to the competent body and the denouncer is told, within 5 working days.",
    },
    measures: [{ n: 5, unit: "working-days", bound: "at-most" }],
    starts: received,
    citation: "Luật Tố cáo 25/2018/QH14, Đ.24 k.2",
    from: "2019-01-01",
    amendedBy,
    verified: false,
    why: recalledOnly,
    sources: [],
  },
  {
    id: "TC-2018.forward",
    kind: "deadline",
    text: {
      vi: "Tố cáo không thuộc thẩm quyền thì chuyển đi và thông báo cho người tố cáo trong 5 ngày làm việc.",
      en: "A denunciation outside one's competence is passed on and the denouncer is told, within 5 working days.",
    },
    measures: [{ n: 5, unit: "working-days", bound: "at-most" }],
    citation: "Luật Tố cáo 25/2018/QH14, Đ.24",
    from: "2019-01-01",
    amendedBy,
    verified: false,
    why: {
      vi: "Con số chỉ được ghi theo trí nhớ, chưa thấy trong nguồn nào; thời điểm bắt đầu tính không được ghi.",
      en: "The number is only recalled and was not seen in any source; the start is not recorded.",
    },
    sources: [],
  },
  {
    id: "TC-2018.A25.1",
    kind: "form",
    text: {
      vi: "Tố cáo nặc danh, không xác định được người tố cáo, mạo danh hoặc không đúng hình thức luật định thì không xử lý theo thủ tục giải quyết tố cáo.",
      en: "A denunciation that is anonymous, untraceable, under a false name or not made in a lawful form is not settled as a denunciation.",
    },
    measures: [],
    citation: "Luật Tố cáo 25/2018/QH14, Đ.25 k.1",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    sources: ["S65", "S66"],
  },
  {
    id: "TC-2018.A25.2",
    kind: "form",
    text: {
      vi: "Nếu thông tin đó nêu rõ người vi phạm, có tài liệu, chứng cứ cụ thể và có cơ sở thẩm tra, xác minh thì nơi nhận phải thanh tra, kiểm tra theo thẩm quyền hoặc chuyển đến nơi có thẩm quyền.",
      en: "But if it names the violator with specific documents and grounds to verify, the recipient must inspect within its power or pass it on.",
    },
    measures: [],
    citation: "Luật Tố cáo 25/2018/QH14, Đ.25 k.2",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    sources: ["S65", "S66"],
  },
  {
    id: "TC-2018.A29.1",
    kind: "form",
    text: {
      vi: "Thụ lý khi: tố cáo được thực hiện theo Đ.23; người tố cáo có đủ năng lực; vụ việc thuộc thẩm quyền; có cơ sở xác định người vi phạm và hành vi vi phạm.",
      en: "It is accepted when it is made as article 23 says, the denouncer has capacity, the body is competent, and there are grounds to identify the violator and the violation.",
    },
    measures: [],
    citation: "Luật Tố cáo 25/2018/QH14, Đ.29 k.1",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    sources: ["S61"],
  },
  {
    id: "TC-2018.A29.3",
    kind: "deadline",
    text: {
      vi: "Thông báo việc thụ lý cho người tố cáo và người bị tố cáo trong 5 ngày làm việc, kể từ ngày ra quyết định thụ lý.",
      en: "The denouncer and the person denounced are told of the acceptance within 5 working days of the decision to accept.",
    },
    measures: [{ n: 5, unit: "working-days", bound: "at-most" }],
    starts: {
      event: "denunciation-acceptance-decided",
      text: { vi: "ngày ra quyết định thụ lý tố cáo", en: "the day of the decision to accept" },
    },
    citation: "Luật Tố cáo 25/2018/QH14, Đ.29 k.3",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    sources: ["S61"],
  },
  {
    id: "TC-2018.A30.1",
    kind: "deadline",
    text: {
      vi: "Giải quyết tố cáo không quá 30 ngày, kể từ ngày thụ lý.",
      en: "A denunciation is settled within 30 days of its acceptance.",
    },
    measures: [{ n: 30, unit: "calendar-days", bound: "at-most" }],
    starts: {
      event: "denunciation-accepted",
      text: { vi: "ngày thụ lý tố cáo", en: "the day the denunciation is accepted" },
    },
    extensions: [
      {
        id: "complicated",
        n: 30,
        unit: "calendar-days",
        times: 1,
        text: {
          vi: "vụ việc phức tạp: gia hạn một lần, không quá 30 ngày",
          en: "a complicated case: extended once, by at most 30 days",
        },
      },
      {
        id: "specially-complicated",
        n: 30,
        unit: "calendar-days",
        times: 2,
        text: {
          vi: "vụ việc đặc biệt phức tạp: gia hạn hai lần, mỗi lần không quá 30 ngày",
          en: "a specially complicated case: extended twice, each time by at most 30 days",
        },
      },
    ],
    pauses: [
      {
        vi: "Thời gian tạm đình chỉ giải quyết tố cáo không tính vào thời hạn (Đ.34).",
        en: "Time during which the settlement is suspended does not count (article 34).",
      },
    ],
    citation: "Luật Tố cáo 25/2018/QH14, Đ.30 k.1",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    sources: ["S62", "S63"],
  },
  {
    id: "TC-2018.A30.2",
    kind: "deadline",
    text: {
      vi: "Vụ việc phức tạp được gia hạn giải quyết một lần, không quá 30 ngày.",
      en: "For a complicated case the time is extended once, by at most 30 days.",
    },
    measures: [{ n: 30, unit: "calendar-days", bound: "at-most" }],
    starts: {
      event: "denunciation-time-ended",
      text: { vi: "ngày hết thời hạn tại Đ.30 k.1", en: "the end of the time of article 30.1" },
    },
    citation: "Luật Tố cáo 25/2018/QH14, Đ.30 k.2",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    sources: ["S62", "S63"],
  },
  {
    id: "TC-2018.A30.3",
    kind: "deadline",
    text: {
      vi: "Vụ việc đặc biệt phức tạp được gia hạn giải quyết hai lần, mỗi lần không quá 30 ngày.",
      en: "For a specially complicated case the time is extended twice, each time by at most 30 days.",
    },
    measures: [{ n: 30, unit: "calendar-days", bound: "at-most" }],
    citation: "Luật Tố cáo 25/2018/QH14, Đ.30 k.3",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    sources: ["S62", "S63"],
  },
  {
    id: "TC-2018.A30.4",
    kind: "form",
    text: {
      vi: "Gia hạn bằng quyết định bằng văn bản, gửi cho người tố cáo, người bị tố cáo và cơ quan, tổ chức, cá nhân liên quan.",
      en: "An extension is a written decision, sent to the denouncer, the person denounced and others concerned.",
    },
    measures: [],
    citation: "Luật Tố cáo 25/2018/QH14, Đ.30 k.4",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    sources: ["S62"],
  },
  {
    id: "TC-2018.A34",
    kind: "deadline",
    text: {
      vi: "Thời gian tạm đình chỉ không tính vào thời hạn giải quyết; quyết định tạm đình chỉ, đình chỉ được gửi đi trong 5 ngày làm việc.",
      en: "Suspended time does not count; a decision to suspend or to terminate is sent within 5 working days.",
    },
    measures: [{ n: 5, unit: "working-days", bound: "at-most" }],
    starts: {
      event: "suspension-or-termination-decided",
      text: {
        vi: "ngày ra quyết định tạm đình chỉ hoặc đình chỉ",
        en: "the day of the decision to suspend or to terminate",
      },
    },
    citation: "Luật Tố cáo 25/2018/QH14, Đ.34",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    sources: ["S64"],
  },
  {
    id: "TC-2018.A38",
    kind: "deadline",
    text: {
      vi: "Quá thời hạn mà tố cáo chưa được giải quyết: người đứng đầu cấp trên trực tiếp yêu cầu báo cáo trong 5 ngày làm việc; người giải quyết báo cáo trong 5 ngày làm việc.",
      en: "When a denunciation is overdue, the superior head asks for a report within 5 working days, and the handler reports within 5 working days.",
    },
    measures: [
      {
        n: 5,
        unit: "working-days",
        bound: "at-most",
        when: {
          id: "ask-for-report",
          text: {
            vi: "cấp trên yêu cầu báo cáo, tính từ ngày nhận được tố cáo tiếp",
            en: "the superior asks for a report, from receipt of the renewed denunciation",
          },
        },
      },
      {
        n: 5,
        unit: "working-days",
        bound: "at-most",
        when: {
          id: "report",
          text: {
            vi: "người giải quyết báo cáo, tính từ ngày nhận được yêu cầu",
            en: "the handler reports, from the request",
          },
        },
      },
    ],
    starts: {
      event: "overdue-denunciation-received-or-report-requested",
      text: {
        vi: "cấp trên: ngày nhận được tố cáo tiếp; người giải quyết: ngày được yêu cầu báo cáo",
        en: "for the superior: the day it is received; for the handler: the day of the request",
      },
    },
    citation: "Luật Tố cáo 25/2018/QH14, Đ.38",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    sources: ["S62"],
  },
  {
    id: "TC-2018.A40",
    kind: "deadline",
    text: {
      vi: "Công khai kết luận nội dung tố cáo trong thời hạn 7 ngày làm việc.",
      en: "The conclusion on a denunciation is made public within 7 working days.",
    },
    measures: [{ n: 7, unit: "working-days", bound: "at-most" }],
    citation: "Luật Tố cáo 25/2018/QH14, Đ.40",
    from: "2019-01-01",
    amendedBy,
    verified: false,
    why: {
      vi: "Con số chỉ được ghi theo trí nhớ, chưa thấy trong nguồn nào; thời điểm bắt đầu tính không được ghi.",
      en: "The number is only recalled and was not seen in any source; the start is not recorded.",
    },
    sources: [],
  },
  {
    id: "TC-2018.A47",
    kind: "form",
    text: {
      vi: "Người tố cáo và người thân thích được bảo vệ về bí mật thông tin, vị trí công tác, việc làm, tính mạng, sức khỏe, tài sản, danh dự, nhân phẩm; bí mật thông tin được bảo vệ ngay, trừ khi người tố cáo tự tiết lộ.",
      en: "The denouncer and close relatives are protected as to secrecy of information, position and job, life, health, property, honour and dignity; information is protected by default, unless disclosed by the denouncer.",
    },
    measures: [],
    citation: "Luật Tố cáo 25/2018/QH14, Đ.47",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    sources: ["S67"],
  },
  {
    id: "TC-2018.prot.time",
    kind: "deadline",
    text: {
      vi: "Thời hạn quyết định áp dụng biện pháp bảo vệ người tố cáo.",
      en: "The time within which protection of a denouncer is decided on.",
    },
    measures: [],
    citation: "Luật Tố cáo 25/2018/QH14, Chương VI (chưa rõ điều)",
    from: "2019-01-01",
    amendedBy,
    verified: false,
    why: {
      vi: "Không tìm thấy số ngày trong nguồn nào đã xem; sổ không đặt ra con số nào.",
      en: "No number of days was found in any source seen; the register makes none up.",
    },
    sources: [],
  },
  {
    id: "TC-2018.A50",
    kind: "form",
    text: {
      vi: "Đề nghị bảo vệ phải bằng văn bản (ngày, họ tên, địa chỉ, lý do, chữ ký); trường hợp khẩn cấp có thể qua điện thoại hoặc trực tiếp, sau đó phải bằng văn bản.",
      en: "A request for protection is written (date, names, addresses, reasons, signature); in an emergency by phone or in person, then in writing.",
    },
    measures: [],
    citation: "Luật Tố cáo 25/2018/QH14, Đ.50",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    sources: ["S68"],
  },
  {
    id: "TC-2018.A56",
    kind: "form",
    text: {
      vi: "Bảo vệ bí mật thông tin: giữ kín họ tên, địa chỉ, bút tích; lược bỏ thông tin nhận dạng trước khi giao hồ sơ cho người xác minh; chọn thời gian, địa điểm, phương thức phù hợp.",
      en: "Keeping information secret: name, address and handwriting are kept secret; identity is stripped before the file goes to the verifier; time, place and method are chosen with care.",
    },
    measures: [],
    citation: "Luật Tố cáo 25/2018/QH14, Đ.56",
    from: "2019-01-01",
    amendedBy,
    verified: true,
    sources: ["S69"],
  },
  {
    id: "ND31-2019.post",
    kind: "deadline",
    text: {
      vi: "Kết luận nội dung tố cáo được công khai, không có thông tin về người tố cáo; niêm yết ít nhất 15 ngày liên tục.",
      en: "The conclusion is made public without the denouncer's data; it is posted for at least 15 days without a break.",
    },
    measures: [{ n: 15, unit: "calendar-days", bound: "at-least" }],
    citation: "Nghị định 31/2019/NĐ-CP (chưa rõ điều)",
    from: "2019-05-28",
    verified: true,
    why: {
      vi: "Nguồn không ghi điều của nghị định và thời điểm bắt đầu tính.",
      en: "Neither the article of the decree nor the start is recorded.",
    },
    sources: ["S122"],
  },
];
