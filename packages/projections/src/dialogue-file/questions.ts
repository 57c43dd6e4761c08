import type { Sealable } from "@sdc/core/sealing";
import type { Event } from "@sdc/domain/dialogue-session/schema";

type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;
type Taken = Of<"dialogue-question-taken">;

export const QUESTION_STANDS = ["open", "promised", "answered", "passed-on", "set-aside"] as const;

/** A question with what became of it. */
export type DialogueQuestion = Pick<Taken, "n" | "phase" | "source" | "text" | "on"> & {
  readonly stands: (typeof QUESTION_STANDS)[number];
  readonly due?: string;
  readonly answer?: Pick<Of<"dialogue-question-answered">, "text" | "on" | "isAtOnce">;
  readonly passedOn?: Pick<Of<"dialogue-question-passed-on">, "to" | "report"> & {
    readonly isBegun: boolean;
  };
  readonly reason?: Sealable;
};

export const questionsAfter = (
  questions: readonly DialogueQuestion[],
  event: Event,
): readonly DialogueQuestion[] => {
  if (event.type === "dialogue-question-taken") {
    const { n, phase, source, text, on } = event;
    return [...questions, { n, phase, source, text, on, stands: "open" }];
  }
  return questions.map((one) =>
    "n" in event && event.n === one.n ? { ...one, ...changeOf(one, event) } : one,
  );
};

const changeOf = (question: DialogueQuestion, event: Event): Partial<DialogueQuestion> => {
  if (event.type === "dialogue-question-answered") {
    const { text, on, isAtOnce } = event;
    return { stands: "answered", answer: { text, on, isAtOnce } };
  }
  if (event.type === "dialogue-answer-promised") return { stands: "promised", due: event.due };
  if (event.type === "dialogue-question-passed-on") {
    const { to, report } = event;
    return { stands: "passed-on", passedOn: { to, report, isBegun: false } };
  }
  if (event.type === "dialogue-question-set-aside") return { stands: "set-aside", reason: event.reason };
  if (event.type === "dialogue-question-report-begun" && question.passedOn !== undefined)
    return { passedOn: { ...question.passedOn, isBegun: true } };
  return {};
};
