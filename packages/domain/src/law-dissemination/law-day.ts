import { type Day, dayFrom } from "@sdc/law/local-day";
import { ruleOn } from "@sdc/law/rules";

/** Ngày Pháp luật of the year in which that day lies, by the rule in force on it (NPL-0911); undefined: none was. */
export const lawDayOf = (on: Day): Day | undefined => {
  const date = ruleOn("NPL-0911", on)?.on;
  return date && dayFrom(Number(on.slice(0, 4)), date.month, date.date);
};
