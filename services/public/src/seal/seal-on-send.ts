import { sealTo } from "@sdc/sealing/sealed-text";
import { FIELDS, sealedReporterContext } from "./sealed-reporter.ts";

/** What of a page this needs: a browser's document, or a spec's own. */
export type PageElement = {
  hidden: boolean;
  value: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  readonly form: SendingForm | null;
};
type SendingForm = { addEventListener(type: "submit", heard: () => void): void };
export type SealingPage = { getElementById(id: string): PageElement | null };

/**
 * Shows the fields for name, phone and address, which have no name of their own and so are never sent, and puts what is in
 * them, sealed to the body's key, into the one that is, at the moment of sending. Where nothing is filled in, what was sealed
 * before stays.
 */
export const sealOnSend = (page: SealingPage): void => {
  const [box, unsealed, sealed] = ["sealing", "no-sealing", "sealed-reporter"].map((id) =>
    page.getElementById(id),
  );
  const { key, body } = box?.dataset ?? {};
  if (!box || !sealed || key === undefined || body === undefined) return;
  box.hidden = false;
  if (unsealed) unsealed.hidden = true;
  sealed.form?.addEventListener("submit", () => {
    const given = FIELDS.map((name) => [name, page.getElementById(`seal-${name}`)?.value.trim() ?? ""]);
    const filled = given.filter(([, value]) => value !== "");
    if (filled.length > 0)
      sealed.value = sealTo(key, JSON.stringify(Object.fromEntries(filled)), sealedReporterContext(body));
  });
};
