import type { Rule } from "../rule.ts";

/** Nghị định 59/2023/NĐ-CP, Điều 5: the online vote. */
export const decree59Online: readonly Rule[] = [
  {
    id: "ND59-2023.A5.1.a",
    kind: "form",
    text: {
      vi: "Chỉ biểu quyết trực tuyến đối với nội dung tại khoản 6 Điều 15 của Luật, khi Trưởng thôn, Tổ trưởng tổ dân phố và Ban công tác Mặt trận thống nhất không cần tổ chức cuộc họp hoặc phát phiếu lấy ý kiến",
      en: "An online vote is held only on matters of Article 15 clause 6 of the Law, when the village head and the Front Working Committee agree that no meeting or ballot is needed",
    },
    measures: [],
    citation: "Nghị định 59/2023/NĐ-CP, Điều 5 khoản 1",
    from: "2023-08-15",
    verified: true,
    why: {
      vi: "Kế hoạch 2199/KH-UBND mục II.4.b nêu biểu quyết trực tuyến cho mọi nội dung Nhân dân bàn và quyết định (toàn bộ Điều 15); Nghị định chỉ cho phép nội dung tại khoản 6.",
      en: "Plan 2199/KH-UBND II.4.b speaks of online votes on all that people discuss and decide (the whole of Article 15); the decree allows clause 6 only.",
    },
    sources: ["S21", "S46", "S47"],
  },
  {
    id: "ND59-2023.A5.1.b",
    kind: "form",
    text: {
      vi: "Biểu quyết trực tuyến khi cộng đồng dân cư đã thống nhất sử dụng hình thức này, qua biểu quyết thử trong nhóm",
      en: "An online vote is held where the community has agreed to use it, by a test poll in the group",
    },
    measures: [],
    citation: "Nghị định 59/2023/NĐ-CP, Điều 5 khoản 1",
    from: "2023-08-15",
    verified: true,
    sources: ["S21", "S46"],
  },
  {
    id: "ND59-2023.A5.1.c",
    kind: "form",
    text: {
      vi: "Biểu quyết trực tuyến khi đại diện hộ gia đình có thiết bị kết nối internet và phù hợp với trình độ công nghệ thông tin của địa phương",
      en: "An online vote is held where household representatives have a device with internet and it fits the local level of information technology",
    },
    measures: [],
    citation: "Nghị định 59/2023/NĐ-CP, Điều 5 khoản 1",
    from: "2023-08-15",
    verified: true,
    sources: ["S21"],
  },
  {
    id: "ND59-2023.A5.2.a",
    kind: "form",
    text: {
      vi: "Báo cáo Ủy ban nhân dân và Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã trước khi tổ chức biểu quyết trực tuyến",
      en: "The commune People's Committee and the commune Front get a report before the online vote opens",
    },
    measures: [],
    citation: "Nghị định 59/2023/NĐ-CP, Điều 5 khoản 2 điểm a",
    from: "2023-08-15",
    verified: true,
    sources: ["S21"],
  },
  {
    id: "ND59-2023.A5.2.c",
    kind: "form",
    text: {
      vi: "Tổ lấy ý kiến trực tuyến lựa chọn mạng xã hội hợp pháp, lập nhóm, mời đại diện hộ gia đình tham gia và tạo nội dung biểu quyết",
      en: "The online-opinion team picks a lawful social network, makes the group, invites household representatives and makes the poll",
    },
    measures: [],
    citation: "Nghị định 59/2023/NĐ-CP, Điều 5 khoản 2 điểm c",
    from: "2023-08-15",
    verified: true,
    sources: ["S46"],
  },
  {
    id: "ND59-2023.A5.3",
    kind: "deadline",
    text: {
      vi: "Thời gian biểu quyết trực tuyến, tỷ lệ thông qua và việc công bố kết quả",
      en: "Length of the online vote, its pass rule and the publishing of its result",
    },
    measures: [],
    citation: "Nghị định 59/2023/NĐ-CP, Điều 5 khoản 3",
    from: "2023-08-15",
    verified: false,
    why: {
      vi: "Chưa thấy nội dung khoản này trong nguồn nào. Tỷ lệ thông qua tạm áp dụng LAW10-2022.A21.2, cũng chưa xác minh.",
      en: "This clause was not seen in any source. For the pass rule LAW10-2022.A21.2 is applied meanwhile, itself not verified.",
    },
    sources: [],
  },
  {
    id: "ND59-2023.app",
    kind: "form",
    text: {
      vi: "Ủy ban nhân dân cấp tỉnh xây dựng và hướng dẫn sử dụng ứng dụng biểu quyết trực tuyến",
      en: "The provincial People's Committee builds the online-voting application and guides its use",
    },
    measures: [],
    citation: "Nghị định 59/2023/NĐ-CP",
    from: "2023-08-15",
    verified: false,
    why: {
      vi: "Chỉ thấy trong đáp án cuộc thi, là nguồn yếu, chưa rõ điều nào; mâu thuẫn với Kế hoạch 2199/KH-UBND mục II.4.b, theo đó Ủy ban nhân dân cấp xã xây dựng ứng dụng.",
      en: "Seen only in quiz answers, a weak source, and the article is not known; it conflicts with Plan 2199/KH-UBND II.4.b, by which the commune People's Committee builds it.",
    },
    sources: ["S11"],
  },
];
