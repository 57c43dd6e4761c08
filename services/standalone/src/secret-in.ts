import { readFileSync } from "node:fs";

/** The secret that a file holds. Throws in words, with the file's name and nothing of what it holds. */
export const secretIn = (file: string): string => {
  let text: string;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch (cause) {
    throw new Error(`the secret in ${file} can't be read`, { cause });
  }
  if (text === "") throw new Error(`${file} holds no secret: it is empty`);
  return text;
};
