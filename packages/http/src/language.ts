export type Language = "vi" | "en";

/** Vietnamese unless English is asked for more. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const asked = (acceptLanguage ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const q = parameters
      .map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1])
      .find((found) => found !== undefined);
    return { language: tag.split("-")[0], weight: q === undefined ? 1 : Number(q) };
  });
  const weightOf = (language: Language) =>
    Math.max(0, ...asked.filter((one) => one.language === language).map(({ weight }) => weight));
  return weightOf("en") > weightOf("vi") ? "en" : "vi";
};
