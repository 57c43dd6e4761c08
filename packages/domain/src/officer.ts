import * as z from "zod";
import { line } from "./fields.ts";

/** A member of staff: the person as the issuer of tokens names them (opaque, no name), and the title of their post. */
export const officer = () => z.strictObject({ subject: line(100), post: line(200) });

/** The same as an event holds it. */
export const officerFields = z.object({ subject: z.string(), post: z.string() });

/** The first who stands twice in a list; undefined: nobody does. */
export const namedTwice = (officers: readonly { readonly subject: string }[]): string | undefined => {
  const subjects = officers.map(({ subject }) => subject);
  return subjects.find((subject, index) => subjects.indexOf(subject) !== index);
};

export const officerRefusals = {
  "officer-twice": {
    vi: "Một người được nêu hai lần.",
    en: "Somebody is named twice.",
    kind: "input",
  },
} as const;
