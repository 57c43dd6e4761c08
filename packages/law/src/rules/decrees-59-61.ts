import type { Rule } from "../rule.ts";
import { decree59 } from "./decree-59.ts";
import { decree59Online } from "./decree-59-online.ts";
import { decree61 } from "./decree-61.ts";

/** The two decrees that detail Luật 10/2022/QH15. */
export const decrees59And61: readonly Rule[] = [...decree59, ...decree59Online, ...decree61];
