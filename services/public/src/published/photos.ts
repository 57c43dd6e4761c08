import type { Context } from "hono";
import { PUBLISHED_TYPE } from "@sdc/attachments/published-type";
import type { FileStore } from "@sdc/attachments/store";
import { type ByteSealer, isErased } from "@sdc/core/sealing";
import type { PublicReport } from "@sdc/projections/public-reports";
import { notFoundPage } from "../error-pages.ts";
import { HEADERS } from "../page.ts";

export type PhotoPorts = {
  readonly files: Pick<FileStore, "get">;
  readonly vault: Pick<ByteSealer, "openBytes">;
};

/** Where a published picture is seen: `n` is that of the attachment it was made of. */
export const photoPath = (id: string, n: number): string => `/cong-khai/${id}/anh/${n}`;

/**
 * One masked picture of a published report. Whoever keeps it asks each time whether it is still there, so that taking
 * the report down takes it from them too; pages elsewhere may show it.
 */
export const photoAnswer = async (
  { files, vault }: PhotoPorts,
  c: Context,
  report: PublicReport | undefined,
  n: string,
): Promise<Response> => {
  const photo = report?.photos?.find((one) => String(one.n) === n);
  if (report === undefined || photo === undefined) return notFoundPage(c);
  const headers = {
    ...HEADERS,
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
    "cache-control": "public, no-cache",
    etag: `"${photo.sha256}"`,
  };
  if (c.req.header("if-none-match") === headers.etag) return c.body(null, 304, headers);
  const sealed = await files.get(photo.key);
  // It was taken down, or published anew, after the row was read.
  if (sealed === undefined) return notFoundPage(c);
  const bytes = await vault.openBytes(`hotline-report/${report.id}`, photo.key, sealed);
  if (isErased(bytes)) return notFoundPage(c);
  return c.body(Uint8Array.from(bytes), 200, {
    ...headers,
    "content-type": PUBLISHED_TYPE,
    "content-disposition": "inline",
  });
};
