import type { Rule } from "../rule.ts";
import { law10Consultation } from "./law10-consultation.ts";
import { law10Decisions } from "./law10-decisions.ts";
import { law10PublicationForms } from "./law10-publication-forms.ts";
import { law10Publication } from "./law10-publication.ts";

/** Luật 10/2022/QH15, chương I và II: grassroots democracy in the commune. */
export const law10Commune: readonly Rule[] = [
  ...law10Publication,
  ...law10PublicationForms,
  ...law10Decisions,
  ...law10Consultation,
];
