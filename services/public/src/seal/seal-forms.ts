import { isPublicKey } from "@sdc/sealing/key-pair";
import { sealTo } from "@sdc/sealing/sealed-text";

type Field = {
  value: string;
  disabled: boolean;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  readonly required: boolean;
  focus(): void;
};
type Form = {
  hidden: boolean;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  querySelectorAll(selector: string): Iterable<Field>;
  querySelector(selector: string): Field | null;
  addEventListener(type: "submit", listener: (event: { preventDefault(): void }) => void): void;
  submit(): void;
};
export type SealedFormsPage = {
  querySelectorAll(selector: string): Iterable<Form>;
  getElementById(id: string): { hidden: boolean } | null;
};

/**
 * A form with `data-public-key` holds fields without a name, so that no browser ever sends them: with `data-sealed` they say
 * what they are called in what is sealed. When the form is sent, they go as JSON, sealed to that key for `data-context`,
 * into the field that `data-into` names. Until this has run the form stays hidden.
 */
export const sealForms = (page: SealedFormsPage): void => {
  for (const form of page.querySelectorAll("form[data-public-key]")) {
    const { publicKey = "", context = "", into = "", otherwise = "", missing = "" } = form.dataset;
    const target = form.querySelector(`input[name="${into}"]`);
    if (target === null || context === "" || !isPublicKey(publicKey)) continue;
    form.hidden = false;
    const without = page.getElementById(otherwise);
    if (without !== null) without.hidden = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const fields = [...form.querySelectorAll("[data-sealed]")];
      const empty = fields.find((field) => field.required && field.value.trim() === "");
      const said = page.getElementById(missing);
      if (said !== null) said.hidden = empty === undefined;
      if (empty !== undefined) return empty.focus();
      const told = fields.map(({ dataset, value }) => [dataset["sealed"] ?? "", value.trim()] as const);
      const text = JSON.stringify(Object.fromEntries(told.filter(([, value]) => value !== "")));
      target.value = sealTo(publicKey, text, context);
      // Nothing of it is left on the page that a browser would keep and show again.
      for (const field of fields) {
        field.value = "";
        field.disabled = true;
      }
      form.submit();
    });
  }
};
