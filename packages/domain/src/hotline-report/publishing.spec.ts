import { describe, expect, test } from "vitest";
import { fieldErrors } from "../fields.ts";
import { classified, command, flagged, given, received, stamp } from "./spec-reports.ts";
import { publishingCommands } from "./publishing.ts";
import type { Event } from "./schema.ts";

const told = { title: "Đèn đường hỏng", text: "Người dân phản ánh đèn đường hỏng.", place: "Tổ dân phố 3" };
const publish = (more: object = {}) => command("publish", { ...told, ...more });
const published: Event = { type: "report-published", ...told, ...stamp };

describe("a report is published in a moderator's words", () => {
  test("once it is classified, and again when the words change", () => {
    given(received(), classified()).when(publish()).then(published);
    given(received(), classified(), published)
      .when(publish({ answer: "Đã thay bóng." }))
      .then({ ...published, answer: "Đã thay bóng." });
  });

  test("never while it is protected, and not before somebody has classified it", () => {
    given(received(), classified(), flagged).when(publish()).refused("flagged-not-published");
    given(received()).when(publish()).refused("not-of-this-kind");
  });

  test("not with a phone number, an identity number or an e-mail address in it", () => {
    for (const text of ["Gọi 0905 123 456.", "CCCD 049.085.001.234", "Thư lan@example.vn", "+84905123456"])
      given(received(), classified()).when(publish({ text })).refused("published-text-tells-who");
    given(received(), classified())
      .when(publish({ text: "Ngày 20/11/2026, quyết định số 1234/QĐ." }))
      .then({ ...published, text: "Ngày 20/11/2026, quyết định số 1234/QĐ." });
  });

  test("is taken down with a reason, once", () => {
    const down: Event = { type: "report-unpublished", reason: "Lộ tên.", ...stamp };
    const takeDown = command("unpublish", { reason: "Lộ tên." });
    given(received(), classified(), published).when(takeDown).then(down);
    given(received(), classified(), published, down).when(takeDown).then();
  });
});

const attached = (n: number): Event => ({
  type: "attachment-added",
  n,
  key: `${n}`.repeat(32),
  name: "ảnh.jpg",
  mediaType: "image/jpeg",
  bytes: 1000,
  sha256: "a".repeat(64),
  from: "reporter",
  ...stamp,
});
const mask = { x: 10, y: 20, width: 300, height: 40 };
const chosen = { n: 1, shows: "Cột đèn không sáng", masks: [mask] };
const picture = { n: 1, key: "f".repeat(32), sha256: "b".repeat(64), bytes: 500, width: 800, height: 600 };

describe("pictures of a publication", () => {
  const known = [received(), classified(), attached(1)];

  test("are told with what they show, what was masked, and the digest of what everybody sees", () => {
    given(...known)
      .when(publish({ photos: [chosen], pictures: [picture] }))
      .then({ ...published, photos: [{ ...picture, shows: chosen.shows, masks: [mask] }] });
    given(...known, { ...published, photos: [{ ...picture, shows: chosen.shows, masks: [mask] }] })
      .when(publish())
      .then(published);
  });

  test("are of this case, not withdrawn, and were made before", () => {
    given(...known)
      .when(publish({ photos: [{ ...chosen, n: 2 }], pictures: [{ ...picture, n: 2 }] }))
      .refused("attachment-unknown", { n: 2 });
    given(...known, { type: "attachment-withdrawn", n: 1, reason: "Nhầm.", ...stamp })
      .when(publish({ photos: [chosen], pictures: [picture] }))
      .refused("attachment-unknown", { n: 1 });
    given(...known)
      .when(publish({ photos: [chosen] }))
      .refused("photo-not-made", { n: 1 });
  });

  test("are described without telling who, and shown of nothing protected", () => {
    given(...known)
      .when(publish({ photos: [{ ...chosen, shows: "Bà C, 0905 123 456" }], pictures: [picture] }))
      .refused("published-text-tells-who");
    given(...known, flagged)
      .when(publish({ photos: [chosen], pictures: [picture] }))
      .refused("flagged-not-published");
  });

  test("a body says of each what is masked, or that nothing is, never both; within bounds", () => {
    const issues = (photo: object, ...more: readonly object[]) => {
      const body = { ...told, photos: [{ ...chosen, ...photo }, ...more] };
      return publishingCommands.publish.safeParse(body).error?.issues.map(({ message }) => message) ?? [];
    };
    expect(issues({})).toEqual([]);
    expect(issues({ masks: [], nothingToMask: true })).toEqual([]);
    expect(issues({ masks: [] })).toEqual(["masks-not-said"]);
    expect(issues({ nothingToMask: true })).toEqual(["masks-not-said"]);
    expect(issues({}, chosen)).toEqual(["photo-twice"]);
    expect(fieldErrors).toMatchObject({ "masks-not-said": {}, "photo-twice": {} });
    for (const wrong of [
      { x: -1 },
      { x: 0.5 },
      { y: null },
      { y: Number.NaN },
      { width: 0 },
      { height: 1e12 },
      { height: "9" },
    ])
      expect(issues({ masks: [{ ...mask, ...wrong }] })).toHaveLength(1);
    expect(issues({ masks: Array.from({ length: 10_000 }, () => mask) })).toHaveLength(1);
    expect(issues({}, ...[2, 3, 4, 5, 6].map((n) => ({ ...chosen, n })))).toHaveLength(1);
    expect(issues({ key: "f".repeat(32) })).toHaveLength(1);
  });
});
