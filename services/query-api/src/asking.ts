import type * as z from "zod";
import { mayAnywhere } from "@sdc/access/may";
import type { Rights } from "@sdc/access/roles";
import { parsed } from "@sdc/http/input";
import { problem } from "@sdc/http/problem";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { NotBuilt, type ReadModel, type ReadModels } from "@sdc/reading/read-models";
import { findUnit } from "@sdc/reading/units";
import { type AtLeast, reached } from "@sdc/reading/reached";
import { mayAwait } from "./may-await.ts";
import { questionErrors } from "./questions.ts";
import { type Call, mayRead, type Readable, rightsTo } from "./rights.ts";
import { statisticsErrors } from "./statistics-questions.ts";
import { searchErrors } from "./search-questions.ts";
import { type FoundUnit, type Meant, unitMeant, veryUnit } from "./resolved-unit.ts";

export type Answered = Promise<Response>;

/** What the checks of any question say. */
const WORDS = { ...questionErrors, ...searchErrors, ...statisticsErrors };

/**
 * Parses the question, waits for the versions it asks for, then answers from the version that is read now. What whoever asks
 * may not know of is waited for like something that is not there; `mayKnow` says it where a question has readers of its own.
 */
export const asked = async <
  Question extends z.ZodObject<{ atLeast: z.ZodType<readonly AtLeast[] | undefined> }>,
>(
  models: ReadModels,
  c: Call,
  readable: Readable,
  schema: Question,
  answer: (model: ReadModel, question: z.output<Question>) => Response | Answered,
  mayKnow: (model: ReadModel, stream: string) => Promise<boolean> = (_, stream) =>
    mayAwait(models, c, stream),
): Answered => {
  if (!mayAnywhere(c.get("session"), rightsTo(readable))) return problem(c, "forbidden");
  const question = parsed(c, schema, inAddress(c), WORDS);
  if ("refused" in question) return question.refused;
  return whenBuilt(c, async () => {
    const model = await models.of(readable);
    const slice = async (stream: string) =>
      (await mayKnow(model, stream)) ? model.slice(stream) : undefined;
    if (!(await reached({ slice }, readable, question.value.atLeast ?? [])))
      return problem(c, "not-yet", { headers: { "retry-after": "1" } });
    return answer(model, question.value);
  });
};

/** The answer, or the word that a read model is not there yet. */
export const whenBuilt = async (c: Call, answer: () => Answered): Answered => {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof NotBuilt)) throw error;
    return problem(c, "not-built", { headers: { "retry-after": "5" } });
  }
};

/** Every parameter once, but `atLeast`, which may come several times. */
const inAddress = (c: Call): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [
      name,
      name === "atLeast" || values.length > 1 ? values : (values[0] ?? ""),
    ]),
  );

export const provinceWide = (rights: Rights): Rights =>
  Object.fromEntries(Object.entries(rights).filter(([, reach]) => reach === "province"));

/**
 * Answers about one unit to whoever may read there; an unknown unit is not found. `named`: an id, or what an address
 * means by an old id or a code; who names no unit means their own.
 */
export const ofUnit = async (
  models: ReadModels,
  c: Call,
  readable: Readable,
  named: string | Meant,
  answer: (unit: RegisteredUnit, found: FoundUnit) => Answered,
): Answered => {
  const found = await foundBy(models, c, named);
  const id = found?.unit.id ?? (typeof named === "string" ? named : named.asked);
  if (!(await mayRead(models, c, readable, id))) return problem(c, "forbidden");
  if (found === undefined) return problem(c, "not-found");
  const answered = await answer(found.unit, found);
  if (found.resolved !== undefined && answered.ok) answered.headers.set("content-location", addressOf(c, id));
  return answered;
};

const foundBy = async (
  models: ReadModels,
  c: Call,
  named: string | Meant,
): Promise<FoundUnit | undefined> => {
  if (typeof named !== "string")
    return unitMeant(models, c.req.query("unit") === undefined ? veryUnit(named.asked, named.day) : named);
  const unit = await findUnit(models, named);
  return unit && { unit };
};

/** The same address, naming the unit that answers. */
const addressOf = (c: Call, unit: string): string => {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set("unit", unit);
  return `${pathname}?${searchParams.toString()}`;
};
