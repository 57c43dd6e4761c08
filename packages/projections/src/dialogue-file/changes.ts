import type { Event } from "@sdc/domain/dialogue-session/schema";
import type { DialogueFile } from "../dialogue-file.ts";

type Begins = "dialogue-announced" | "case-dialogue-announced";

/** What an event changes of a file besides its questions. */
export const changeOf = (
  file: DialogueFile,
  event: Exclude<Event, { type: Begins }>,
): { readonly [Name in keyof DialogueFile]?: DialogueFile[Name] | undefined } => {
  switch (event.type) {
    case "dialogue-changed": {
      const { type: _type, at: _at, by: _by, reason, on, ...told } = event;
      // What is not told any more is gone.
      const gone = { from: undefined, until: undefined, place: undefined, link: undefined };
      return { ...gone, ...told, changes: [...file.changes, { on, reason, dayBefore: file.day }] };
    }
    case "case-dialogue-changed": {
      const { day, place, text, reason, on } = event;
      return { day, place, content: text, changes: [...file.changes, { on, reason, dayBefore: file.day }] };
    }
    case "dialogue-agenda-set":
      return { agenda: event.agenda };
    case "dialogue-cancelled":
      return { status: "cancelled", cancelled: { on: event.on, reason: event.reason } };
    case "dialogue-passed-on":
      return { unit: event.to };
    case "dialogue-invited": {
      const { officers, groups } = file.invited;
      return {
        invited: { officers: [...officers, ...event.officers], groups: [...groups, ...event.groups] },
      };
    }
    case "dialogue-check-in-opened":
      return { code: event.code };
    case "dialogue-checked-in":
      return { checkedIn: [...file.checkedIn, event.subject] };
    case "dialogue-counted-in":
      return { countedIn: file.countedIn + 1 };
    case "dialogue-attendance-recorded": {
      const { officers, groups, document } = event;
      return { attendance: { officers, groups, ...(document && { document }) } };
    }
    case "dialogue-held": {
      const { people, chair, standing, result } = event;
      return heldAs({ people, chair, ...(standing && { standing }), ...(result && { result }) });
    }
    case "direct-dialogue-held":
    case "case-dialogue-held": {
      const { people, chair, standing } = event;
      return heldAs({ people, chair, ...(standing && { standing }) });
    }
    case "dialogue-minutes-recorded": {
      const { text, document, on, window } = event;
      return { minutes: { text, ...(document && { document }), on, ...(window && { window }), amended: [] } };
    }
    case "dialogue-minutes-amended": {
      const { text, reason, on } = event;
      const amended = [...(file.minutes?.amended ?? []), { on, reason }];
      return file.minutes === undefined ? {} : { minutes: { ...file.minutes, text, amended } };
    }
    case "dialogue-minutes-closed":
      return file.minutes === undefined ? {} : { minutes: { ...file.minutes, closedOn: event.on } };
    case "dialogue-result-published": {
      const { text, ways, where, link, on } = event;
      const result = { text, ways, ...(where && { where }), ...(link && { link }), on };
      return { results: [...file.results, result] };
    }
    case "dialogue-escalated": {
      const { due, on, to } = event;
      return { escalated: [...file.escalated, { due, on, ...(to && { to }) }] };
    }
    case "dialogue-reminded":
    case "dialogue-question-taken":
    case "dialogue-question-from-report":
    case "dialogue-question-answered":
    case "dialogue-answer-promised":
    case "dialogue-question-passed-on":
    case "dialogue-question-set-aside":
    case "dialogue-question-report-begun":
      return {};
  }
};

const heldAs = (held: NonNullable<DialogueFile["held"]>): Partial<DialogueFile> => ({ status: "held", held });
