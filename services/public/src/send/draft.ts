import { sealedToKey } from "@sdc/domain/sealed-to-key";
import type { SentForm } from "../form/read-form.ts";
import { isKey, newKey } from "../new-key.ts";

/** So many persons can be named on the page; more are named in the text. */
export const PERSONS_SHOWN = 3;

export type Person = { readonly name: string; readonly post: string };

/** What somebody has written so far, as typed: it travels in hidden fields and is stored nowhere before it is sent. */
export type Draft = {
  /** Names this sending for good. */
  readonly key: string;
  /** Whether that key was made just now, because none came. */
  readonly isNewKey: boolean;
  readonly qr: string;
  readonly find: string;
  readonly unit: string;
  readonly place: string;
  readonly field: string;
  readonly text: string;
  readonly isFlagged: boolean;
  readonly isAboutHead: boolean;
  readonly isAboutDeputy: boolean;
  readonly persons: readonly Person[];
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** Who reports, sealed in the browser; empty where nothing was. */
  readonly sealedReporter: string;
};

export const newDraft = (qr: string): Draft => ({
  key: newKey(),
  isNewKey: true,
  qr,
  find: "",
  unit: "",
  place: "",
  field: "",
  text: "",
  isFlagged: false,
  isAboutHead: false,
  isAboutDeputy: false,
  persons: [],
  name: "",
  phone: "",
  email: "",
  sealedReporter: "",
});

const sealed = sealedToKey();

/** Nothing of what comes is believed: each step checks all before it again. */
export const draftFrom = (form: SentForm): Draft => {
  const key = form.text("key");
  return {
    key: isKey(key) ? key : newKey(),
    isNewKey: !isKey(key),
    qr: form.text("qr"),
    find: form.text("find"),
    unit: form.text("unit"),
    place: form.text("place"),
    field: form.text("field"),
    text: form.text("text"),
    isFlagged: form.has("flagged"),
    isAboutHead: form.has("head"),
    isAboutDeputy: form.has("deputy"),
    persons: Array.from({ length: PERSONS_SHOWN }, (_, index) => ({
      name: form.text(`person-${index + 1}`),
      post: form.text(`post-${index + 1}`),
    })),
    name: form.text("name"),
    phone: form.text("phone"),
    email: form.text("email"),
    sealedReporter: sealed.safeParse(form.text("sealed-reporter")).data ?? "",
  };
};

/** The fields of each step, as `draftFrom` reads them. */
export const fieldsOf = (draft: Draft): Readonly<Record<Step | "all", Readonly<Record<string, string>>>> => ({
  all: { key: draft.key, qr: draft.qr },
  where: { unit: draft.unit, place: draft.place, field: draft.field },
  what: {
    text: draft.text,
    ...(draft.isFlagged ? { flagged: "1" } : {}),
    ...(draft.isAboutHead ? { head: "1" } : {}),
    ...(draft.isAboutDeputy ? { deputy: "1" } : {}),
    ...Object.fromEntries(
      draft.persons.flatMap(({ name, post }, index) => [
        [`person-${index + 1}`, name],
        [`post-${index + 1}`, post],
      ]),
    ),
  },
  who: draft.isFlagged
    ? { "sealed-reporter": draft.sealedReporter }
    : { name: draft.name, phone: draft.phone, email: draft.email },
});

export const STEPS = ["where", "what", "who"] as const;
export type Step = (typeof STEPS)[number];

export const stepFrom = (text: string): Step => STEPS.find((step) => step === text) ?? "where";
