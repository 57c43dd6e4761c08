import { createHash } from "node:crypto";
import type { PublicReport } from "@sdc/projections/public-reports";
import { PUBLISHED_TYPE } from "@sdc/attachments/published-type";
import { photoPath } from "./photos.ts";
import { fieldNames } from "../field-names.ts";
import { statusNames } from "../status-names.ts";
import { escaped } from "../xml.ts";

export type Feed = {
  /** The site's own address: `https://…`. */
  readonly origin: string;
  /** Absent: of all units. */
  readonly unit?: { readonly id: string; readonly name: string };
  readonly items: readonly PublicReport[];
};

/**
 * What is published, as Atom 1.0 (RFC 4287): ids stay what they are wherever the site moves, `updated` is the last time
 * anything that everybody may read changed.
 */
export const atomOf = ({ origin, unit, items }: Feed): string => {
  const query = unit === undefined ? "" : `?unit=${unit.id}`;
  const updated = items.map((item) => item.updatedAt).reduce((a, b) => (a > b ? a : b), EPOCH);
  const title = unit === undefined ? "Phản ánh được công khai" : `Phản ánh được công khai: ${unit.name}`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
    `<id>urn:sdc:published:${unit?.id ?? "all"}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${updated}</updated>`,
    "<author><name>Sổ Dân Chủ</name></author>",
    `<link rel="self" type="application/atom+xml" href="${escaped(`${origin}/cong-khai/nguon-tin.atom${query}`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(`${origin}/cong-khai${query}`)}"/>`,
    ...items.map((item) => entryOf(origin, item)),
    "</feed>",
    "",
  ].join("\n");
};

/** A feed without entries has to have been updated some time. */
const EPOCH = "2024-04-01T00:00:00.000Z";

const entryOf = (origin: string, item: PublicReport): string => {
  const lines = [
    statusNames[item.status].vi,
    item.text,
    ...(item.answer === undefined ? [] : [`Trả lời: ${item.answer}`]),
  ];
  return [
    "<entry>",
    `<id>urn:sdc:published-report:${item.id}</id>`,
    `<title>${escaped(item.title)}</title>`,
    `<published>${item.publishedAt}</published>`,
    `<updated>${item.updatedAt}</updated>`,
    `<link rel="alternate" type="text/html" href="${escaped(`${origin}/cong-khai/${item.id}`)}"/>`,
    ...(item.photos ?? []).map(
      ({ n, shows }) =>
        `<link rel="enclosure" type="${PUBLISHED_TYPE}" title="${escaped(shows)}" href="${escaped(`${origin}${photoPath(item.id, n)}`)}"/>`,
    ),
    `<category term="${item.field}" label="${escaped(fieldNames[item.field].vi)}"/>`,
    `<content type="text">${escaped(lines.join("\n\n"))}</content>`,
    "</entry>",
  ].join("\n");
};

/** The same feed has the same tag, so that readers who have it get nothing again. */
export const tagOf = (text: string): string =>
  `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
