import type * as z from "zod";
import { GROUNDS } from "@sdc/domain/disciplinary-case/kinds";
import { MEASURES } from "@sdc/law/discipline";
import type { DisciplineItem } from "@sdc/projections/discipline-file";
import type { disciplineRegisterAnswer } from "./discipline-answers.ts";

export type DisciplineRegister = z.infer<typeof disciplineRegisterAnswer>;

const WITHOUT_MEASURE: ReadonlySet<DisciplineItem["status"]> = new Set(["exempted", "dropped"]);

/** What a unit's register of discipline says of one year, by the cases that the reader may know. */
export const disciplineRegisterOf = (
  cases: readonly DisciplineItem[],
  year: number,
): Pick<DisciplineRegister, "items" | "figures"> => {
  const isIn = (day: string | undefined): boolean => day?.slice(0, 4) === String(year);
  const isBefore = (day: string): boolean => day.slice(0, 4) < String(year);
  const opened = cases.filter(({ on }) => isIn(on));
  const decided = cases.filter((one) => one.status === "decided" && isIn(one.decided?.decision.date));
  const ended = cases.filter(({ endedOn }) => isIn(endedOn));
  const carried = cases.filter((one) => {
    const over = one.endedOn ?? one.decided?.decision.date;
    return isBefore(one.on) && (over === undefined || !isBefore(over));
  });
  const items = cases.filter((one) => [opened, decided, ended, carried].some((some) => some.includes(one)));
  const count = <Name extends string>(names: readonly Name[], of: (name: Name) => number) =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, number>;
  return {
    items: items.map(shown),
    figures: {
      carriedOver: carried.length,
      opened: opened.length,
      decided: decided.length,
      late: decided.filter((one) => one.decided?.isLate === true).length,
      revoked: ended.filter(({ status }) => status === "revoked").length,
      withoutMeasure: ended.filter(({ status }) => WITHOUT_MEASURE.has(status)).length,
      byMeasure: count(MEASURES, (name) => decided.filter((one) => one.decided?.measure === name).length),
      byGround: count(GROUNDS, (name) => opened.filter(({ grounds }) => grounds.includes(name)).length),
    },
  };
};

const shown = (one: DisciplineItem): DisciplineRegister["items"][number] => ({
  ...one,
  grounds: [...one.grounds],
});
