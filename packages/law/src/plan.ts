import type { Day } from "./local-day.ts";
import type { Text } from "./text.ts";

/** A plan whose clauses the catalogue turns into duties. A second plan is a second value of this type. */
export type Plan = {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: Day;
  readonly title: Text;
  readonly territory: string;
  readonly from: Day;
  /** Exclusive; none known. */
  readonly to?: Day;
  /** Whether the plan binds the units that took over from those it was made for. */
  readonly bindsHeirs: { readonly assumed: boolean; readonly verified: boolean; readonly note: Text };
};

/** Plan 2199/KH-UBND, Quảng Nam, 1 April 2024. */
export const plan: Plan = {
  id: "plan-2199",
  number: "2199/KH-UBND",
  issuedOn: "2024-04-01",
  title: {
    vi: "Kế hoạch triển khai thực hiện Nghị quyết số 49/NQ-HĐND ngày 08/12/2023 về biện pháp bảo đảm thực hiện dân chủ ở cơ sở trên địa bàn tỉnh Quảng Nam",
    en: "Plan to implement Resolution 49/NQ-HĐND of 8 December 2023 on measures to ensure grassroots democracy in Quảng Nam province",
  },
  territory: "Quảng Nam",
  from: "2024-04-01",
  bindsHeirs: {
    assumed: true,
    verified: false,
    note: {
      vi: "Chưa tìm thấy văn bản xác định Kế hoạch 2199 còn hiệu lực hay không sau khi Quảng Nam sáp nhập vào Đà Nẵng ngày 01/7/2025; sổ tạm coi là còn áp dụng với các đơn vị kế thừa.",
      en: "No document was found on whether Plan 2199 still binds after Quảng Nam merged into Đà Nẵng on 1 July 2025; the register assumes that it binds the heirs.",
    },
  },
};
