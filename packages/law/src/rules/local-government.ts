import type { Rule } from "../rule.ts";

/** The commune's dialogue with the People, and the fallback for posting information. */
export const localGovernment: readonly Rule[] = [
  {
    id: "ATI-2016.A21.2",
    kind: "deadline",
    text: {
      vi: "Trường hợp pháp luật không quy định địa điểm, thời hạn niêm yết thì niêm yết tại trụ sở cơ quan hoặc địa điểm sinh hoạt cộng đồng trong ít nhất 30 ngày",
      en: "Where law fixes no place or length, information is posted at the office or the community place for at least 30 days",
    },
    measures: [{ n: 30, unit: "calendar-days", bound: "at-least" }],
    starts: { event: "notice-posted", text: { vi: "Ngày niêm yết", en: "The day of posting" } },
    citation: "Luật Tiếp cận thông tin 104/2016/QH13, Điều 21 khoản 2",
    from: "2018-07-01",
    verified: true,
    sources: ["S18"],
  },
  {
    id: "LGOV65-2025.A24.1",
    kind: "cadence",
    text: {
      vi: "Mỗi năm chính quyền địa phương cấp xã tổ chức ít nhất một lần hội nghị đối thoại với Nhân dân, trực tiếp, trực tuyến hoặc qua mạng xã hội hợp pháp",
      en: "Each calendar year the commune government holds at least one dialogue conference with the People, in person, online or on a lawful social network",
    },
    measures: [
      {
        n: 1,
        unit: "count",
        bound: "at-least",
        per: "year",
        of: { vi: "hội nghị đối thoại với Nhân dân", en: "dialogue conference with the People" },
      },
    ],
    citation: "Luật Tổ chức chính quyền địa phương 65/2025/QH15, Điều 24 khoản 1",
    from: "2025-03-01",
    to: "2025-06-16",
    verified: false,
    why: {
      vi: "Đã thấy nội dung và con số; ngày hết hiệu lực 15/6/2025 chỉ ghi theo trí nhớ.",
      en: "The rule and its number were seen; its last day, 15 June 2025, is recalled only.",
    },
    sources: ["S27"],
  },
  {
    id: "LGOV72-2025.A43.freq",
    kind: "cadence",
    text: {
      vi: "Hội nghị đối thoại với Nhân dân được tổ chức ít nhất mỗi năm một lần, hoặc khi có từ 10% cử tri ở cấp xã trở lên yêu cầu, hoặc khi cần thiết",
      en: "The dialogue conference with the People is held at least once a year, or when at least 10% of the commune's voters ask, or when necessary",
    },
    measures: [
      {
        n: 1,
        unit: "count",
        bound: "at-least",
        per: "year",
        of: { vi: "hội nghị đối thoại với Nhân dân", en: "dialogue conference with the People" },
      },
      {
        n: 10,
        unit: "percent",
        bound: "at-least",
        of: { vi: "cử tri ở cấp xã", en: "voters of the commune" },
        when: { id: "voters-ask", text: { vi: "Theo yêu cầu của cử tri", en: "When voters ask" } },
      },
    ],
    citation: "Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43",
    from: "2025-06-16",
    verified: false,
    why: {
      vi: "Đã thấy nội dung và các con số; ngày bắt đầu có hiệu lực 16/6/2025 chỉ ghi theo trí nhớ.",
      en: "The rule and its numbers were seen; its first day, 16 June 2025, is recalled only.",
    },
    sources: ["S28"],
  },
  {
    id: "LGOV72-2025.A43.notice",
    kind: "deadline",
    text: {
      vi: "Thông báo thời gian, địa điểm, nội dung, cách thức tổ chức hội nghị đối thoại trên phương tiện thông tin đại chúng ít nhất 07 ngày trước ngày hội nghị",
      en: "Announce time, place, content and method of the dialogue conference in the media at least 7 days before it",
    },
    measures: [{ n: 7, unit: "calendar-days", bound: "at-least", before: true }],
    starts: {
      event: "dialogue-conference",
      text: { vi: "Ngày tổ chức hội nghị đối thoại", en: "The day of the dialogue conference" },
    },
    citation: "Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43",
    from: "2025-06-16",
    verified: true,
    sources: ["S28"],
  },
  {
    id: "LGOV72-2025.A43.result",
    kind: "deadline",
    text: {
      vi: "Kết quả đối thoại được công bố trên phương tiện thông tin đại chúng, niêm yết tại trụ sở cấp xã và gửi đến Trưởng thôn, Tổ trưởng tổ dân phố chậm nhất là 10 ngày kể từ ngày hội nghị",
      en: "Results of the dialogue are published in the media, posted at the commune office and sent to village heads no later than 10 days from the conference",
    },
    measures: [{ n: 10, unit: "calendar-days", bound: "at-most" }],
    starts: {
      event: "dialogue-conference",
      text: { vi: "Ngày tổ chức hội nghị đối thoại", en: "The day of the dialogue conference" },
    },
    citation: "Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43",
    from: "2025-06-16",
    verified: true,
    sources: ["S28"],
  },
];
