import type { Obligation } from "../../obligation.ts";
import {
  bodies,
  byHead,
  communes,
  continuous,
  once,
  onEvent,
  province,
  yearly,
  yearlyByPolicy,
} from "./shared.ts";

const daysOfReception = {
  vi: "Luật không ghi ngày cụ thể; sổ lấy ngày cuối của tuần hoặc tháng.",
  en: "The law names no date; the register takes the last day of the week or month.",
};
const receptionDue = { type: "period-end", source: "inferred", note: daysOfReception } as const;

/** II.1. Trách nhiệm của cơ quan, đơn vị, tổ chức và người đứng đầu. */
export const section21: readonly Obligation[] = [
  {
    id: "II.1.a.1.i",
    plan: "plan-2199",
    duty: {
      vi: "Người đứng đầu trực tiếp tiếp công dân đủ số ngày luật định",
      en: "The head receives citizens in person as often as the law of the day says",
    },
    owners: [province, bodies],
    carriedBy: byHead,
    cadences: [
      {
        type: "periodic",
        per: "month",
        times: 1,
        due: receptionDue,
        kinds: ["province"],
        rule: "TCD-2013.A12.5",
        note: {
          vi: "Số ngày của Chủ tịch UBND cấp tỉnh từ 01/7/2026 theo Luật 136/2025 chưa tìm thấy.",
          en: "The number of days for the province's chair from 1 July 2026 under Law 136/2025 was not found.",
        },
      },
      {
        type: "periodic",
        per: "month",
        times: 2,
        due: receptionDue,
        kinds: ["district"],
        to: "2025-07-01",
        rule: "TCD-2013.A13.5",
      },
      {
        type: "periodic",
        per: "week",
        times: 1,
        due: receptionDue,
        kinds: ["commune"],
        // The week of 29 June 2026 would fall due under a rule that had ended, so it is owed under neither.
        to: "2026-07-01",
        rule: "TCD-2013.A15.2.d",
      },
      {
        type: "periodic",
        per: "month",
        times: 2,
        due: receptionDue,
        kinds: ["commune"],
        from: "2026-07-01",
        rule: "TCD-136-2025.comm",
      },
      {
        type: "periodic",
        per: "month",
        times: 1,
        due: receptionDue,
        kinds: ["department"],
        rule: "TCD-2013.A18.2",
      },
      { type: "continuous", kinds: ["public-service-unit", "front", "mass-organisation"] },
    ],
    proof: {
      proves: ["reception-held-by-head"],
      byDocument: false,
      documents: {
        vi: "Lịch tiếp công dân đã công bố; sổ, biên bản tiếp công dân do người đứng đầu chủ trì (không có người đến vẫn tính)",
        en: "Published schedule; reception book or minutes of sessions held by the head (nobody came counts as held)",
      },
    },
    source: "law",
    citations: [
      "II.1.a",
      "TCD-2013.A12.5",
      "TCD-2013.A13.5",
      "TCD-2013.A15.2.d",
      "TCD-2013.A18.2",
      "TCD-136-2025.comm",
    ],
    verified: false,
    note: {
      vi: "Luật 136/2025 sửa Luật Tiếp công dân từ 01/7/2026; mới tìm thấy số ngày của cấp xã.",
      en: "Law 136/2025 amends the Law on Citizen Reception from 1 July 2026; only the commune's number of days was found.",
    },
  },
  {
    id: "II.1.a.1.ii",
    plan: "plan-2199",
    duty: {
      vi: "Bố trí nơi tiếp công dân, ban hành nội quy, công bố lịch và phân công người tiếp công dân",
      en: "Provide a place, rules, a published schedule and an assigned officer for citizen reception",
    },
    owners: [bodies],
    cadences: [once],
    proof: {
      supports: ["reception-schedule-published"],
      byDocument: true,
      documents: {
        vi: "Nội quy tiếp công dân; quyết định bố trí nơi tiếp, phân công người tiếp công dân; lịch công bố",
        en: "Reception rules; decisions on the place and the officer; the published schedule",
      },
    },
    source: "plan",
    citations: ["II.1.a"],
    verified: true,
  },
  {
    id: "II.1.a.2",
    plan: "plan-2199",
    duty: {
      vi: "Giải quyết đơn thư, phản ánh, khiếu nại, tố cáo của công dân",
      en: "Settle citizens' letters, reflections, complaints and denunciations",
    },
    owners: [province, bodies],
    cadences: [onEvent],
    proof: {
      opens: ["report-classified", "reception-matter-received"],
      answers: ["report-replied", "reception-matter-answered"],
      byDocument: false,
      documents: {
        vi: "Văn bản trả lời, quyết định giải quyết khiếu nại, kết luận nội dung tố cáo",
        en: "Replies, complaint decisions, conclusions on denunciations",
      },
    },
    source: "plan",
    citations: ["II.1.a", "KN-2011.A27", "KN-2011.A28.1", "TC-2018.A30.1", "TCD-2013.A28.1"],
    verified: false,
    note: {
      vi: "Thời hạn theo từng loại đơn, chưa tính trong bảng này; nhiều thời hạn chưa được kiểm chứng.",
      en: "Each kind of letter has its own clock, not counted in this table; several are not verified.",
    },
  },
  {
    id: "II.1.a.3",
    plan: "plan-2199",
    duty: {
      vi: "Người đứng đầu cấp ủy, chính quyền đối thoại trực tiếp với người dân và doanh nghiệp",
      en: "Heads of Party committee and government hold direct dialogue with people and businesses",
    },
    owners: [province, bodies],
    carriedBy: {
      vi: "Người đứng đầu chính quyền và cấp ủy; nghĩa vụ ghi cho đơn vị",
      en: "The heads of government and of the Party committee; the unit owes it",
    },
    cadences: [
      {
        type: "periodic",
        per: "year",
        times: 1,
        due: {
          type: "period-end",
          source: "inferred",
          note: {
            vi: "Luật ghi ít nhất mỗi năm một lần, không ghi ngày; sổ lấy ngày cuối năm.",
            en: "The law says at least once a year without a date; the register takes the last day of the year.",
          },
        },
        kinds: ["commune"],
        from: "2025-03-01",
        proves: ["dialogue-held"],
        rule: "LGOV72-2025.A43.freq",
      },
      // Before Law 65/2025 no number was found: the plan's own duty, without a date.
      { type: "continuous", kinds: ["commune"], to: "2025-03-01" },
      {
        type: "continuous",
        kinds: ["province", "department", "district", "public-service-unit", "front", "mass-organisation"],
      },
    ],
    proof: {
      proves: ["dialogue-held", "direct-dialogue-held"],
      supports: [
        "dialogue-announced",
        "dialogue-result-published",
        "commitment-recorded",
        "commitment-kept",
        "commitment-kept-late",
      ],
      byDocument: false,
      documents: {
        vi: "Thông báo, biên bản, kết quả hội nghị đối thoại; bảng theo dõi cam kết",
        en: "Announcement, minutes and published result of the dialogue; list of commitments",
      },
    },
    source: "plan",
    citations: [
      "II.1.a",
      "LGOV65-2025.A24.1",
      "LGOV72-2025.A43.freq",
      "LGOV72-2025.A43.notice",
      "LGOV72-2025.A43.result",
    ],
    verified: false,
    note: {
      vi: "Mỗi năm một lần áp dụng cho cấp xã từ 01/3/2025; ngày Luật 65/2025 hết và Luật 72/2025 bắt đầu hiệu lực chưa được kiểm chứng. Trước đó và ở nơi khác, kế hoạch không đặt chu kỳ.",
      en: "Once a year holds for communes from 1 March 2025; when Law 65/2025 gave way to Law 72/2025 is not verified. Before that, and elsewhere, the plan sets no interval.",
    },
  },
  {
    id: "II.1.a.4",
    plan: "plan-2199",
    duty: {
      vi: "Hướng dẫn công dân chấp hành pháp luật về khiếu nại, tố cáo",
      en: "Guide citizens on the law of complaints and denunciations",
    },
    owners: [bodies],
    cadences: [continuous],
    proof: {
      byDocument: true,
      documents: {
        vi: "Tài liệu hướng dẫn đã công bố; biên bản buổi hướng dẫn",
        en: "Published guidance; minutes of guidance sessions",
      },
    },
    source: "plan",
    citations: ["II.1.a"],
    verified: true,
  },
  {
    id: "II.1.b.1",
    plan: "plan-2199",
    duty: {
      vi: "Ban hành Quy chế thực hiện dân chủ của cơ quan, đơn vị, tổ chức",
      en: "Issue the body's regulation on the exercise of democracy",
    },
    owners: [bodies],
    carriedBy: byHead,
    cadences: [once],
    proof: {
      byDocument: true,
      documents: {
        vi: "Quy chế đã ban hành; biên bản lấy ý kiến; minh chứng công khai",
        en: "The regulation as issued; record of consultation; proof of publication",
      },
    },
    source: "plan",
    citations: ["II.1.b", "LAW10-2022.reg"],
    verified: false,
    note: {
      vi: "Cách ban hành quy chế theo Luật 10/2022/QH15 mới thấy ở nguồn yếu, số điều (Đ.56) chưa được kiểm chứng.",
      en: "How the regulation is issued under Law 10/2022/QH15 was seen in a weak source only; the article (56) is not verified.",
    },
  },
  {
    id: "II.1.b.2",
    plan: "plan-2199",
    duty: {
      vi: "Chỉ đạo hoặc đề xuất giải quyết kiến nghị, phản ánh chính đáng của Nhân dân",
      en: "Direct or propose the settlement of the people's legitimate petitions and reflections",
    },
    owners: [province, bodies],
    carriedBy: byHead,
    cadences: [onEvent],
    proof: {
      proves: ["commitment-kept", "commitment-kept-late"],
      opens: ["report-classified"],
      answers: ["report-replied"],
      byDocument: false,
      documents: {
        vi: "Văn bản chỉ đạo, đề xuất, trả lời kiến nghị",
        en: "Directions, proposals, replies to petitions",
      },
    },
    source: "plan",
    citations: ["II.1.b"],
    verified: true,
  },
  {
    id: "II.1.b.3",
    plan: "plan-2199",
    duty: { vi: "Công khai thông tin đầy đủ, kịp thời", en: "Publish information fully and in time" },
    owners: [bodies],
    carriedBy: byHead,
    cadences: [onEvent],
    proof: {
      byDocument: true,
      documents: {
        vi: "Biên bản niêm yết, gỡ niêm yết; đường dẫn cổng thông tin; văn bản công khai",
        en: "Records of posting and taking down; portal links; published documents",
      },
    },
    source: "plan",
    citations: [
      "II.1.b",
      "LAW10-2022.A11",
      "LAW10-2022.A12.2",
      "LAW10-2022.A13.3",
      "LAW10-2022.A46",
      "LAW10-2022.A64.1",
    ],
    verified: false,
    note: {
      vi: "Thời hạn công khai (Đ.12 k.2: 10 ngày làm việc) mới thấy ở nguồn yếu; thời gian niêm yết ở cơ quan chưa tìm thấy. Luật chuyên ngành được ưu tiên (CONFLICT-5).",
      en: "The time to publish (Art. 12.2: 10 working days) was seen in a weak source only; the length of posting in agencies was not found. Special law prevails (CONFLICT-5).",
    },
  },
  {
    id: "II.1.b.4",
    plan: "plan-2199",
    duty: {
      vi: "Giải trình thông tin đến người dân khi có yêu cầu",
      en: "Account for information to people on request",
    },
    owners: [bodies],
    carriedBy: byHead,
    cadences: [onEvent],
    proof: {
      byDocument: true,
      documents: {
        vi: "Yêu cầu giải trình và văn bản giải trình",
        en: "The request and the written explanation",
      },
    },
    source: "plan",
    citations: ["II.1.b"],
    verified: true,
  },
  {
    id: "II.1.c",
    plan: "plan-2199",
    duty: {
      vi: "Rà soát, sửa đổi, bổ sung văn bản về thực hiện dân chủ ở cơ sở",
      en: "Review and amend documents on grassroots democracy",
    },
    owners: [bodies],
    cadences: [yearlyByPolicy, continuous],
    proof: {
      byDocument: true,
      documents: {
        vi: "Danh mục văn bản; báo cáo rà soát; văn bản sửa đổi, bổ sung",
        en: "Inventory of documents; review report; amending documents",
      },
    },
    source: "plan",
    citations: ["II.1.c"],
    verified: false,
    note: {
      vi: "Kế hoạch yêu cầu làm thường xuyên; ít nhất mỗi năm một lần là chính sách, không phải luật.",
      en: "The plan asks for it continuously; at least once a year is policy, not law.",
    },
  },
  {
    id: "II.1.d.1",
    plan: "plan-2199",
    duty: {
      vi: "Tổ chức để Nhân dân, cán bộ, công chức, viên chức, người lao động bàn và quyết định",
      en: "Let the people and the staff discuss and decide the matters that are theirs",
    },
    owners: [bodies],
    carriedBy: byHead,
    cadences: [onEvent],
    proof: {
      byDocument: true,
      documents: {
        vi: "Giấy mời, biên bản họp; kết quả biểu quyết; quyết định, nghị quyết của cộng đồng; minh chứng công bố kết quả",
        en: "Notice and minutes; result of the vote; the decision; proof that the result was published",
      },
    },
    source: "plan",
    citations: [
      "II.1.d",
      "LAW10-2022.A15.1",
      "LAW10-2022.A20.1",
      "LAW10-2022.A21.1.a",
      "LAW10-2022.A21.2",
      "LAW10-2022.A23.2",
      "LAW10-2022.A49",
      "ND59-2023.A4.7",
    ],
    verified: false,
    note: {
      vi: "Tỷ lệ thông qua tính trên toàn bộ đại diện hộ gia đình; mức 2/3 mới thấy ở nguồn yếu (CONFLICT-3).",
      en: "Thresholds are counted on all household representatives; the two thirds were seen in a weak source only (CONFLICT-3).",
    },
  },
  {
    id: "II.1.d.2",
    plan: "plan-2199",
    duty: {
      vi: "Lấy ý kiến tham gia trước khi cơ quan có thẩm quyền quyết định",
      en: "Consult before the competent body decides",
    },
    owners: [bodies],
    carriedBy: byHead,
    cadences: [onEvent],
    proof: {
      byDocument: true,
      documents: {
        vi: "Văn bản lấy ý kiến; tổng hợp ý kiến; văn bản tiếp thu, giải trình đã công bố",
        en: "The call for opinions; their summary; the published response",
      },
    },
    source: "plan",
    citations: ["II.1.d", "LAW10-2022.A25.1-3", "LAW10-2022.A26.1"],
    verified: false,
    note: {
      vi: "Thời hạn lấy và trả lời ý kiến (Đ.27–28) chưa tìm thấy.",
      en: "The times for taking and answering opinions (Art. 27–28) were not found.",
    },
  },
  {
    id: "II.1.d.3",
    plan: "plan-2199",
    duty: {
      vi: "Tạo điều kiện để Nhân dân kiểm tra, giám sát",
      en: "Let the people inspect and supervise",
    },
    owners: [bodies],
    carriedBy: byHead,
    cadences: [continuous],
    proof: {
      byDocument: true,
      documents: {
        vi: "Biên bản kiểm tra, giám sát; kiến nghị giám sát và văn bản trả lời",
        en: "Minutes of inspection or supervision; findings and the answers to them",
      },
    },
    source: "plan",
    citations: ["II.1.d", "LAW10-2022.A30-35"],
    verified: false,
    note: {
      vi: "Chưa xem được văn bản Đ.30–35 Luật 10/2022/QH15 về nội dung, hình thức kiểm tra, giám sát.",
      en: "The text of Art. 30–35 of Law 10/2022/QH15 on what is inspected and supervised, and how, was not seen.",
    },
  },
  {
    id: "II.1.d.4",
    plan: "plan-2199",
    duty: {
      vi: "Tổ chức hội nghị cán bộ, công chức, viên chức, người lao động hằng năm",
      en: "Hold the yearly conference of cadres, civil servants, public employees and workers",
    },
    owners: [bodies],
    carriedBy: byHead,
    cadences: [
      {
        type: "periodic",
        per: "year",
        times: 1,
        due: {
          type: "months-after-year-end",
          months: 3,
          source: "law",
          note: {
            vi: "Chậm nhất 03 tháng của năm công tác tiếp theo (Luật 10/2022/QH15 Đ.51 k.1); chưa dời khi ngày cuối là ngày nghỉ.",
            en: "No later than three months into the next working year (Law 10/2022/QH15 Art. 51.1); not yet moved when the last day is a rest day.",
          },
        },
        rule: "LAW10-2022.A51.1",
      },
    ],
    proof: {
      byDocument: true,
      documents: {
        vi: "Kế hoạch, biên bản và nghị quyết hội nghị",
        en: "Plan, minutes and resolution of the conference",
      },
    },
    source: "law",
    citations: ["II.1.d", "LAW10-2022.A51.1"],
    verified: true,
  },
  {
    id: "II.1.đ",
    plan: "plan-2199",
    duty: {
      vi: "Ban hành Quy định trách nhiệm của cơ quan, đơn vị, tổ chức và người đứng đầu trong thực hiện dân chủ ở cơ sở",
      en: "Issue a regulation on the responsibility of bodies and heads for grassroots democracy",
    },
    owners: [province, bodies],
    cadences: [once],
    proof: { byDocument: true, documents: { vi: "Quy định đã ban hành", en: "The regulation as issued" } },
    source: "plan",
    citations: ["II.1.đ"],
    verified: false,
    note: {
      vi: "Kế hoạch không nêu rõ đơn vị phải thực hiện; sổ suy ra UBND cấp tỉnh, cấp huyện chủ trì.",
      en: "The plan does not say who owes it; the register infers that provincial and district committees lead.",
    },
  },
  {
    id: "II.1.e.1",
    plan: "plan-2199",
    duty: {
      vi: "Phối hợp trong hệ thống chính trị; phát huy vai trò Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở",
      en: "Coordinate within the political system; keep the steering committee for the democracy regulation active",
    },
    owners: [bodies],
    carriedBy: {
      vi: "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở cùng thực hiện; nghĩa vụ ghi cho đơn vị",
      en: "Carried with the steering committee for the democracy regulation; the unit owes it",
    },
    cadences: [continuous],
    proof: {
      byDocument: true,
      documents: {
        vi: "Biên bản họp Ban Chỉ đạo; kế hoạch, chương trình phối hợp",
        en: "Minutes of the steering committee; coordination plans",
      },
    },
    source: "plan",
    citations: ["II.1.e"],
    verified: true,
  },
  {
    id: "II.1.e.2",
    plan: "plan-2199",
    duty: {
      vi: "Tạo điều kiện và tập huấn cho Ban Thanh tra nhân dân",
      en: "Give the People's Inspection Board its conditions and its training",
    },
    owners: [bodies],
    carriedBy: {
      vi: "Người đứng đầu và công đoàn; Ban Thanh tra nhân dân thực hiện; nghĩa vụ ghi cho đơn vị",
      en: "The head with the trade union, for the People's Inspection Board; the unit owes it",
    },
    cadences: [yearlyByPolicy],
    proof: {
      proves: ["inspection-board-training-held"],
      byDocument: false,
      documents: {
        vi: "Quyết định công nhận, chương trình, báo cáo của Ban Thanh tra nhân dân; tài liệu tập huấn",
        en: "Recognition, programme and reports of the board; training records",
      },
    },
    source: "plan",
    citations: ["II.1.e", "LAW10-2022.A60"],
    verified: false,
    note: {
      vi: "Mỗi năm một lần là chính sách. Với cơ quan hưởng 100% lương ngân sách, quy định áp dụng đến 15/6/2025; phần Luật 97/2025 sửa đổi chưa xem được.",
      en: "Once a year is policy. For bodies on full state-budget pay it held until 15 June 2025; what Law 97/2025 put in its place was not seen.",
    },
  },
  {
    id: "II.1.e.3",
    plan: "plan-2199",
    duty: {
      vi: "Thành lập và bảo đảm hoạt động của Ban Giám sát đầu tư của cộng đồng, Ban Thanh tra nhân dân ở cấp xã",
      en: "Establish and support the Community Investment Supervision Board and the commune People's Inspection Board",
    },
    owners: [{ kinds: ["front"] }, communes],
    carriedBy: {
      vi: "Ủy ban Mặt trận Tổ quốc cấp xã thành lập, UBND cấp xã hỗ trợ",
      en: "The commune Fatherland Front sets them up, the commune People's Committee supports them",
    },
    cadences: [onEvent],
    proof: {
      byDocument: true,
      documents: {
        vi: "Quyết định thành lập, công nhận; báo cáo giám sát",
        en: "Decisions establishing or recognising them; supervision reports",
      },
    },
    source: "plan",
    citations: ["II.1.e", "LAW10-2022.A36-40.pib", "LAW10-2022.A41.1"],
    verified: true,
  },
  {
    id: "II.1.g",
    plan: "plan-2199",
    duty: {
      vi: "Giải trình khi cơ quan có thẩm quyền yêu cầu",
      en: "Account for matters of grassroots democracy when a competent body asks",
    },
    owners: [bodies],
    carriedBy: byHead,
    cadences: [onEvent],
    proof: {
      byDocument: true,
      documents: {
        vi: "Yêu cầu của cơ quan có thẩm quyền và văn bản giải trình",
        en: "The request and the written account",
      },
    },
    source: "plan",
    citations: ["II.1.g", "GT-90-2013"],
    verified: false,
    note: {
      vi: "Thời hạn ở NĐ 90/2013; hiệu lực hiện nay chưa được kiểm chứng (có thể đã thay bằng NĐ 59/2019).",
      en: "The time limits are those of Decree 90/2013; whether it still holds is not verified (perhaps replaced by Decree 59/2019).",
    },
  },
  {
    id: "II.1.h",
    plan: "plan-2199",
    duty: {
      vi: "Lấy mức độ thực hiện dân chủ ở cơ sở làm căn cứ đánh giá hằng năm đơn vị và người đứng đầu",
      en: "Use the degree of grassroots democracy in the yearly assessment of the body and its head",
    },
    owners: [bodies],
    cadences: [yearly],
    proof: {
      proves: ["body-assessed-year"],
      byDocument: false,
      documents: {
        vi: "Kết quả đánh giá, xếp loại năm có tiêu chí dân chủ ở cơ sở",
        en: "The yearly assessment with the democracy criterion",
      },
    },
    source: "plan",
    citations: ["II.1.h"],
    verified: true,
  },
];
