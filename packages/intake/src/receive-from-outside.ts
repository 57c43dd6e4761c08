import type * as z from "zod";
import type { RefusedFile } from "@sdc/attachments/accept";
import type { Accepted } from "@sdc/core/handle";
import { isRefusal, type Refusal } from "@sdc/core/refusal";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { commands } from "@sdc/domain/hotline-report/schema";
import { commandId, streamIdFrom } from "@sdc/http/idempotency";
import { discardUnnamed } from "./discard-unnamed.ts";
import { type IntakePorts, REPORTER } from "./ports.ts";
import { type FilesSent, saidOf, stored } from "./sent.ts";

export type Arrival = FilesSent & {
  /** Names this message among all that ever come by its channel; whoever sends it again sends the same. */
  readonly key: string;
  /**
   * As the command `receive` takes it; nothing of it is believed before. Without `receivedAt` it comes in now, and sent
   * again later it is still the same message.
   */
  readonly report: Omit<z.input<typeof commands.receive>, "receivedAt"> & { readonly receivedAt?: string };
};

/** What became of it. The code is the same at every try, and kept nowhere. */
export type Received =
  | {
      readonly received: Accepted;
      readonly id: string;
      readonly code: string;
      readonly notTaken: readonly RefusedFile[];
    }
  | { readonly invalid: z.ZodError }
  | { readonly unfitFiles: readonly RefusedFile[] }
  | Refusal;

/**
 * A report comes in from somebody without a session: parsed as every command, its files stored before the event that
 * names them, taken in exactly once however often and however many at a time it arrives.
 */
export const receiveFromOutside = async (
  ports: IntakePorts,
  { key, report, ...sent }: Arrival,
): Promise<Received> => {
  const parsed = commands.receive.safeParse({ receivedAt: ports.now(), ...report });
  if (!parsed.success) return { invalid: parsed.error };
  const body = parsed.data;
  const command = await commandId(
    { subject: REPORTER, route: body.channel, key, body: { report: saidIn(body), files: saidOf(sent) } },
    ports.sealer.fingerprint,
  );
  const id = streamIdFrom(command);
  const { accepted, refused } = await stored(ports, id, sent);
  if (refused.length > 0 && sent.unfit === "refuse") return { unfitFiles: refused };
  const { code, lookup } = await ports.codes.codeFor(command.key);
  const received = await hotlineReportAggregate.execute(ports, {
    id,
    name: "receive",
    body,
    brought: { code: lookup, attachments: accepted, notTaken: refused },
    at: ports.now(),
    by: { subject: REPORTER, unit: body.unit },
    command,
  });
  await discardUnnamed(ports, `hotline-report/${id}`, accepted);
  if (isRefusal(received)) return received;
  return { received, id, code, notTaken: refused };
};

/** The report that a message begins, by the channel it comes by and its key: known before it is taken in. */
export const reportBegunBy = async (
  { sealer }: Pick<IntakePorts, "sealer">,
  channel: string,
  key: string,
): Promise<string> =>
  streamIdFrom(await commandId({ subject: REPORTER, route: channel, key, body: null }, sealer.fingerprint));

/** When it came and with what around it differs between two tries to send the same. */
const saidIn = ({
  receivedAt: _at,
  original: _around,
  ...said
}: z.output<typeof commands.receive>): unknown => said;
