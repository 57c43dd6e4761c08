import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { inOffice, lineOf, type Units } from "../units.ts";
import type { IntakeCommand } from "./intake.ts";

const RULE = "KN-2011.A7.1";

/**
 * Whether the body named as competent is the one of the law: for a first complaint whoever's act it is, for a second
 * one their direct superior. A unit that took over stands for the one before it. What is no unit of the register can't be told.
 */
export const unfitCompetence = ({
  instance,
  against,
  competent,
  receivedOn,
  heirs = {},
}: Pick<IntakeCommand, "instance" | "against" | "competent" | "receivedOn" | "heirs">):
  | Refusal<"competence-wrong">
  | undefined => {
  const no = refuse("competence-wrong", { rule: RULE });
  if (competent.unit === undefined) return undefined;
  if (against.unit === undefined) return instance === "first" ? no : undefined;
  const whose = standingFor(heirs, against.unit, receivedOn);
  const fit =
    instance === "first"
      ? whose
      : whose.flatMap((unit) => {
          const superior = heirs[unit]?.parent;
          return superior === undefined ? [] : standingFor(heirs, superior, receivedOn);
        });
  return fit.includes(competent.unit) ? undefined : no;
};

/** The unit itself while it stands, or those that its work has come to. */
const standingFor = (heirs: Units, unit: string, day: string): readonly string[] =>
  Object.entries(heirs)
    .filter(([id, life]) => inOffice(life, day) && lineOf(heirs, id, [unit]).length > 0)
    .map(([id]) => id);
