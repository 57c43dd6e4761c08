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

  describe("who reports, sealed in the browser to a body's key", () => {
    const key = "k".repeat(16);
    const sealed = `sealed1.${key}.AAAA`;
    const keysOf = (more: object = {}) => ({
      keys: [
        { key, publicKey: "…", from: "2026-11-20", decision: { number: "1", date: "2026-11-19" }, ...more },
      ],
    });
    const said = (body: string, more: object = {}) =>
      receive({ flagged: true, sealedReporter: { body, sealed }, bodyKeys: keysOf(), ...more });

    test("is kept with a protected report, for its unit or a level above", () => {
      for (const body of ["commune-a", "province"])
        given()
          .when(said(body))
          .then(received({ flagged: true, sealedReporter: { body, key, sealed } }));
    });

    test("is not taken of an ordinary report, for a unit beside it, or for one whose head it names", () => {
      given()
        .when(said("commune-a", { flagged: false }))
        .refused("sealed-reporter-unflagged");
      given().when(said("commune-b")).refused("sealed-reporter-elsewhere");
      const officials = [{ unit: "commune-a", rank: "head" }];
      given().when(said("commune-a", { officials })).refused("sealed-reporter-elsewhere");
      expect(given().when(said("province", { officials })).events()[0]).toMatchObject({
        sealedReporter: { body: "province" },
      });
    });

    test("is not taken under another key than that of the day, a revoked one, or where there is none", () => {
      for (const bodyKeys of [
        undefined,
        { keys: [] },
        keysOf({ key: "o".repeat(16) }),
        keysOf({ from: "2026-11-21" }),
        keysOf({ revoked: { at: "2026-11-20T00:00:00.000Z", why: "lost" } }),
      ])
        given().when(said("commune-a", { bodyKeys })).refused("sealed-reporter-key");
    });
  });

  test("it is received once, ended or not", () => {
    expect(given().when(receive()).events()).toHaveLength(1);
    given(received()).when(receive()).refused("report-already-received");
  });
});
