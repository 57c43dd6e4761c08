import type { Text } from "../text.ts";

/** Why a rule is not verified, where several rules share the reason. */
export const quizOnly: Text = {
  vi: "Chỉ thấy trong đáp án cuộc thi tìm hiểu pháp luật, là nguồn thứ cấp yếu, không ghi số điều; chưa thấy văn bản chính thức.",
  en: "Seen only in quiz answers, a weak secondary source without article numbers; the official text was not seen.",
};

export const recalledOnly: Text = {
  vi: "Chỉ ghi theo trí nhớ; chưa thấy trong nguồn nào.",
  en: "Recalled only; not seen in any source.",
};

/** The late amendment of Law 10/2022/QH15: which of its articles it changed was not seen. */
export const LAW97 = "97/2025/QH15";
