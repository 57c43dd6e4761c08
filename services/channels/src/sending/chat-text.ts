import { cut } from "../plain-words.ts";
import type { Message } from "./templates.ts";

/** Both platforms take so many characters in one message. */
const CHAT_MAX = 2000;
const REST = "\n[…]";

/** A message as one that stands in a chat: no subject; what is too long is read by the code. */
export const chatText = ({ text }: Message, page: string): string => {
  if (text.length <= CHAT_MAX) return text;
  const end = `${REST}\n\n${page}`;
  return cut(text, CHAT_MAX - end.length) + end;
};
