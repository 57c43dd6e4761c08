import type { Rule } from "../rule.ts";
import { recalledOnly } from "./why-unverified.ts";

const amendedBy = "136/2025/QH15";

const complicated = { id: "complicated", text: { vi: "vụ việc phức tạp", en: "a complicated case" } };

const received = {
  event: "complaint-received",
  text: { vi: "ngày nhận được khiếu nại", en: "the day the complaint is received" },
};

const accepted = {
  event: "complaint-accepted",
  text: { vi: "ngày thụ lý khiếu nại", en: "the day the complaint is accepted" },
};

/** Luật Khiếu nại 02/2011/QH13. */
export const complaints: readonly Rule[] = [
  {
    id: "KN-2011.A9",
    kind: "deadline",
    text: {
      vi: "Thời hiệu khiếu nại lần đầu là 90 ngày, kể từ ngày nhận được hoặc biết được quyết định hành chính, hành vi hành chính.",
      en: "A first complaint is lodged within 90 days of receiving or learning of the administrative decision or act.",
    },
    measures: [{ n: 90, unit: "calendar-days", bound: "at-most" }],
    starts: {
      event: "decision-or-act-known",
      text: {
        vi: "ngày nhận được hoặc biết được quyết định, hành vi bị khiếu nại",
        en: "the day the decision or act complained of is received or known",
      },
    },
    citation: "Luật Khiếu nại 02/2011/QH13, Đ.9",
    from: "2012-07-01",
    amendedBy,
    verified: true,
    sources: ["S55", "S56"],
  },
  {
    id: "KN-2011.A27",
    kind: "deadline",
    text: {
      vi: "Người có thẩm quyền thụ lý khiếu nại lần đầu và thông báo bằng văn bản; không thụ lý thì phải nêu rõ lý do.",
      en: "The competent person accepts a first complaint and gives notice in writing; if it is not accepted, the notice says why.",
    },
    measures: [{ n: 10, unit: "calendar-days", bound: "at-most" }],
    starts: received,
    citation: "Luật Khiếu nại 02/2011/QH13, Đ.27",
    from: "2012-07-01",
    amendedBy,
    verified: true,
    sources: ["S55", "S57"],
  },
  {
    id: "KN-2011.A28.1",
    kind: "deadline",
    text: {
      vi: "Giải quyết khiếu nại lần đầu không quá 30 ngày; vụ việc phức tạp không quá 45 ngày, kể từ ngày thụ lý.",
      en: "A first complaint is settled within 30 days of acceptance; a complicated one within 45 days.",
    },
    measures: [
      { n: 30, unit: "calendar-days", bound: "at-most" },
      { n: 45, unit: "calendar-days", bound: "at-most", when: complicated },
    ],
    starts: accepted,
    citation: "Luật Khiếu nại 02/2011/QH13, Đ.28",
    from: "2012-07-01",
    amendedBy,
    verified: true,
    sources: ["S58"],
  },
  {
    id: "KN-2011.A28.2",
    kind: "deadline",
    text: {
      vi: "Ở vùng sâu, vùng xa đi lại khó khăn, giải quyết khiếu nại lần đầu không quá 45 ngày; vụ việc phức tạp không quá 60 ngày, kể từ ngày thụ lý.",
      en: "In remote areas a first complaint is settled within 45 days of acceptance; a complicated one within 60 days.",
    },
    measures: [
      { n: 45, unit: "calendar-days", bound: "at-most" },
      { n: 60, unit: "calendar-days", bound: "at-most", when: complicated },
    ],
    starts: accepted,
    citation: "Luật Khiếu nại 02/2011/QH13, Đ.28",
    from: "2012-07-01",
    amendedBy,
    verified: true,
    sources: ["S58"],
  },
  {
    id: "KN-2011.A33.1",
    kind: "deadline",
    text: {
      vi: "Khiếu nại lần hai trong thời hạn 30 ngày; ở vùng sâu, vùng xa đi lại khó khăn là 45 ngày.",
      en: "A second complaint is lodged within 30 days; in remote areas within 45 days.",
    },
    measures: [
      { n: 30, unit: "calendar-days", bound: "at-most" },
      {
        n: 45,
        unit: "calendar-days",
        bound: "at-most",
        when: {
          id: "remote-area",
          text: { vi: "vùng sâu, vùng xa đi lại khó khăn", en: "in a remote area" },
        },
      },
    ],
    starts: {
      event: "first-settlement-ended",
      text: {
        vi: "ngày hết thời hạn giải quyết tại Đ.28 mà chưa được giải quyết, hoặc ngày nhận được quyết định giải quyết khiếu nại lần đầu",
        en: "the end of the time of article 28 without a settlement, or the day the first decision is received",
      },
    },
    citation: "Luật Khiếu nại 02/2011/QH13, Đ.33 k.1",
    from: "2012-07-01",
    amendedBy,
    verified: true,
    sources: ["S59"],
  },
  {
    id: "KN-2011.A36",
    kind: "deadline",
    text: {
      vi: "Thụ lý khiếu nại lần hai trong thời hạn 10 ngày, kể từ ngày nhận được khiếu nại.",
      en: "A second complaint is accepted within 10 days of its receipt.",
    },
    measures: [{ n: 10, unit: "calendar-days", bound: "at-most" }],
    starts: received,
    citation: "Luật Khiếu nại 02/2011/QH13, Đ.36",
    from: "2012-07-01",
    amendedBy,
    verified: false,
    why: recalledOnly,
    sources: [],
  },
  {
    id: "KN-2011.A37.1",
    kind: "deadline",
    text: {
      vi: "Giải quyết khiếu nại lần hai không quá 45 ngày; vụ việc phức tạp không quá 60 ngày, kể từ ngày thụ lý.",
      en: "A second complaint is settled within 45 days of acceptance; a complicated one within 60 days.",
    },
    measures: [
      { n: 45, unit: "calendar-days", bound: "at-most" },
      { n: 60, unit: "calendar-days", bound: "at-most", when: complicated },
    ],
    starts: accepted,
    citation: "Luật Khiếu nại 02/2011/QH13, Đ.37",
    from: "2012-07-01",
    amendedBy,
    verified: false,
    why: recalledOnly,
    sources: [],
  },
  {
    id: "KN-2011.A37.2",
    kind: "deadline",
    text: {
      vi: "Ở vùng sâu, vùng xa đi lại khó khăn, giải quyết khiếu nại lần hai không quá 60 ngày; vụ việc phức tạp không quá 70 ngày, kể từ ngày thụ lý.",
      en: "In remote areas a second complaint is settled within 60 days of acceptance; a complicated one within 70 days.",
    },
    measures: [
      { n: 60, unit: "calendar-days", bound: "at-most" },
      { n: 70, unit: "calendar-days", bound: "at-most", when: complicated },
    ],
    starts: accepted,
    citation: "Luật Khiếu nại 02/2011/QH13, Đ.37",
    from: "2012-07-01",
    amendedBy,
    verified: false,
    why: recalledOnly,
    sources: [],
  },
  {
    id: "KN-2011.A48-50",
    kind: "deadline",
    text: {
      vi: "Khiếu nại quyết định kỷ luật: nộp khiếu nại trong 15 ngày; giải quyết trong 30 ngày, vụ việc phức tạp 45 ngày.",
      en: "A complaint against a disciplinary decision is lodged within 15 days and settled within 30 days, or 45 days if complicated.",
    },
    measures: [
      {
        n: 15,
        unit: "calendar-days",
        bound: "at-most",
        when: {
          id: "lodge",
          text: {
            vi: "nộp khiếu nại, tính từ ngày nhận quyết định",
            en: "to lodge it, from receipt of the decision",
          },
        },
      },
      {
        n: 30,
        unit: "calendar-days",
        bound: "at-most",
        when: {
          id: "settle",
          text: { vi: "giải quyết, tính từ ngày thụ lý", en: "to settle it, from its acceptance" },
        },
      },
      {
        n: 45,
        unit: "calendar-days",
        bound: "at-most",
        when: {
          id: "settle-complicated",
          text: {
            vi: "giải quyết vụ việc phức tạp, tính từ ngày thụ lý",
            en: "to settle a complicated case, from its acceptance",
          },
        },
      },
    ],
    starts: {
      event: "disciplinary-decision-received-or-complaint-accepted",
      text: {
        vi: "nộp khiếu nại: ngày nhận được quyết định kỷ luật; giải quyết: ngày thụ lý khiếu nại",
        en: "to lodge: the day the disciplinary decision is received; to settle: the day the complaint is accepted",
      },
    },
    citation: "Luật Khiếu nại 02/2011/QH13, Đ.48, Đ.50",
    from: "2012-07-01",
    amendedBy,
    verified: false,
    why: {
      vi: "Các con số chỉ được ghi theo trí nhớ, chưa thấy trong nguồn nào.",
      en: "The numbers are only recalled; they were not seen in any source.",
    },
    sources: [],
  },
  {
    id: "KN-2011.send",
    kind: "deadline",
    text: {
      vi: "Gửi quyết định giải quyết khiếu nại cho người khiếu nại trong thời hạn 3 ngày làm việc.",
      en: "The decision on a complaint is sent to the complainant within 3 working days.",
    },
    measures: [{ n: 3, unit: "working-days", bound: "at-most" }],
    citation: "Luật Khiếu nại 02/2011/QH13 (chưa rõ điều)",
    from: "2012-07-01",
    amendedBy,
    verified: false,
    why: {
      vi: "Con số chỉ được ghi theo trí nhớ, chưa thấy trong nguồn nào; nguồn không ghi điều luật và thời điểm bắt đầu tính.",
      en: "The number is only recalled and was not seen in any source; neither the article nor the start is recorded.",
    },
    sources: [],
  },
];
