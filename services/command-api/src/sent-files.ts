import type { Context } from "hono";
import * as z from "zod";
import type { SentFile } from "@sdc/attachments/accept";
import { KEY_PATTERN } from "@sdc/attachments/store";
import { SENT_BY } from "@sdc/domain/hotline-report/attaching";
import { prose } from "@sdc/domain/fields";
import { parsed } from "@sdc/http/input";
import { jsonBody } from "@sdc/http/json-body";
import { problem } from "@sdc/http/problem";

/** Each is held in memory whole while it is looked into. */
const UPLOADS_MAX = 4;

const from = z.enum(SENT_BY).default("officer").describe("Whose file it is, whoever enters it");

const note = prose(2000)
  .optional()
  .describe(
    "Of a late document of an officer, in a report that is closed: what it is, and why it comes late",
  );

/** Files that were uploaded before, by the names that `POST /v1/uploads` gave. */
export const uploadedFiles = z.strictObject({
  uploads: z
    .array(
      z.strictObject({
        upload: z.string().regex(KEY_PATTERN),
        name: z.string().max(10_000),
        declaredType: z.string().max(200).optional(),
      }),
    )
    .min(1)
    .max(UPLOADS_MAX)
    .refine((uploads) => new Set(uploads.map(({ upload }) => upload)).size === uploads.length, {
      error: "upload-twice",
    }),
  from,
  note,
});

const sentFilesErrors = {
  "upload-twice": { vi: "Một tệp tải lên được nêu hai lần", en: "Names one upload twice" },
} as const;

export type Sent =
  | {
      readonly form: readonly SentFile[];
      readonly from: (typeof SENT_BY)[number];
      readonly note?: string | undefined;
    }
  | z.output<typeof uploadedFiles>
  | { readonly refused: Response };

/** What a request sends along: the files themselves in a form, or the names of uploads as JSON. */
export const sentFiles = async (c: Context): Promise<Sent> => {
  const type = (c.req.header("content-type") ?? "").toLowerCase();
  if (type.startsWith("multipart/form-data")) return formFiles(c);
  if (!type.startsWith("application/json")) return { refused: problem(c, "not-form-type") };
  const json = await jsonBody(c);
  if ("refused" in json) return json;
  const body = parsed(c, uploadedFiles, json.value, sentFilesErrors);
  return "refused" in body ? body : body.value;
};

const formFiles = async (c: Context): Promise<Sent> => {
  let form: FormData;
  try {
    form = await c.req.raw.formData();
  } catch {
    return { refused: problem(c, "form-invalid") };
  }
  const sender = from.safeParse(form.get("from") ?? undefined);
  const said = note.safeParse(form.get("note") ?? undefined);
  const files = form.getAll("file").filter((entry) => typeof entry !== "string");
  if (!sender.success || !said.success || files.length === 0) return { refused: problem(c, "form-invalid") };
  const read = files.map(async (file): Promise<SentFile> => ({
    name: file.name,
    declaredType: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  return { form: await Promise.all(read), from: sender.data, note: said.data };
};
