import type * as z from "zod";
import type { Accepted } from "@sdc/core/handle";
import type { Refusal } from "@sdc/core/refusal";
import { dialogueSessionAggregate } from "@sdc/domain/dialogue-session/aggregate";
import { commands } from "@sdc/domain/dialogue-session/schema";
import { commandId } from "@sdc/http/idempotency";
import { type IntakePorts, REPORTER } from "./ports.ts";

/** What anybody says to a public session: a question before it, or that they are there. */
export type SaidToDialogue = {
  readonly id: string;
  /** The unit that holds it. */
  readonly unit: string;
  /** Names this saying: whoever sends it again sends the same. */
  readonly key: string;
} & (
  | { readonly name: "send-question"; readonly body: z.input<(typeof commands)["send-question"]> }
  | { readonly name: "count-in"; readonly body: z.input<(typeof commands)["count-in"]> }
);

/**
 * Said exactly once however often it arrives. Whoever calls has made sure that the session is public. What the body holds is
 * not believed before it was parsed.
 */
export const dialogueFromOutside = async (
  ports: Pick<IntakePorts, "log" | "sealer" | "warm" | "snapshots" | "now">,
  { id, unit, key, name, body }: SaidToDialogue,
): Promise<Accepted | Refusal | { readonly invalid: z.ZodError }> => {
  const parsed = commands[name].safeParse(body);
  if (!parsed.success) return { invalid: parsed.error };
  const command = await commandId(
    { subject: REPORTER, route: `dialogue-session ${name} ${id}`, key, body: parsed.data },
    ports.sealer.fingerprint,
  );
  return dialogueSessionAggregate.execute(ports, {
    id,
    name,
    body: parsed.data,
    at: ports.now(),
    by: { subject: REPORTER, unit },
    command,
  });
};
