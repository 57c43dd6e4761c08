import { section1 } from "./section-1.ts";
import { section21 } from "./section-2-1.ts";
import { section22 } from "./section-2-2.ts";
import { section23 } from "./section-2-3.ts";
import { section24 } from "./section-2-4.ts";
import { section25 } from "./section-2-5.ts";
import { section26 } from "./section-2-6.ts";
import { section4 } from "./section-4.ts";
import type { Obligation } from "../../obligation.ts";

/** Every duty that Plan 2199 lays on somebody, in the plan's order. */
export const rowsOfPlan2199: readonly Obligation[] = [
  ...section1,
  ...section21,
  ...section22,
  ...section23,
  ...section24,
  ...section25,
  ...section26,
  ...section4,
];
