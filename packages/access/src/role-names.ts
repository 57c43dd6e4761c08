import type { Role } from "./roles.ts";

/** What each role is called on a screen. */
export const roleNames: Readonly<Record<Role, { readonly vi: string; readonly en: string }>> = {
  operator: { vi: "Người trực đường dây nóng", en: "Hotline operator" },
  "reception-officer": { vi: "Người tiếp công dân", en: "Reception officer" },
  "records-clerk": { vi: "Văn thư", en: "Records clerk" },
  "case-officer": { vi: "Người được giao xử lý", en: "Case officer" },
  verifier: { vi: "Người được giao xác minh", en: "Verifier" },
  "head-of-unit": { vi: "Người đứng đầu", en: "Head of unit" },
  "deputy-head": { vi: "Cấp phó của người đứng đầu", en: "Deputy head of unit" },
  "chief-of-office": { vi: "Chánh Văn phòng", en: "Chief of office" },
  "protecting-officer": { vi: "Người được giao việc bảo vệ người tố cáo", en: "Protecting officer" },
  "identity-custodian": { vi: "Người giữ thông tin danh tính", en: "Identity custodian" },
  "home-affairs": { vi: "Sở Nội vụ", en: "Home Affairs" },
  inspector: { vi: "Thanh tra thành phố", en: "City Inspectorate" },
  auditor: { vi: "Người kiểm tra sổ", en: "Auditor" },
  "privacy-officer": { vi: "Người phụ trách bảo vệ dữ liệu cá nhân", en: "Privacy officer" },
  administrator: { vi: "Người quản trị hệ thống", en: "Administrator" },
};
