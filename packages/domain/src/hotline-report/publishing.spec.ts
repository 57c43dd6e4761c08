import { describe, test } from "vitest";
import { classified, command, flagged, given, received, stamp } from "./spec-reports.ts";
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
