import type * as z from "zod";
import type { Accepted } from "@sdc/core/handle";
import { type Refusal, refuse } from "@sdc/core/refusal";
import { knownReport } from "@sdc/domain/hotline-report/known-target";
import { retaliationWatchAggregate } from "@sdc/domain/retaliation-watch/aggregate";
import { commands } from "@sdc/domain/retaliation-watch/schema";
import { commandId } from "@sdc/http/idempotency";
import { type IntakePorts, REPORTER } from "./ports.ts";

/** What a reporter says of the watch over them: to take part, or to leave. */
export type Watching = {
  /** The report whose code was shown. */
  readonly id: string;
  /** Names this saying: whoever sends it again sends the same. */
  readonly key: string;
} & (
  | { readonly name: "opt-in"; readonly body: z.input<(typeof commands)["opt-in"]> }
  | { readonly name: "opt-out"; readonly body: z.input<(typeof commands)["opt-out"]> }
);

/**
 * A reporter takes part in the retaliation watch or leaves it, each exactly once however often it arrives. Whoever calls
 * has made sure that the report is theirs. What the body holds is not believed before it was parsed.
 */
export const watchFromOutside = async (
  ports: Pick<IntakePorts, "log" | "sealer" | "warm" | "snapshots" | "now">,
  { id, key, name, body }: Watching,
): Promise<Accepted | Refusal | { readonly invalid: z.ZodError }> => {
  const parsed = commands[name].safeParse(body);
  if (!parsed.success) return { invalid: parsed.error };
  const unit = (await knownReport(ports.log, id))?.unit;
  if (unit === undefined) return refuse("not-found");
  const command = await commandId(
    { subject: REPORTER, route: `retaliation-watch ${name} ${id}`, key, body: parsed.data },
    ports.sealer.fingerprint,
  );
  return retaliationWatchAggregate.execute(ports, {
    id,
    name,
    body: parsed.data,
    at: ports.now(),
    by: { subject: REPORTER, unit },
    command,
  });
};
