import type { Obligation } from "../../obligation.ts";
import { bodies, communes, continuous, informationTechnology, once, onEvent } from "./shared.ts";

/** II.4. Ứng dụng công nghệ thông tin, trang bị phương tiện. */
export const section24: readonly Obligation[] = [
  {
    id: "II.4.a",
    plan: "plan-2199",
    duty: {
      vi: "Ứng dụng công nghệ thông tin trong thủ tục hành chính, dịch vụ công; khuyến khích sáng kiến",
      en: "Use IT in procedures and public services; encourage initiatives",
    },
    owners: [bodies, informationTechnology],
    cadences: [continuous],
    proof: {
      byDocument: true,
      documents: {
        vi: "Danh mục dịch vụ công trực tuyến; kết quả khảo sát hài lòng; quyết định công nhận sáng kiến",
        en: "List of online services; satisfaction surveys; recognised initiatives",
      },
    },
    source: "plan",
    citations: ["II.4.a"],
    verified: true,
  },
  {
    id: "II.4.b",
    plan: "plan-2199",
    duty: {
      vi: "Xây dựng và hướng dẫn sử dụng ứng dụng biểu quyết trực tuyến trên trang thông tin điện tử",
      en: "Build, and guide the use of, the online-voting application on the local website",
    },
    owners: [communes],
    cadences: [once, onEvent],
    proof: {
      byDocument: true,
      documents: {
        vi: "Đường dẫn ứng dụng, tài liệu hướng dẫn; văn bản đồng thuận của cộng đồng; báo cáo trước biểu quyết; kết quả công bố",
        en: "Link to the application and its guide; the community's consent; report before the vote; published result",
      },
    },
    source: "plan",
    citations: ["II.4.b", "ND59-2023.A5.1.a", "ND59-2023.app"],
    verified: false,
    note: {
      vi: "CONFLICT-1: kế hoạch giao UBND cấp xã, Nghị định 59/2023 giao UBND cấp tỉnh xây dựng ứng dụng; tin năm 2025 đặt mốc quý II/2025. CONFLICT-2: Nghị định chỉ cho biểu quyết trực tuyến việc thuộc Đ.15 k.6.",
      en: "CONFLICT-1: the plan names the commune, Decree 59/2023 the province as builder; news of 2025 set Q2/2025. CONFLICT-2: the decree allows online votes on Art. 15.6 matters only.",
    },
  },
  {
    id: "II.4.c",
    plan: "plan-2199",
    duty: {
      vi: "Bố trí trang thiết bị; tiếp nhận góp ý qua thư điện tử, Zalo, Facebook; mã QR, hẹn giờ, thông báo trạng thái hồ sơ",
      en: "Provide equipment; take opinions by e-mail, Zalo and Facebook; QR rating, booking, status notices",
    },
    owners: [bodies],
    cadences: [continuous],
    proof: {
      supports: ["report-classified", "appointment-kept"],
      byDocument: true,
      documents: {
        vi: "Danh sách kênh tiếp nhận góp ý; minh chứng mã QR, hẹn giờ, thông báo trạng thái",
        en: "List of channels for opinions; proof of QR rating, booking and status notices",
      },
    },
    source: "plan",
    citations: ["II.4.c"],
    verified: true,
  },
];
