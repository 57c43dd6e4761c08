import type { EventLog } from "@sdc/core/event-log";
import type { IntakeCommand } from "./intake.ts";

/** What the rule of a denunciation that comes in has to know: whether there is the one that it goes on from. */
export const denunciationFacts = async (
  log: Pick<EventLog, "read">,
  body: unknown,
): Promise<Pick<IntakeCommand, "isFurther">> => {
  if (typeof body !== "object" || body === null) return {};
  const { of }: { of?: unknown } = body;
  if (typeof of !== "string") return {};
  const { commits } = await log.read(`denunciation/${of}`);
  return { isFurther: commits.length > 0 };
};
