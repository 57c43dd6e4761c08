import { Hono } from "hono";
import * as z from "zod";
import { mayAnywhere } from "@sdc/access/may";
import { accept, type RefusedFile } from "@sdc/attachments/accept";
import { FILE_BYTES_MAX, FORM_BYTES_MAX } from "@sdc/attachments/kinds";
import { attachmentRefusals } from "@sdc/attachments/refusals";
import { type Descriptor, discard, keep, takeIn } from "@sdc/attachments/take-in";
import { refuse } from "@sdc/core/refusal";
import { dayOf } from "@sdc/law/local-day";
import { knownUnits } from "@sdc/domain/units";
import { isIdempotencyKey } from "@sdc/http/idempotency";
import { parsed } from "@sdc/http/input";
import { bodyUpTo, jsonBody, limitedBody } from "@sdc/http/json-body";
import { problem, refusalProblem } from "@sdc/http/problem";
import { requireSession, type SessionEnv, type Trust } from "@sdc/http/session";
import { saidOf } from "@sdc/intake/sent";
import { type AttachPorts, attachStored, type Call, type Taken } from "./attach-stored.ts";
import { type FileHolder, fileHolders, whyNotAttach } from "./file-holders.ts";
import { sentFiles } from "./sent-files.ts";

export type Ports = AttachPorts & { readonly trust: Trust };

/** A form has more to it than its files. */
const FORM_REST_BYTES = 128 * 1024;
const UPLOAD_MINUTES = 15;

export const uploadQuestion = z.strictObject({ bytes: z.int().min(1).max(FILE_BYTES_MAX) });

/**
 * `POST /v1/case-files/{id}/attachments`, and the same of commitments, takes a form with files up to 4 MB together, or
 * names larger ones that were uploaded to a place of `POST /v1/uploads`. Bytes are stored before the event that names
 * them is appended; what no event came to name is removed again. Mounted before the routes of the aggregates.
 */
export const attachmentApi = (ports: Ports): Hono<SessionEnv> => {
  const session = requireSession(ports.trust);
  return new Hono<SessionEnv>()
    .post("/v1/uploads", session, limitedBody, (c) => presign(ports, c))
    .route("/", filesOf(ports, session));
};

/** The same way in for every kind of stream that holds files. */
const filesOf = (ports: Ports, session: ReturnType<typeof requireSession>): Hono<SessionEnv> =>
  fileHolders.reduce(
    (app, holder) =>
      app.post(
        `/v1/${holder.path}/:id/attachments`,
        session,
        bodyUpTo(FORM_BYTES_MAX + FORM_REST_BYTES),
        (c) => attach(ports, c, holder),
      ),
    new Hono<SessionEnv>(),
  );

const presign = async ({ files, now }: Ports, c: Call): Promise<Response> => {
  if (!fileHolders.some(({ rights }) => mayAnywhere(c.get("session"), rights)))
    return problem(c, "forbidden");
  const json = await jsonBody(c);
  if ("refused" in json) return json.refused;
  const body = parsed(c, uploadQuestion, json.value);
  if ("refused" in body) return body.refused;
  const expiresAt = new Date(Date.parse(now()) + UPLOAD_MINUTES * 60_000).toISOString();
  return c.json(await files.quarantine.presign({ bytesMax: body.value.bytes, expiresAt }), 201);
};

const attach = async (ports: Ports, c: Call, holder: FileHolder): Promise<Response> => {
  const session = c.get("session");
  const { id = "" } = c.req.param();
  if (!mayAnywhere(session, holder.rights)) return problem(c, "forbidden");
  const key = c.req.header("idempotency-key");
  if (key === undefined) return problem(c, "idempotency-key-missing");
  if (!isIdempotencyKey(key)) return problem(c, "idempotency-key-invalid");
  // Nobody's bytes are looked into for a case that is not theirs.
  const today = dayOf(ports.now());
  const held = ID.test(id) ? await holder.known(ports.log, id, session, today) : undefined;
  if (held === undefined) return problem(c, "not-found");
  const units = await knownUnits(ports.log, [held.unit]);
  if (whyNotAttach(holder, session, held, { units, today }) !== undefined) return problem(c, "not-found");

  const sent = await sentFiles(c);
  if ("refused" in sent) return sent.refused;
  const { note } = sent;
  const from = holder.isTakenWhole ? undefined : sent.from;
  // Of a request without one it is what it was before there were notes.
  const saidBeside = { ...(from && { from }), ...(note === undefined ? {} : { note }) };
  const stream = `${holder.aggregate.kind}/${id}`;
  const attached = (said: object, taken: Taken) =>
    attachStored(ports, c, { holder, id }, { key, said: { ...said, ...saidBeside }, ...taken, from, note });
  if ("form" in sent) {
    const { clean, refused } = await accept(sent.form, FORM_BYTES_MAX);
    if (refused.length > 0) return refusedFiles(c, sent.form.length, refused);
    const said = saidOf({ files: sent.form });
    return attached({ files: said }, { attachments: await keep(storing(ports), stream, clean), refused: [] });
  }
  const taken = await takenUploads(ports, stream, sent.uploads);
  if (holder.isTakenWhole && taken.refused.length > 0) {
    await discard(ports.files, taken.attachments);
    return refusedFiles(c, sent.uploads.length, taken.refused);
  }
  const answer = await attached({ uploads: sent.uploads }, taken);
  if (answer.ok) await Promise.all(sent.uploads.map(({ upload }) => ports.files.quarantine.remove(upload)));
  return answer;
};

const ID = /^[\da-zA-Z.:-]{1,120}$/;

const storing = ({ files, vault }: Ports) => ({ store: files, vault });

/** A form is taken whole or not at all: whoever sent it is there to send it again. */
const refusedFiles = (c: Call, files: number, refused: readonly RefusedFile[]): Response => {
  const [first] = refused;
  if (first === undefined) throw new Error("nothing was refused");
  const codes = [...new Set(refused.map(({ code }) => code))];
  return refusalProblem(c, refuse(first.code, { files, refused: refused.length, codes }), attachmentRefusals);
};

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
    const taken = await takeIn(storing(ports), { stream, files, totalBytesMax: FILE_BYTES_MAX });
    attachments.push(...taken.accepted);
    refused.push(...taken.refused);
  }
  return { attachments, refused };
};
