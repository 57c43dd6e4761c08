import type { Field } from "../contact.ts";
import { administrativeProcedure } from "./administrative-procedure.ts";
import { education } from "./education.ts";
import { environment } from "./environment.ts";
import type { FieldTexts } from "./field-texts.ts";
import { grassrootsDemocracy } from "./grassroots-democracy.ts";
import { health } from "./health.ts";
import { infrastructure } from "./infrastructure.ts";
import { land } from "./land.ts";
import { other } from "./other.ts";
import { publicOrder } from "./public-order.ts";
import { socialPolicy } from "./social-policy.ts";

export const fieldTexts: Readonly<Record<Field, FieldTexts>> = {
  "grassroots-democracy": grassrootsDemocracy,
  land,
  environment,
  infrastructure,
  "public-order": publicOrder,
  "administrative-procedure": administrativeProcedure,
  "social-policy": socialPolicy,
  health,
  education,
  other,
};
