import { expect, test } from "vitest";
import { type CaseFile, caseFile } from "@sdc/projections/case-file";
import { registerInMemory } from "./register-testing.ts";
import type { Call } from "./rights.ts";
import { withoutSecrets } from "./without-secrets.ts";

const unit = "commune-00";
const text = { sealed: "…", key: "case:x", from: "x" };
const received = {
  type: "report-received",
  unit,
  channel: "phone",
  receivedAt: "2026-03-01T02:00:00.000Z",
  field: "land",
  text,
};

const as = (role: "operator" | "head-of-unit") =>
  // Of a request the rights look at who asks alone.
  ({ get: () => ({ subject: "lan", roles: [role], unit }) }) as unknown as Call;

/** A letter with two parts, into which another was merged and taken out again; one of its parts, and that other, are protected. */
const played = async () => {
  const { append, models } = await registerInMemory();
  await append(`org-unit/${unit}`, {
    type: "unit-established",
    kind: "commune",
    effectiveOn: "2025-07-01",
    name: "Xã",
  });
  const parts = [
    { report: "r1-1", text, field: "land" },
    { report: "r1-2", text, field: "land" },
  ];
  await append(
    "hotline-report/r1",
    received,
    { type: "report-joined", from: "r2" },
    { type: "report-parted", from: "r2" },
    { type: "report-linked", to: "hotline-report/r3", as: "related" },
    { type: "report-linked", to: "complaint/c1", as: "related" },
    { type: "report-split", parts },
  );
  const partOf = (n: number) => ({ report: "r1", n });
  await append("hotline-report/r1-1", { ...received, partOf: partOf(1) });
  await append("hotline-report/r1-2", { ...received, partOf: partOf(2), flagged: true });
  for (const id of ["r2", "r3"]) await append(`hotline-report/${id}`, received, { type: "report-flagged" });
  await append("hotline-report/r4", { ...received, partOf: { report: "r2", n: 1 } });
  return async (id: string, role: "operator" | "head-of-unit"): Promise<CaseFile> => {
    // The projection wrote this row with this type.
    const file = (await (await models.of(caseFile)).get(`hotline-report/${id}`)) as CaseFile;
    return withoutSecrets(models, as(role), file, "2026-11-23");
  };
};

test("a file names no other report that is protected by now, and is otherwise whole", async () => {
  const fileOf = await played();
  const file = await fileOf("r1", "operator");
  expect(JSON.stringify(file)).not.toMatch(/r2|r3|r1-2/);
  expect(file).not.toHaveProperty("joined");
  expect(file).toMatchObject({ id: "r1", parts: ["r1-1"], links: [{ to: "complaint/c1", as: "related" }] });
  expect(file.timeline.map(({ type }) => type)).toEqual(["report-received", "report-linked"]);
  expect(await fileOf("r4", "operator")).not.toHaveProperty("partOf");
  expect(await fileOf("r1-1", "operator")).toMatchObject({ partOf: { report: "r1", n: 1 } });
});

test("to whoever may know of them it names them all", async () => {
  const fileOf = await played();
  expect(await fileOf("r1", "head-of-unit")).toMatchObject({ parts: ["r1-1", "r1-2"], links: [{}, {}] });
  expect((await fileOf("r1", "head-of-unit")).timeline).toHaveLength(6);
  expect(await fileOf("r4", "head-of-unit")).toMatchObject({ partOf: { report: "r2", n: 1 } });
});
