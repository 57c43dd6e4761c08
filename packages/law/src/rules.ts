import type { Day } from "./local-day.ts";
import type { Rule } from "./rule.ts";
import { calendarAndCounting } from "./rules/calendar-and-counting.ts";
import { complaints } from "./rules/complaints.ts";
import { decrees59And61 } from "./rules/decrees-59-61.ts";
import { denunciations } from "./rules/denunciations.ts";
import { discipline } from "./rules/discipline.ts";
import { documentsAndReports } from "./rules/documents-and-reports.ts";
import { law10Agencies } from "./rules/law10-agencies.ts";
import { law10Commune } from "./rules/law10-commune.ts";
import { localGovernment } from "./rules/local-government.ts";
import { personalData } from "./rules/personal-data.ts";
import { reception } from "./rules/reception.ts";
import { reflections } from "./rules/reflections.ts";

/** Every version of every rule. A new rule or a new window of one is a row more. */
export const rules: readonly Rule[] = [
  ...law10Commune,
  ...law10Agencies,
  ...decrees59And61,
  ...localGovernment,
  ...complaints,
  ...denunciations,
  ...reception,
  ...reflections,
  ...discipline,
  ...calendarAndCounting,
  ...documentsAndReports,
  ...personalData,
];

/** All versions of a rule, the oldest first; none where there is no such rule. */
export const versionsOf = (id: string): readonly Rule[] =>
  rules.filter((rule) => rule.id === id).toSorted((a, b) => (a.from < b.from ? -1 : 1));

/** The version in force on a day. */
export const ruleOn = (id: string, day: Day): Rule | undefined =>
  versionsOf(id).find(({ from, to }) => from <= day && (to === undefined || day < to));
