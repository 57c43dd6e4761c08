import type * as z from "zod";
import type { Language } from "@sdc/http/language";
import { commands } from "@sdc/domain/hotline-report/schema";
import type { Text } from "@sdc/law/text";
import { type Wrong, wrongWith } from "../form/what-is-wrong.ts";
import { type Draft, type Step, STEPS } from "./draft.ts";
import type { Places } from "./places.ts";

const { place, text, field, reporter, personsNamed } = commands.receive.shape;
const identity = reporter.unwrap().shape;
const person = personsNamed.unwrap().element.shape;

/** What the domain itself would not take of one step, by the names of the fields. */
const wrongIn = (step: Step, draft: Draft, places: Places, lang: Language): Wrong => {
  const found = WRONG[step](draft, places, lang);
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, words]) => (words === undefined ? [] : [[name, words]])),
  );
};

/** The first step, up to this one, that has mistakes. */
export const firstWrong = (
  upTo: Step,
  draft: Draft,
  places: Places,
  lang: Language,
): { readonly step: Step; readonly wrong: Wrong } | undefined =>
  STEPS.slice(0, STEPS.indexOf(upTo) + 1)
    .map((step) => ({ step, wrong: wrongIn(step, draft, places, lang) }))
    .find(({ wrong }) => Object.keys(wrong).length > 0);

type Found = Readonly<Record<string, string | undefined>>;

const WRONG: Readonly<Record<Step, (draft: Draft, places: Places, lang: Language) => Found>> = {
  where: (draft, places, lang) => ({
    unit: places.has(draft.unit) ? undefined : UNIT_MISSING[lang],
    place: ifGiven(place, draft.place, lang),
    field: field.safeParse(draft.field).success ? undefined : FIELD_MISSING[lang],
  }),
  what: (draft, _places, lang) => ({
    text: wrongWith(text, draft.text, lang),
    ...Object.fromEntries(
      draft.persons.flatMap(({ name, post }, index) => [
        [
          `person-${index + 1}`,
          name.trim() === "" && post.trim() !== "" ? NAME_MISSING[lang] : ifGiven(person.name, name, lang),
        ],
        [`post-${index + 1}`, ifGiven(person.post, post, lang)],
      ]),
    ),
  }),
  // Of whoever reports content of a denunciation nothing is taken, so nothing of it can be wrong.
  who: (draft, _places, lang) =>
    draft.isFlagged
      ? {}
      : {
          name: ifGiven(identity.name, draft.name, lang),
          phone: ifGiven(identity.phone, draft.phone, lang),
          email: ifGiven(identity.email, draft.email, lang),
        },
};

const ifGiven = (schema: z.ZodType, typed: string, lang: Language): string | undefined =>
  typed.trim() === "" ? undefined : wrongWith(schema, typed, lang);

const UNIT_MISSING: Text = {
  vi: "Hãy chọn xã, phường hoặc cơ quan trong danh sách.",
  en: "Choose a commune, ward or body from the list.",
};
const FIELD_MISSING: Text = { vi: "Hãy chọn một lĩnh vực.", en: "Choose what it is about." };
const NAME_MISSING: Text = {
  vi: "Hãy ghi tên, hoặc bỏ trống cả chức vụ.",
  en: "Give the name, or leave the post empty too.",
};
