import type { Obligation } from "../../obligation.ts";
import { continuous, districts, homeAffairs, ownerInferred } from "./shared.ts";

/** I. Mục đích, yêu cầu. */
export const section1: readonly Obligation[] = [
  {
    id: "I.2.c",
    plan: "plan-2199",
    duty: {
      vi: "Kiểm tra, đôn đốc, hướng dẫn tháo gỡ khó khăn, vướng mắc khi triển khai",
      en: "Check, press and give guidance on difficulties in carrying out the plan",
    },
    owners: [homeAffairs, districts],
    cadences: [continuous],
    proof: {
      byDocument: true,
      documents: {
        vi: "Văn bản ghi nhận khó khăn, vướng mắc; công văn hướng dẫn, đôn đốc",
        en: "Records of difficulties; letters of guidance or reminder",
      },
    },
    source: "plan",
    citations: ["I.2.c"],
    verified: false,
    note: ownerInferred,
  },
];
