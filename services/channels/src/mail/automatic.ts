import type { Mail } from "./read-mail.ts";

/** Why nobody wrote this mail. */
export type Automatic =
  | "empty-return-path"
  | "auto-submitted"
  | "precedence"
  | "loop"
  | "list"
  | "delivery-report"
  | "own-address";

type Given = {
  /** The envelope's sender; empty for what must never be answered (RFC 5321, 4.5.5). */
  readonly returnPath: string;
  /** Every address that the register receives at or sends from, in lower case. */
  readonly own: ReadonlySet<string>;
};

/**
 * Whether a program sent it: answers of machines (RFC 3834), mailing lists (RFC 2369, 2919), delivery reports, and what
 * came from ourselves. Undefined: a person may have written it.
 */
export const automatic = (
  { headers, from }: Pick<Mail, "headers" | "from">,
  { returnPath, own }: Given,
): Automatic | undefined => {
  const values = (name: string) => headers.filter(({ key }) => key === name).map(({ value }) => value.trim());
  const some = (name: string, wanted: RegExp) => values(name).some((value) => wanted.test(value));
  const author = from?.address.toLowerCase() ?? "";
  if (returnPath === "" || values("return-path").includes("<>")) return "empty-return-path";
  if (own.has(author) || own.has(returnPath.toLowerCase())) return "own-address";
  if (values("auto-submitted").some((value) => !/^no\b/i.test(value))) return "auto-submitted";
  if (ANSWERS.some((name) => values(name).length > 0)) return "auto-submitted";
  if (some("precedence", /^(?:bulk|junk|list|auto[_-]?reply)\b/i)) return "precedence";
  if (values("x-loop").length > 0) return "loop";
  if (headers.some(({ key }) => key.startsWith("list-"))) return "list";
  if (some("content-type", /^multipart\/report\b/i) || author.startsWith("mailer-daemon@"))
    return "delivery-report";
  return undefined;
};

/** What programs put on their answers besides the standard header. */
const ANSWERS = ["x-autoreply", "x-autorespond", "x-auto-reply"];
