import type { Plan } from "../plan.ts";

/** Plan 2199/KH-UBND, Quảng Nam, 1 April 2024. */
export const plan2199: Plan = {
  id: "plan-2199",
  number: "2199/KH-UBND",
  issuedOn: "2024-04-01",
  title: {
    vi: "Kế hoạch triển khai thực hiện Nghị quyết số 49/NQ-HĐND ngày 08/12/2023 về biện pháp bảo đảm thực hiện dân chủ ở cơ sở trên địa bàn tỉnh Quảng Nam",
    en: "Plan to implement Resolution 49/NQ-HĐND of 8 December 2023 on measures to ensure grassroots democracy in Quảng Nam province",
  },
  territory: { name: "Quảng Nam", unit: "province-49" },
  from: "2024-04-01",
  bindsHeirs: {
    assumed: true,
    verified: false,
    note: {
      vi: "Chưa tìm thấy văn bản xác định Kế hoạch 2199 còn hiệu lực hay không sau khi Quảng Nam sáp nhập vào Đà Nẵng ngày 01/7/2025; sổ tạm coi là còn áp dụng với các đơn vị kế thừa.",
      en: "No document was found on whether Plan 2199 still binds after Quảng Nam merged into Đà Nẵng on 1 July 2025; the register assumes that it binds the heirs.",
    },
  },
  related: [
    {
      number: "100/NQ-HĐND",
      issuedOn: "2023-12-14",
      note: {
        vi: "Nghị quyết của thành phố Đà Nẵng về cùng các biện pháp; chưa tìm thấy văn bản nào nêu quan hệ với Kế hoạch 2199 sau sáp nhập, nên danh mục không có nghĩa vụ nào lấy từ nghị quyết này.",
        en: "Đà Nẵng's own resolution on the same measures; nothing was found on how it stands to Plan 2199 after the merger, so the catalogue has no duty out of it.",
      },
      verified: false,
    },
  ],
};
