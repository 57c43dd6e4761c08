import type { Context } from "hono";
import { commandRights } from "@sdc/access/commands";
import { may } from "@sdc/access/may";
import { secretRights } from "@sdc/access/reading";
import type { RefusedFile } from "@sdc/attachments/accept";
import type { FileStore } from "@sdc/attachments/store";
import type { Descriptor } from "@sdc/attachments/take-in";
import type { HandlePorts } from "@sdc/core/handle";
import { isRefusal, refuse } from "@sdc/core/refusal";
import type { ByteSealer } from "@sdc/core/sealing";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { above, type Units } from "@sdc/domain/units";
import { commandId } from "@sdc/http/idempotency";
import { refusalProblem } from "@sdc/http/problem";
import type { SessionEnv } from "@sdc/http/session";
import { discardUnnamed } from "@sdc/intake/discard-unnamed";

export type AttachPorts = HandlePorts & {
  readonly now: () => string;
  readonly files: FileStore;
  readonly vault: ByteSealer;
};

export type Call = Context<SessionEnv>;

export const attachRights = commandRights["hotline-report/attach"] ?? {};

export type Taken = { readonly attachments: readonly Descriptor[]; readonly refused: readonly RefusedFile[] };

/**
 * Appends the event that names what was stored, for whoever asked for it; answers as the routes of commands do. What no
 * event came to name, after a refusal or where a repeated request got its first answer, is removed.
 */
export const attachStored = async (
  ports: AttachPorts,
  c: Call,
  id: string,
  {
    key,
    said,
    attachments,
    refused,
    from,
    note,
  }: Taken & {
    readonly key: string;
    readonly said: unknown;
    readonly from: string;
    readonly note: string | undefined;
  },
): Promise<Response> => {
  const { subject, unit } = c.get("session");
  // By what was sent, not by what was stored: keys are new each time.
  const request = { subject, route: `POST ${c.req.path}`, key, body: said };
  const result = await hotlineReportAggregate.execute(ports, {
    id,
    name: "attach",
    body: { attachments, refused, from, ...(note === undefined ? {} : { note }) },
    at: ports.now(),
    by: { subject, unit },
    command: await commandId(request, ports.sealer.fingerprint),
    authorize: (touched, units, isSecret) =>
      mayAttach(c, touched, units, isSecret) ? undefined : refuse("forbidden"),
  });
  await discardUnnamed(ports, id, attachments);
  return isRefusal(result)
    ? refusalProblem(c, result, hotlineReportAggregate.refusals)
    : c.json(result, 200, { etag: `"${result.version}"` });
};

/** `isSecret`: a protected report that whoever asks has no part in. */
export const mayAttach = (c: Call, unit: string, units: Units, isSecret: boolean): boolean => {
  const place = { unit, above: above(units, unit) };
  const isTheirs = !isSecret || may(c.get("session"), secretRights["flagged-report"], place);
  return isTheirs && may(c.get("session"), attachRights, place);
};
