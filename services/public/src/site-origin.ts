import type { Context } from "hono";

/** The site's own address in what it gives away: `https://…`, without a slash behind it. */
export type OriginOf = (c: Context) => string;

/** As it is set; else as it was asked, which whoever asks can choose. */
export const siteOrigin =
  (publicUrl: string | undefined): OriginOf =>
  (c) =>
    publicUrl === undefined ? new URL(c.req.url).origin : publicUrl.replace(/\/$/, "");
