import type { Context } from "hono";
import type { RefusedFile } from "@sdc/attachments/accept";
import type { FileStore } from "@sdc/attachments/store";
import type { Descriptor } from "@sdc/attachments/take-in";
import type { HandlePorts } from "@sdc/core/handle";
import { isRefusal, refuse } from "@sdc/core/refusal";
import type { ByteSealer } from "@sdc/core/sealing";
import { commandId } from "@sdc/http/idempotency";
import { refusalProblem } from "@sdc/http/problem";
import type { SessionEnv } from "@sdc/http/session";
import { discardUnnamed } from "@sdc/intake/discard-unnamed";
import { dayOf } from "@sdc/law/local-day";
import { type FileHolder, whyNotAttach } from "./file-holders.ts";

export type AttachPorts = HandlePorts & {
  readonly now: () => string;
  readonly files: FileStore;
  readonly vault: ByteSealer;
};

export type Call = Context<SessionEnv>;

export type Taken = { readonly attachments: readonly Descriptor[]; readonly refused: readonly RefusedFile[] };

/**
 * Appends the event that names what was stored, for whoever asked for it; answers as the routes of commands do. What no
 * event came to name, after a refusal or where a repeated request got its first answer, is removed.
 */
export const attachStored = async (
  ports: AttachPorts,
  c: Call,
  { holder, id }: { readonly holder: FileHolder; readonly id: string },
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
    /** Who had it, where the kind of stream asks for that. */
    readonly from: string | undefined;
    readonly note: string | undefined;
  },
): Promise<Response> => {
  const { subject, unit, roles } = c.get("session");
  // By what was sent, not by what was stored: keys are new each time.
  const request = { subject, route: `POST ${c.req.path}`, key, body: said };
  const { aggregate } = holder;
  const at = ports.now();
  const notTaken = holder.isTakenWhole ? {} : { refused };
  const told = { ...(from === undefined ? {} : { from }), ...(note === undefined ? {} : { note }) };
  const result = await aggregate.execute(ports, {
    id,
    name: "attach",
    body: { attachments, ...notTaken, ...told },
    at,
    by: { subject, unit },
    roles,
    command: await commandId(request, ports.sealer.fingerprint),
    authorize: (touched, units, isSecret) => {
      const held = { unit: touched, isSecret };
      const why = whyNotAttach(holder, c.get("session"), held, { units, today: dayOf(at) });
      return why && refuse(why);
    },
  });
  await discardUnnamed(ports, `${aggregate.kind}/${id}`, attachments);
  return isRefusal(result)
    ? refusalProblem(c, result, aggregate.refusals)
    : c.json(result, 200, { etag: `"${result.version}"` });
};
