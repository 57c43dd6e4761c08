import type { Day } from "@sdc/law/local-day";
import { WAYS_OF_LAW } from "./kinds.ts";
import type { DialogueState } from "./state.ts";

/** What a session owes by which day: its result by law, answers in writing by its own word. */
export type OwedOfDialogue = { readonly due: Day; readonly n?: number };

/** Whether its result is known in every way that the law names. */
const isResultKnown = ({ ways }: Pick<DialogueState, "ways">): boolean =>
  WAYS_OF_LAW.every((way) => ways.includes(way));

export const owedBy = (
  state: Pick<DialogueState, "questions" | "resultDue" | "ways">,
): readonly OwedOfDialogue[] => [
  ...(state.resultDue === undefined || isResultKnown(state) ? [] : [{ due: state.resultDue }]),
  ...state.questions.flatMap(({ n, stands, due }) =>
    stands === "promised" && due !== undefined ? [{ due, n }] : [],
  ),
];

/** Whether nothing of it is left to do. */
export const isDone = (state: DialogueState): boolean =>
  state.stage === "cancelled" ||
  (state.stage === "held" &&
    state.isClosed &&
    (state.resultDue === undefined || isResultKnown(state)) &&
    state.questions.every(({ stands }) => stands !== "open" && stands !== "promised"));
