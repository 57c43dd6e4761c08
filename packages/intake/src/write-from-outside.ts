import type * as z from "zod";
import type { RefusedFile } from "@sdc/attachments/accept";
import type { Accepted } from "@sdc/core/handle";
import { isRefusal, type Refusal, refuse } from "@sdc/core/refusal";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { knownReport } from "@sdc/domain/hotline-report/known-target";
import { commands } from "@sdc/domain/hotline-report/schema";
import { commandId } from "@sdc/http/idempotency";
import { discardUnnamed } from "./discard-unnamed.ts";
import { type IntakePorts, REPORTER } from "./ports.ts";
import { type FilesSent, saidOf, stored } from "./sent.ts";

export type Writing = FilesSent & {
  /** The report in whose thread it was written, or whose code was shown. */
  readonly id: string;
  /** Names this message among all that ever come by its channel; whoever sends it again sends the same. */
  readonly key: string;
  /** As the command `write` takes it; nothing of it is believed before. */
  readonly message: z.input<typeof commands.write>;
};

/** What became of it. */
export type Written =
  | { readonly written: Accepted; readonly notTaken: readonly RefusedFile[] }
  | { readonly invalid: z.ZodError }
  | { readonly unfitFiles: readonly RefusedFile[] }
  | Refusal;

/**
 * A reporter goes on in their report: files are stored, then they and the words stand in one step, exactly once
 * however often it arrives. Whoever calls has made sure that the report is theirs.
 */
export const writeFromOutside = async (
  ports: IntakePorts,
  { id, key, message, ...sent }: Writing,
): Promise<Written> => {
  const parsed = commands.write.safeParse(message);
  if (!parsed.success) return { invalid: parsed.error };
  const unit = (await knownReport(ports.log, id))?.unit;
  if (unit === undefined) return refuse("not-found");
  const body = parsed.data;
  const command = await commandId(
    {
      subject: REPORTER,
      route: `${body.channel} ${id}`,
      key,
      body: { message: saidIn(body), files: saidOf(sent) },
    },
    ports.sealer.fingerprint,
  );
  const { accepted, refused } = await stored(ports, id, sent);
  if (refused.length > 0 && sent.unfit === "refuse") return { unfitFiles: refused };
  const written = await hotlineReportAggregate.execute(ports, {
    id,
    name: "write",
    body,
    brought: { attachments: accepted, notTaken: refused },
    at: ports.now(),
    by: { subject: REPORTER, unit },
    command,
  });
  await discardUnnamed(ports, `hotline-report/${id}`, accepted);
  return isRefusal(written) ? written : { written, notTaken: refused };
};

/** Whether that message was written in that report before, with all that came along. */
export const wasWritten = async (
  { log, sealer }: Pick<IntakePorts, "log" | "sealer">,
  { id, key, channel }: { readonly id: string; readonly key: string; readonly channel: string },
): Promise<boolean> => {
  const request = { subject: REPORTER, route: `${channel} ${id}`, key, body: null };
  const command = await commandId(request, sealer.fingerprint);
  const { commits } = await log.read(`hotline-report/${id}`);
  return commits.some((commit) => commit.command.startsWith(`${command.key}.`));
};

/** What stands around it differs between two tries to send the same. */
const saidIn = ({ original: _around, ...said }: z.output<typeof commands.write>): unknown => said;
