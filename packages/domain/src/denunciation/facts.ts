import type { EventLog } from "@sdc/core/event-log";
import type { Actor } from "@sdc/core/stamp";
import type { IntakeCommand } from "./intake.ts";
import { isNameable } from "./nameable.ts";

/**
 * What the rule of a denunciation that comes in has to know: whether there is the one that it goes on from. One that whoever asks
 * may not know of is not there for them: by naming it, the head whom it denounces could learn of it.
 */
export const denunciationFacts = async (
  log: Pick<EventLog, "read">,
  body: unknown,
  by: Actor,
): Promise<Pick<IntakeCommand, "isFurther">> => {
  if (typeof body !== "object" || body === null) return {};
  const { of }: { of?: unknown } = body;
  if (typeof of !== "string") return {};
  return { isFurther: await isNameable(log, of, by) };
};
