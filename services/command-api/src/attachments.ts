import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import * as z from "zod";
import { commandRights } from "@sdc/access/commands";
import { may, mayAnywhere } from "@sdc/access/may";
import { accept, type RefusedFile } from "@sdc/attachments/accept";
import { FILE_BYTES_MAX, FORM_BYTES_MAX } from "@sdc/attachments/kinds";
import { attachmentRefusals } from "@sdc/attachments/refusals";
import type { FileStore } from "@sdc/attachments/store";
import { type Descriptor, discard, keep, takeIn } from "@sdc/attachments/take-in";
import type { HandlePorts } from "@sdc/core/handle";
import { isRefusal, refuse } from "@sdc/core/refusal";
import type { ByteSealer } from "@sdc/core/sealing";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { attachedKeys } from "@sdc/domain/hotline-report/attached-keys";
import { knownReport } from "@sdc/domain/hotline-report/known-target";
import { above, knownUnits, type Units } from "@sdc/domain/units";
import { commandId, isIdempotencyKey } from "@sdc/http/idempotency";
import { parsed } from "@sdc/http/input";
import { bodyUpTo, jsonBody, limitedBody } from "@sdc/http/json-body";
import { problem, refusalProblem } from "@sdc/http/problem";
import { requireSession, type SessionEnv, type Trust } from "@sdc/http/session";
import { sentFiles } from "./sent-files.ts";

export type Ports = HandlePorts & {
  readonly trust: Trust;
  readonly now: () => string;
  readonly files: FileStore;
  readonly vault: ByteSealer;
};

type Call = Context<SessionEnv>;

/** A form has more to it than its files. */
const FORM_REST_BYTES = 128 * 1024;
const UPLOAD_MINUTES = 15;

const rights = commandRights["hotline-report/attach"] ?? {};

export const uploadQuestion = z.strictObject({ bytes: z.int().min(1).max(FILE_BYTES_MAX) });

/**
 * `POST /v1/case-files/{id}/attachments` takes a form with files up to 4 MB together, or names larger ones that were
 * uploaded to a place of `POST /v1/uploads`. Bytes are stored before the event that names them is appended; what no
 * event came to name is removed again. Mounted before the routes of the aggregates.
 */
export const attachmentApi = (ports: Ports): Hono<SessionEnv> => {
  const session = requireSession(ports.trust);
  return new Hono<SessionEnv>()
    .post("/v1/uploads", session, limitedBody, (c) => presign(ports, c))
    .post("/v1/case-files/:id/attachments", session, bodyUpTo(FORM_BYTES_MAX + FORM_REST_BYTES), (c) =>
      attach(ports, c, c.req.param("id")),
    );
};

const presign = async ({ files, now }: Ports, c: Call): Promise<Response> => {
  if (!mayAnywhere(c.get("session"), rights)) return problem(c, "forbidden");
  const json = await jsonBody(c);
  if ("refused" in json) return json.refused;
  const body = parsed(c, uploadQuestion, json.value);
  if ("refused" in body) return body.refused;
  const expiresAt = new Date(Date.parse(now()) + UPLOAD_MINUTES * 60_000).toISOString();
  return c.json(await files.quarantine.presign({ bytesMax: body.value.bytes, expiresAt }), 201);
};

const attach = async (ports: Ports, c: Call, id: string): Promise<Response> => {
  if (!mayAnywhere(c.get("session"), rights)) return problem(c, "forbidden");
  const key = c.req.header("idempotency-key");
  if (key === undefined) return problem(c, "idempotency-key-missing");
  if (!isIdempotencyKey(key)) return problem(c, "idempotency-key-invalid");
  // Nobody's bytes are looked into for a case that is not theirs.
  const unit = /^[\da-zA-Z.:-]{1,120}$/.test(id) ? (await knownReport(ports.log, id))?.unit : undefined;
  if (unit === undefined) return problem(c, "not-found");
  if (!mayFor(c, unit, await knownUnits(ports.log, [unit]))) return problem(c, "forbidden");

  const sent = await sentFiles(c);
  if ("refused" in sent) return sent.refused;
  const { from } = sent;
  const stream = `hotline-report/${id}`;
  if ("form" in sent) {
    const { clean, refused } = await accept(sent.form, FORM_BYTES_MAX);
    if (refused.length > 0) return refusedFiles(c, sent.form.length, refused);
    const said = sent.form.map(({ name, declaredType, bytes }) => ({
      name,
      declaredType,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    }));
    const attachments = await keep(attachPorts(ports), stream, clean);
    return carryOut(ports, c, id, { key, said: { files: said, from }, attachments, refused: [], from });
  }
  const taken = await takenUploads(ports, stream, sent.uploads);
  const answer = await carryOut(ports, c, id, { key, said: { uploads: sent.uploads, from }, ...taken, from });
  if (answer.ok) await Promise.all(sent.uploads.map(({ upload }) => ports.files.quarantine.remove(upload)));
  return answer;
};

const attachPorts = ({ files, vault }: Ports) => ({ store: files, vault });

/** A form is taken whole or not at all: whoever sent it is there to send it again. */
const refusedFiles = (c: Call, files: number, refused: readonly RefusedFile[]): Response => {
  const [first] = refused;
  if (first === undefined) throw new Error("nothing was refused");
  const codes = [...new Set(refused.map(({ code }) => code))];
  return refusalProblem(c, refuse(first.code, { files, refused: refused.length, codes }), attachmentRefusals);
};

type Taken = { readonly attachments: readonly Descriptor[]; readonly refused: readonly RefusedFile[] };

/** One after the other. When one is not there, none is taken: a repeated request gets its first answer, any other a no. */
const takenUploads = async (
  ports: Ports,
  stream: string,
  uploads: readonly {
    readonly upload: string;
    readonly name: string;
    readonly declaredType?: string | undefined;
  }[],
): Promise<Taken> => {
  const attachments: Descriptor[] = [];
  const refused: RefusedFile[] = [];
  for (const { upload, name, declaredType } of uploads) {
    const bytes = await ports.files.quarantine.get(upload);
    if (bytes === undefined) {
      await discard(ports.files, attachments);
      return { attachments: [], refused: [] };
    }
    const files = [{ name, declaredType, bytes }];
    const taken = await takeIn(attachPorts(ports), { stream, files, totalBytesMax: FILE_BYTES_MAX });
    attachments.push(...taken.accepted);
    refused.push(...taken.refused);
  }
  return { attachments, refused };
};

const carryOut = async (
  ports: Ports,
  c: Call,
  id: string,
  {
    key,
    said,
    attachments,
    refused,
    from,
  }: Taken & { readonly key: string; readonly said: unknown; readonly from: string },
): Promise<Response> => {
  const { subject, unit } = c.get("session");
  // By what was sent, not by what was stored: keys are new each time.
  const request = { subject, route: `POST ${c.req.path}`, key, body: said };
  const result = await hotlineReportAggregate.execute(ports, {
    id,
    name: "attach",
    body: { attachments, refused, from },
    at: ports.now(),
    by: { subject, unit },
    command: await commandId(request, ports.sealer.fingerprint),
    authorize: (touched, units) => (mayFor(c, touched, units) ? undefined : refuse("forbidden")),
  });
  await discardUnnamed(ports, id, attachments);
  return isRefusal(result)
    ? refusalProblem(c, result, hotlineReportAggregate.refusals)
    : c.json(result, 200, { etag: `"${result.version}"` });
};

/** After a refusal, or where a request that came twice was answered with its first result. */
const discardUnnamed = async ({ log, files }: Ports, id: string, stored: readonly Descriptor[]) => {
  if (stored.length === 0) return;
  const named = attachedKeys((await log.read(`hotline-report/${id}`)).commits);
  await discard(
    files,
    stored.filter(({ key }) => !named.has(key)),
  );
};

const mayFor = (c: Call, unit: string, units: Units): boolean =>
  may(c.get("session"), rights, { unit, above: above(units, unit) });
