import { describe, expect, test } from "vitest";
import { command, given, received, report } from "./spec-reports.ts";

const receive = (more: object = {}) => command("receive", { ...report, ...more });

describe("taking a report in", () => {
  test("numbers of others, the poster's code and what came in as it came are kept beside the story", () => {
    const more = {
      external: [
        { source: "records-office", number: "123/CV", date: "2026-11-19" },
        { source: "1022", number: "DN-77" },
      ],
      qr: { code: "QR-20335-01" },
      original: "  Nguyên văn\r\n",
      reporter: { name: "Trần Thị B", representativeOf: 12 },
    };
    given().when(receive(more)).then(received(more));
  });

  test("each source gives one number only, and none that is dated in the future", () => {
    const twice = [
      { source: "1022", number: "1" },
      { source: "1022", number: "2" },
    ];
    given()
      .when(receive({ external: twice }))
      .refused("source-twice", { source: "1022" });
    given()
      .when(receive({ external: [{ source: "1022", number: "1", date: "2026-11-21" }] }))
      .refused("dated-in-future");
  });

  test("a flagged one takes no identity in, and says how a denunciation is made", () => {
    given()
      .when(receive({ flagged: true, reporter: { name: "Trần Thị B" } }))
      .refused("identity-not-taken");
    given()
      .when(receive({ flagged: true }))
      .then(received({ flagged: true }));
    given()
      .when(receive({ flagged: false }))
      .then(received());
  });

  test("it is received once, ended or not", () => {
    expect(given().when(receive()).events()).toHaveLength(1);
    given(received()).when(receive()).refused("report-already-received");
  });
});
