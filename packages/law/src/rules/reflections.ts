import type { Rule } from "../rule.ts";

/** Reflections that are neither complaint nor denunciation, the hotline, and accounting for one's acts. */
export const reflections: readonly Rule[] = [
  {
    id: "PAKN-20-2008",
    kind: "deadline",
    text: {
      vi: "Thời hạn xử lý phản ánh, kiến nghị về quy định hành chính.",
      en: "The time for handling reflections and petitions on administrative regulations.",
    },
    measures: [],
    citation: "Nghị định 20/2008/NĐ-CP, sửa đổi bởi Nghị định 48/2013/NĐ-CP và Nghị định 92/2017/NĐ-CP",
    from: "2008-01-01",
    verified: false,
    why: {
      vi: "Mới thấy tên văn bản, là căn cứ của Quyết định 1519; không tìm thấy số ngày. Nguồn chỉ ghi hiệu lực từ năm 2008; lấy ngày đầu năm.",
      en: "Only the decrees' names were seen, as the basis of Decision 1519; the days were not found. The source says only from 2008; the first day of that year is taken.",
    },
    sources: ["S78"],
  },
  {
    id: "PAKN-574-2017",
    kind: "deadline",
    text: {
      vi: "Thời hạn xử lý phản ánh, kiến nghị trên Cổng Thông tin điện tử Chính phủ.",
      en: "The time for handling reflections made on the Government portal.",
    },
    measures: [],
    citation: "Quyết định 574/QĐ-TTg",
    from: "2017-04-25",
    verified: false,
    why: {
      vi: "Mới thấy tên văn bản; không tìm thấy số ngày.",
      en: "Only the decision's name was seen; the days were not found.",
    },
    sources: ["S78"],
  },
  {
    id: "QN-1519-2021",
    kind: "deadline",
    text: {
      vi: "Quảng Nam: quy chế phối hợp xử lý phản ánh qua Tổng đài 1022 (điện thoại 0235.1022, trang thông tin, ứng dụng, thư điện tử, Zalo, fanpage, IOC).",
      en: "Quảng Nam: rules of coordination for hotline 1022 (phone 0235.1022, website, app, e-mail, Zalo, fan page, operations centre).",
    },
    measures: [],
    citation: "Quyết định 1519/QĐ-UBND ngày 4/6/2021 (Quảng Nam)",
    from: "2021-06-04",
    verified: false,
    why: {
      vi: "Đã thấy các kênh tiếp nhận; không tìm thấy số ngày. Chưa kiểm tra hiệu lực sau khi sáp nhập.",
      en: "The channels were seen; the days were not found. Whether it still holds after the merger was not checked.",
    },
    sources: ["S78", "S79"],
  },
  {
    id: "GT-90-2013",
    kind: "deadline",
    text: {
      vi: "Trách nhiệm giải trình của cơ quan nhà nước: tiếp nhận hoặc từ chối yêu cầu trong 5 ngày làm việc; giải trình trong 15 ngày, có thể gia hạn 15 ngày.",
      en: "Accountability of state agencies: accept or refuse a request within 5 working days; explain within 15 days, which may be extended by 15 days.",
    },
    measures: [
      {
        n: 5,
        unit: "working-days",
        bound: "at-most",
        when: {
          id: "accept-or-refuse",
          text: {
            vi: "tiếp nhận hoặc từ chối, tính từ ngày nhận yêu cầu",
            en: "to accept or refuse, from receipt of the request",
          },
        },
      },
      {
        n: 15,
        unit: "calendar-days",
        bound: "at-most",
        when: {
          id: "explain",
          text: { vi: "giải trình, tính từ ngày thông báo", en: "to explain, from the notice" },
        },
      },
    ],
    starts: {
      event: "explanation-requested-or-notified",
      text: {
        vi: "tiếp nhận hoặc từ chối: ngày nhận yêu cầu; giải trình: ngày thông báo",
        en: "to accept or refuse: receipt of the request; to explain: the notice",
      },
    },
    extensions: [
      {
        id: "explain-longer",
        n: 15,
        unit: "calendar-days",
        times: 1,
        text: { vi: "gia hạn giải trình thêm 15 ngày", en: "15 days more to explain" },
      },
    ],
    citation: "Nghị định 90/2013/NĐ-CP",
    from: "2013-09-30",
    verified: false,
    why: {
      vi: "Đã thấy nội dung, nhưng hiệu lực chỉ được ghi theo trí nhớ: đã bị Nghị định 59/2019/NĐ-CP thay thế. Nguồn không ghi được gia hạn mấy lần; tính là một.",
      en: "The text was seen, but its status is only recalled: replaced by Decree 59/2019. How often it may be extended is not recorded; once is taken.",
    },
    sources: ["S81"],
  },
  {
    id: "PLAN-hotline",
    kind: "deadline",
    text: {
      vi: "Xử lý kịp thời phản ánh qua đường dây nóng.",
      en: "Reports made to the hotline are handled in time.",
    },
    measures: [],
    citation: "Kế hoạch 2199/KH-UBND, II.5.b",
    from: "2024-04-01",
    verified: false,
    why: {
      vi: "Kế hoạch không ấn định số ngày (“kịp thời”). Mức phục vụ phải do cơ quan tự đặt và ghi rõ là chính sách, không phải luật.",
      en: "The plan sets no number of days (“in time”). A service level is the body's own setting, to be labelled policy, not law.",
    },
    sources: ["plan"],
  },
];
