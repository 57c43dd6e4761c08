import { type Contact, CONTACTS } from "@sdc/core/finding";

/** Every way in which this person can be recognised, the surest first. */
export const contactsOf = (holder: Readonly<Record<string, unknown>>): readonly string[] =>
  CONTACTS.flatMap((by) => normalContact(by, holder[by]) ?? []);

/** One text for one number or address, however it is written; undefined for what tells nobody from another. */
export const normalContact = (by: Contact["by"], value: unknown): string | undefined => {
  if (typeof value !== "string") return undefined;
  if (by === "phone") return normalPhone(value);
  const text = value.normalize("NFC").trim();
  if (text === "") return undefined;
  if (by === "email") return /^[^\s@]+@[^\s@]+$/.test(text) ? `email:${text.toLowerCase()}` : undefined;
  return `${by}:${text}`;
};

/** `+84 905-123 456` and `0905123456` are one number; "unknown" and "115" tell no caller from another. */
const normalPhone = (phone: string): string | undefined => {
  const digits = phone.replace(/[^\d+]/g, "").replace(/^(\+|00)84/, "0");
  return digits.length < PHONE_DIGITS_MIN ? undefined : digits;
};
const PHONE_DIGITS_MIN = 8;
