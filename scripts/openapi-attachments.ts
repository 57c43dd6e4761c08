import * as z from "zod";
import { uploadQuestion } from "@sdc/command-api/attachments";
import { uploadedFiles } from "@sdc/command-api/sent-files";
import type { Json } from "./openapi-describe.ts";

const json = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
};

const ref = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

const problems = (...statuses: readonly number[]): Json =>
  Object.fromEntries(statuses.map((status) => [String(status), ref("responses", `Problem${status}`)]));

const presigned = z.object({
  upload: z.string().describe("Its name for taking it in"),
  method: z.enum(["PUT", "POST"]),
  url: z.string(),
  fields: z.record(z.string(), z.string()).optional().describe("With POST: stand before `file` in the form"),
  expiresAt: z.string(),
  bytesMax: z.int(),
});

const form = {
  type: "object",
  required: ["file"],
  properties: {
    file: {
      type: "array",
      items: { type: "string", contentMediaType: "application/octet-stream" },
      description: "JPEG, PNG, WebP, PDF, DOCX, XLSX, ODT, MP3, M4A, AMR, MP4; up to 10 and 4 MB together",
    },
    from: { type: "string", enum: ["reporter", "officer"], default: "officer" },
    note: {
      type: "string",
      maxLength: 2000,
      description:
        "Of a late document of an officer, in a report that is closed: what it is, and why it comes late",
    },
  },
};

const attaching = (tag: string, operationId: string, summary: string, description: string): Json => ({
  post: {
    operationId,
    tags: [tag],
    summary,
    description,
    parameters: [ref("parameters", "Id"), ref("parameters", "IdempotencyKey")],
    requestBody: {
      required: true,
      content: {
        "multipart/form-data": { schema: form },
        "application/json": { schema: json(uploadedFiles, "input") },
      },
    },
    responses: {
      "200": {
        description: "Accepted: what happened is stored",
        headers: { ETag: { description: "The version", schema: { type: "string" } } },
        content: { "application/json": { schema: ref("schemas", "Accepted") } },
      },
      ...problems(400, 401, 403, 404, 409, 413, 415, 422),
    },
  },
});

const attached = (operationId: string, summary: string, parameters: readonly Json[]): Json => ({
  get: {
    operationId,
    tags: ["queries"],
    summary,
    parameters: [
      ref("parameters", "Id"),
      { name: "n", in: "path", required: true, schema: { type: "integer", minimum: 1 } },
      ...parameters,
    ],
    responses: {
      "200": {
        description: "The file, always as a download",
        content: { "application/octet-stream": { schema: { type: "string" } } },
      },
      ...problems(400, 401, 403, 404, 410, 503),
    },
  },
});

/** What is sent along with a case: the routes that no schema of a command describes. */
export const attachmentPaths = (
  parametersOf: (question: z.ZodObject) => readonly Json[],
  read: z.ZodObject,
): Json => ({
  "/v1/uploads": {
    post: {
      operationId: "upload",
      tags: ["hotline-report"],
      summary: "A place to upload one file of up to 25 MB to, for a quarter of an hour",
      description:
        "Upload there as it says, then name the upload in `POST /v1/case-files/{id}/attachments`, or in that of a commitment. What nobody takes in is removed after a day.",
      requestBody: {
        required: true,
        content: { "application/json": { schema: json(uploadQuestion, "input") } },
      },
      responses: {
        "201": {
          description: "The place",
          content: { "application/json": { schema: json(presigned, "output") } },
        },
        ...problems(400, 401, 403, 413, 415),
      },
    },
  },
  "/v1/case-files/{id}/attachments": attaching(
    "hotline-report",
    "attach",
    "Attach files to a report (Đính kèm tệp)",
    "A form is taken whole or refused with the code of its first file that can't be. Of named uploads each is taken, or stands in the case as `attachment-refused`.",
  ),
  "/v1/case-files/{id}/attachments/{n}": attached(
    "attachment",
    "One attachment's bytes, for whoever reads the case file",
    parametersOf(read),
  ),
  "/v1/commitments/{id}/attachments": attaching(
    "commitment",
    "attach-to-commitment",
    "Attach pictures or documents that show how far it is (Đính kèm ảnh, tài liệu)",
    "Files or named uploads are taken whole or refused with the code of the first that can't be; `from` says nothing here.",
  ),
  "/v1/commitments/{id}/attachments/{n}": attached(
    "commitment-attachment",
    "The bytes of one of them, for whoever reads the commitment",
    parametersOf(read),
  ),
  "/uploads/{token}": {
    put: {
      operationId: "put-upload",
      tags: ["service"],
      summary:
        "Where `POST /v1/uploads` leads when files lie in a folder; the address itself is the permission",
      security: [],
      parameters: [{ name: "token", in: "path", required: true, schema: { type: "string" } }],
      requestBody: {
        required: true,
        content: { "application/octet-stream": { schema: { type: "string" } } },
      },
      responses: { "204": { description: "Uploaded" }, ...problems(400, 403, 409, 410, 413) },
    },
  },
});
