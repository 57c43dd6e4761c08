import { dialogueSession } from "@sdc/domain/dialogue-session/decider";
import { isDone, owedBy } from "@sdc/domain/dialogue-session/owed";
import type { Event } from "@sdc/domain/dialogue-session/schema";
import type { DialogueState } from "@sdc/domain/dialogue-session/state";
import { dayOf } from "@sdc/law/local-day";
import type { Work } from "./work.ts";

export type DialogueWork = Work & { readonly session: DialogueState };

/**
 * A session is open work until it was cancelled, or held, minuted, answered and its result made known. It may owe several
 * things by several days. One in a complaint stands in no ordinary list.
 */
export const workOfDialogue = (
  work: DialogueWork | undefined,
  event: Event,
  _stream: string,
): DialogueWork => {
  const session = dialogueSession.evolve(work?.session ?? dialogueSession.initial, event);
  const days = session.stage === "cancelled" ? [] : owedBy(session).map(({ due }) => due);
  const known = new Map(work?.dues?.map((one) => [one.due, one.knownOn]));
  return {
    unit: session.unit,
    since: session.announcedOn,
    isOpen: !isDone(session),
    ...(session.kind === "case" ? { isFlagged: true } : {}),
    dues: [...new Set(days)].map((due) => ({ due, knownOn: known.get(due) ?? dayOf(event.at) })),
    session,
  };
};
