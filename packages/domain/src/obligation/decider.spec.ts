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

const node = { unit: "commune-a", obligation: "IV.1.b", node: "IV.1.b:2026" };

describe("not applicable (không áp dụng)", () => {
  const ruling = { reason: "xã không có đơn vị sự nghiệp", saidBy: "Sở Nội vụ" };
  const rule = (more: object = {}): Command => ({
    type: "mark-not-applicable",
    ...ruling,
    id,
    units,
    ...city,
    ...more,
  });
  const ruled: Event = { type: "node-not-applicable", ...node, ...ruling, ...city };
  const again: Command = { type: "mark-applicable", reason: "đã thành lập", id, units, ...city };
  const applies: Event = { type: "node-applicable-again", reason: "đã thành lập", ...city };

  test("is ruled by the level above, with a reason and whose word it is, and said twice changes nothing", () => {
    given().when(rule()).then(ruled);
    given(ruled).when(rule()).then();
  });

  test("no unit rules itself out, nor in again", () => {
    given().when(rule(own)).refused("own-ruling");
    given(filed()).when(rule(own)).refused("own-ruling");
    given(ruled)
      .when({ ...again, ...own })
      .refused("own-ruling");
  });

  test("only what is owed can be ruled out, and not by a document of tomorrow", () => {
    given()
      .when(rule({ id: "commune-a:I.2.c:2026" }))
      .refused("not-owed");
    given()
      .when(rule({ document: { number: "1/CV", date: "2026-11-24", issuer: "Sở Nội vụ" } }))
      .refused("document-in-future");
  });

  test("nothing is filed for it until it applies again", () => {
    given(ruled).when(file()).refused("not-applicable");
    given(ruled).when(again).then(applies);
    given(ruled, applies).when(again).then();
    given(ruled, applies).when(file()).then(filed());
  });
});

describe("what the clock says", () => {
  const remind = (days: number[], due = "2026-11-25"): Command => ({
    type: "remind",
    due,
    days,
    on: "2026-11-23",
    id,
    units,
    ...city,
  });
  const reminded = (days: number[], due = "2026-11-25"): Event => ({
    type: "obligation-reminded",
    ...node,
    due,
    days,
    on: "2026-11-23",
    ...city,
  });
  const escalate: Command = {
    type: "escalate",
    due: "2026-11-25",
    on: "2026-11-26",
    to: "city-48",
    id,
    units,
    ...city,
  };
  const escalated: Event = {
    type: "obligation-escalated",
    ...node,
    due: "2026-11-25",
    on: "2026-11-26",
    to: "city-48",
    ...city,
  };

  test("each reminder is given once for a due day, and anew when the day moves", () => {
    given()
      .when(remind([30, 7]))
      .then(reminded([30, 7]));
    given(reminded([30, 7]))
      .when(remind([7, 1]))
      .then(reminded([1]));
    given(reminded([30, 7]))
      .when(remind([7]))
      .then();
    given(reminded([7]))
      .when(remind([7], "2026-12-01"))
      .then(reminded([7], "2026-12-01"));
  });

  test("a breach is told to the level above once", () => {
    given(reminded([1]))
      .when(escalate)
      .then(escalated);
    given(escalated).when(escalate).then();
  });

  test("nobody is reminded of what does not apply", () => {
    const ruled: Event = { type: "node-not-applicable", ...node, reason: "r", saidBy: "Sở Nội vụ", ...city };
    given(ruled)
      .when(remind([7]))
      .then();
    given(ruled).when(escalate).then();
  });
});

describe("passing on to the heir", () => {
  const heir: Units = {
    "commune-a": { ...commune, to: "2026-11-01", heirs: ["commune-b"] },
    "commune-b": commune,
  };
  const pass = (more: object = {}): Command => ({
    type: "pass-on",
    from: "commune-a",
    to: "commune-b",
    on: "2026-11-23",
    id,
    units: heir,
    ...city,
    ...more,
  });
  const passed: Event = {
    type: "obligation-passed-on",
    ...node,
    from: "commune-a",
    to: "commune-b",
    on: "2026-11-23",
    ...city,
  };

  test("what waits goes to the heir once; what was checked stays", () => {
    given(filed()).when(pass()).then(passed);
    given(filed(), passed).when(pass()).then();
    given(filed(), confirmed).when(pass()).then();
    given(filed(), confirmed, filed(2, { number: "13/BC" }))
      .when(pass())
      .then(passed);
  });

  test("the heir acts for it from then on, and can't check it itself", () => {
    const byHeir = { at, by: { subject: "head", unit: "commune-b" } };
    given(filed(), passed)
      .when({ ...confirm, ...byHeir })
      .refused("own-evidence");
  });

  test("not from a unit that stands, nor to one that does not", () => {
    given(filed())
      .when(pass({ units: { ...heir, "commune-a": commune } }))
      .refused("unit-not-in-office", { unit: "commune-b" });
    given(filed())
      .when(pass({ units: { ...heir, "commune-b": { ...commune, from: "2026-12-01" } } }))
      .refused("unit-not-in-office", { unit: "commune-b" });
    given(filed())
      .when(pass({ units: {} }))
      .refused("unit-unknown", { unit: "commune-a" });
  });
});
