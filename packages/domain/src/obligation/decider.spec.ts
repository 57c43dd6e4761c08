import { describe, test } from "vitest";
import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { obligation } from "./decider.ts";
import type { Command, Event } from "./schema.ts";

const at = "2026-11-23T01:00:00.000Z";
const own = { at, by: { subject: "head", unit: "commune-a" } };
const city = { at, by: { subject: "city", unit: "city-48" } };
const commune: Units[string] = {
  established: true,
  kind: "commune",
  name: "Xã A",
  parent: "city-48",
  from: "2025-07-01",
  heirs: [],
};
const units: Units = { "commune-a": commune };
const id = "commune-a:IV.1.b:2026";

const document = {
  docType: "Báo cáo",
  number: "12/BC-UBND",
  date: "2026-11-20",
  issuer: "UBND xã A",
  title: "Kết quả thực hiện dân chủ ở cơ sở năm 2026",
  signer: "Chủ tịch UBND xã",
};
const file = (more: object = {}): Command => ({
  type: "file-evidence",
  ...document,
  secrecy: "none",
  id,
  units,
  ...own,
  ...more,
});
const filed = (n = 1, more: object = {}): Event => ({
  type: "evidence-filed",
  unit: "commune-a",
  obligation: "IV.1.b",
  node: "IV.1.b:2026",
  n,
  ...document,
  ...own,
  ...more,
});
const withdrawn: Event = { type: "evidence-withdrawn", n: 1, reason: "nhầm kỳ", ...own };
const confirmed: Event = { type: "evidence-confirmed", n: 1, ...city };
const returned: Event = { type: "evidence-returned", n: 1, reason: "thiếu phụ lục", ...city };

const confirm: Command = { type: "confirm-evidence", n: 1, id, units, ...city };
const giveBack: Command = { type: "return-evidence", n: 1, reason: "thiếu phụ lục", id, units, ...city };
const withdraw: Command = { type: "withdraw-evidence", n: 1, reason: "nhầm kỳ", id, units, ...own };

const { given } = rulesOf(obligation);

describe("filing (nộp)", () => {
  test("a document is filed for a node that the unit owes", () => {
    given().when(file()).then(filed());
  });

  test("documents are numbered in the order they are filed", () => {
    given(filed())
      .when(file({ number: "13/BC-UBND" }))
      .then(filed(2, { number: "13/BC-UBND" }));
  });

  test("the same document is filed once, and again after it was returned or withdrawn", () => {
    given(filed()).when(file()).refused("evidence-already-filed", { n: 1 });
    given(filed(), confirmed).when(file()).refused("evidence-already-filed", { n: 1 });
    given(filed(), returned).when(file()).then(filed(2));
    given(filed(), withdrawn).when(file()).then(filed(2));
  });

  test("not for what the unit does not owe, in that year or at all", () => {
    for (const node of ["IV.2.c:2026-continuous", "IV.1.b:2024", "IV.1.b:2026-Q1", "II.9:2026"])
      given()
        .when(file({ id: `commune-a:${node}` }))
        .refused("not-owed");
    given()
      .when(file({ id: "commune-x:IV.1.b:2026" }))
      .refused("unit-unknown");
  });

  test("a department's own duty is proved by whoever took over from the department that the plan names", () => {
    const department = (more: object): Units[string] => ({
      ...commune,
      kind: "department",
      from: "2024-04-01",
      ...more,
    });
    const line: Units = {
      "so-tttt": department({ to: "2025-03-01", heirs: ["so-khcn-2025b"] }),
      "so-khcn-2025b": department({ from: "2025-03-01" }),
      "so-xay-dung-2025b": department({ from: "2025-03-01" }),
    };
    const node = "IV.2.c:2026-continuous";
    given()
      .when(file({ id: `so-khcn-2025b:${node}`, units: line }))
      .then(filed(1, { unit: "so-khcn-2025b", obligation: "IV.2.c", node }));
    given()
      .when(file({ id: `so-xay-dung-2025b:${node}`, units: line }))
      .refused("not-owed");
  });

  test("a document can't be dated in the future; today's, in Viet Nam's time, is fine", () => {
    given()
      .when(file({ date: "2026-11-24" }))
      .refused("document-in-future");
    // 17:30 UTC is half past midnight of the next day in Viet Nam.
    given()
      .when(file({ date: "2026-11-24", at: "2026-11-23T17:30:00.000Z" }))
      .then(filed(1, { date: "2026-11-24", at: "2026-11-23T17:30:00.000Z" }));
  });

  test("a document marked MẬT or above is refused before anything else is looked at, by its field or by its stamp", () => {
    for (const secrecy of ["mat", "toi-mat", "tuyet-mat"])
      given().when(file({ secrecy })).refused("document-classified");
    for (const stamped of [
      { title: "MẬT - Báo cáo tình hình" },
      { number: "12/BC-UBND (TỐI MẬT)" },
      { docType: "Báo cáo TUYỆT MẬT" },
      { note: "bản MẬT kèm theo" },
      { title: "MẬT".normalize("NFD") },
      { title: "MẬT", id: "commune-x:IV.1.b:2026" },
    ])
      given().when(file(stamped)).refused("document-classified");
  });

  test("a title that speaks of state secrets carries no stamp", () => {
    const title = "KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC và công tác mật mã";
    given().when(file({ title })).then(filed(1, { title }));
  });
});

describe("checking (kiểm tra)", () => {
  test("the level above confirms, once", () => {
    given(filed()).when(confirm).then(confirmed);
    given(filed(), confirmed).when(confirm).then();
  });

  test("the level above returns with a reason, also what it had confirmed", () => {
    given(filed()).when(giveBack).then(returned);
    given(filed(), confirmed).when(giveBack).then(returned);
    given(filed(), returned).when(giveBack).then();
  });

  test("nobody checks their own", () => {
    for (const command of [confirm, giveBack])
      given(filed())
        .when({ ...command, ...own })
        .refused("own-evidence");
  });

  test("what is returned or withdrawn is not confirmed, what is not there neither", () => {
    given(filed(), returned).when(confirm).refused("evidence-returned");
    given(filed(), withdrawn).when(confirm).refused("evidence-withdrawn");
    given(filed(), withdrawn).when(giveBack).refused("evidence-withdrawn");
    for (const command of [confirm, giveBack, withdraw])
      given(filed())
        .when({ ...command, n: 2 })
        .refused("evidence-unknown");
  });
});

describe("withdrawing (rút)", () => {
  test("the unit withdraws what it filed, once", () => {
    given(filed()).when(withdraw).then(withdrawn);
    given(filed(), withdrawn).when(withdraw).then();
    given(filed(), returned).when(withdraw).then(withdrawn);
  });

  test("what the level above has checked is first returned by it", () => {
    given(filed(), confirmed).when(withdraw).refused("evidence-confirmed");
  });
});
