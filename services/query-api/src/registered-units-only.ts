/** What every answer about many units says of itself. */
export const registeredUnitsOnly = {
  vi: "Chỉ gồm các đơn vị đã đăng ký trong sổ.",
  en: "Registered units only.",
};
