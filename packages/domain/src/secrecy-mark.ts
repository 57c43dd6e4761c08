/** The stamps of NĐ on state secrets as they stand on a document: MẬT, TỐI MẬT, TUYỆT MẬT, in capitals. */
const mark = /(?<!\p{L})(?:TUYỆT MẬT|TỐI MẬT|(?<!BÍ )MẬT)(?!\p{L})/u;

/** Whether a text of the document carries a secrecy stamp; "bảo vệ bí mật nhà nước" in a title is none. */
export const bearsSecrecyMark = (texts: readonly (string | undefined)[]): boolean =>
  texts.some((text) => text !== undefined && mark.test(text.normalize("NFC")));
