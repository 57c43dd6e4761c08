import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  isSealed,
  KeyDestroyed,
  SealBroken,
  type SecretField,
  type Sealable,
  type Sealed,
} from "@sdc/core/sealing";
import { openVault } from "./open-vault.ts";
import type { Vault } from "./vault.ts";

const fields: SecretField[] = [
  { path: ["text"], by: "case" },
  { path: ["reporter", "name"], by: "person" },
  { path: ["reporter", "phone"], by: "person" },
  { path: ["named", "*", "name"], by: "person" },
];

type Person = {
  person?: string;
  name?: Sealable;
  phone?: Sealable;
  email?: Sealable;
  zalo?: Sealable;
};
type Event = { type: string; field: string; text: Sealable; reporter?: Person; named?: Person[] };

const event = (reporter?: Person, named?: Person[]): Event => ({
  type: "report-received",
  field: "land",
  text: "Chuyện MARKER-STORY của tôi",
  ...(reporter && { reporter }),
  ...(named && { named }),
});

let folder: string;
let opened: { vault: Vault; close(): void };
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "sdc vault ")), "vault");
  opened = openVault(folder);
});
afterEach(() => {
  opened.close();
  rmSync(join(folder, ".."), { recursive: true });
});

const at = (stream: string, version = 1) => ({ stream, version });
const sealedOf = (value: unknown): Sealed => {
  if (!isSealed(value)) throw new Error("not sealed");
  return value;
};
const text = async (value: unknown) => (await opened.vault.open([sealedOf(value)]))[0];

test("marked fields are sealed and open to the same text, the others stay readable", async () => {
  const sealed = await opened.vault.seal(
    at("hotline-report/a"),
    event({ name: "Trần Thị B", phone: "0900000001" }),
    fields,
  );
  expect(sealed.field).toBe("land");
  expect(JSON.stringify(sealed)).not.toMatch(/MARKER-STORY|Trần|0900000001/);
  expect(await text(sealed.text)).toBe("Chuyện MARKER-STORY của tôi");
  expect(await text(sealed.reporter?.name)).toBe("Trần Thị B");
});

test("the event that was given stays as it was, so another try can seal it anew", async () => {
  const given = event({ name: "Trần Thị B" }, [{ name: "Lê C" }]);
  await opened.vault.seal(at("hotline-report/a"), given, fields);
  expect(given).toEqual(event({ name: "Trần Thị B" }, [{ name: "Lê C" }]));
});

test("a sealed value says where it was sealed and opens wherever it was copied, but not under another origin or key", async () => {
  const sealed = sealedOf((await opened.vault.seal(at("hotline-report/a", 7), event(), fields)).text);
  expect(sealed).toMatchObject({ key: "case:hotline-report/a", from: "hotline-report/a@7#text" });
  const copied = JSON.parse(JSON.stringify(sealed));
  expect(await text(copied)).toBe("Chuyện MARKER-STORY của tôi");
  await expect(opened.vault.open([{ ...sealed, from: "hotline-report/b@7#text" }])).rejects.toThrow(
    SealBroken,
  );
  const other = sealedOf((await opened.vault.seal(at("hotline-report/b"), event(), fields)).text);
  await expect(opened.vault.open([{ ...sealed, key: other.key }])).rejects.toThrow(SealBroken);
});

test("a caller who comes again has another id and another key, and the vault alone knows that it is one caller; their number stands nowhere", async () => {
  const people = await Promise.all(
    ["0900000001", "+84 900-000 001", "0084900000001"].map((phone, index) =>
      opened.vault.seal(at(`hotline-report/${index}`), event({ phone }), fields),
    ),
  );
  const ids = people.map(({ reporter }) => reporter?.person);
  expect(new Set(ids).size).toBe(3);
  const stranger = await opened.vault.seal(at("hotline-report/9"), event({ phone: "0900000002" }), fields);
  expect(new Set(await known("phone", "0900 000 001"))).toEqual(new Set(ids));
  expect(await known("phone", "0900000002")).toEqual([stranger.reporter?.person]);
});

const known = (by: "phone" | "email" | "zalo" | "facebook", value: string) =>
  opened.vault.knownPersons({ by, value });
const allContacts: SecretField[] = [
  ...fields,
  { path: ["reporter", "email"], by: "person" },
  { path: ["reporter", "zalo"], by: "person" },
];

test("a known person is found by any way in which they were in touch, and asking makes nobody known", async () => {
  expect(await known("phone", "0900000001")).toEqual([]);
  expect(await known("phone", "0900000001")).toEqual([]);
  const first = await opened.vault.seal(
    at("hotline-report/a"),
    event({ phone: "0900000001", email: "B@Example.org", zalo: "z1" }),
    allContacts,
  );
  const person = first.reporter?.person;
  expect(person).toBeDefined();
  expect(await known("phone", "+84 900 000 001")).toEqual([person]);
  expect(await known("email", " b@example.ORG ")).toEqual([person]);
  expect(await known("zalo", "z1")).toEqual([person]);
  // The same text as another kind of address is somebody else.
  expect(await known("facebook", "z1")).toEqual([]);
  expect(await known("phone", "115")).toEqual([]);
  expect(await known("email", "không rõ")).toEqual([]);

  const again = await opened.vault.seal(
    at("hotline-report/b"),
    event({ email: "b@example.org", phone: "0911222333" }),
    allContacts,
  );
  // Through the address that they share, the last first.
  expect(await known("zalo", "z1")).toEqual([again.reporter?.person, person]);
  expect(await known("phone", "0911222333")).toEqual([again.reporter?.person, person]);
});

test("one case's key of a caller is destroyed without the others', and nothing leads from them to it any more", async () => {
  const [one, other] = [
    await opened.vault.seal(
      at("hotline-report/a"),
      event({ name: "B", phone: "0900000001", email: "b@example.org" }),
      allContacts,
    ),
    await opened.vault.seal(at("hotline-report/b"), event({ name: "B", phone: "0900000001" }), allContacts),
  ];
  await opened.vault.destroy(`person:${one.reporter?.person ?? ""}`);
  expect(await text(one.reporter?.name)).toEqual({ erased: true });
  expect(await text(other.reporter?.name)).toBe("B");
  expect(await known("phone", "0900000001")).toEqual([other.reporter?.person]);
  expect(await known("email", "b@example.org")).toEqual([]);
});

test("a destroyed key seals nothing more, and is never made again", async () => {
  const before = await opened.vault.seal(at("hotline-report/a"), event({ phone: "0900000001" }), fields);
  await opened.vault.destroy("case:hotline-report/a");
  await opened.vault.destroy("case:hotline-report/a");
  await expect(opened.vault.seal(at("hotline-report/a", 2), event(), fields)).rejects.toThrow(KeyDestroyed);
  const bytes = await opened.vault.sealBytes("hotline-report/a", "k1", randomBytes(10));
  expect(await opened.vault.openBytes("hotline-report/a", "k1", bytes)).toEqual({ erased: true });
  opened.close();
  opened = openVault(folder);
  expect(await text(before.text)).toEqual({ erased: true });
  await expect(opened.vault.seal(at("hotline-report/a", 2), event(), fields)).rejects.toThrow(KeyDestroyed);
});

test("who was known in a vault of before is known still", async () => {
  const { vault } = opened;
  const sealed = await vault.seal(at("hotline-report/a"), event({ phone: "0900000001" }), fields);
  opened.close();
  const db = new DatabaseSync(join(folder, "keys.sqlite"));
  db.exec("INSERT INTO persons SELECT digest, person FROM known_by; DELETE FROM known_by");
  db.close();
  opened = openVault(folder);
  expect(await known("phone", "0900000001")).toEqual([sealed.reporter?.person]);
});

test("digests of words are the same in one installation, and nobody else's", async () => {
  const [first, second] = await opened.vault.digestsOf(["phan", "anh"]);
  expect(first).not.toBe(second);
  expect(await opened.vault.digestsOf(["phan"])).toEqual([first]);
  const other = openVault(join(folder, "other"));
  expect(await other.vault.digestsOf(["phan"])).not.toEqual([first]);
  other.close();
});

test("what is no number makes nobody a known caller", async () => {
  const people = await Promise.all(
    ["…", "không rõ", "115"].map((phone, index) =>
      opened.vault.seal(at(`hotline-report/${index}`), event({ phone }), fields),
    ),
  );
  expect(new Set(people.map(({ reporter }) => reporter?.person)).size).toBe(3);
});

test("without a number the same place in the log gives the same person, so a retried append leaves no second key", async () => {
  const [one, two] = [
    await opened.vault.seal(
      at("hotline-report/a"),
      event({ name: "X" }, [{ name: "Y" }, { name: "Z" }]),
      fields,
    ),
    await opened.vault.seal(
      at("hotline-report/a", 2),
      event({ name: "X" }, [{ name: "Y" }, { name: "Z" }]),
      fields,
    ),
  ];
  expect(one.reporter?.person).toBe(two.reporter?.person);
  const ids = [one.reporter, ...(one.named ?? [])].map((person) => person?.person);
  expect(new Set(ids).size).toBe(3);
});

test("after a person's key is destroyed their fields read as erased, the case stays, and the number is unknown again", async () => {
  const before = await opened.vault.seal(
    at("hotline-report/a"),
    event({ name: "B", phone: "0900000001" }),
    fields,
  );
  await opened.vault.destroy(`person:${before.reporter?.person ?? ""}`);
  expect(await text(before.reporter?.name)).toEqual({ erased: true });
  expect(await text(before.text)).toBe("Chuyện MARKER-STORY của tôi");
  const after = await opened.vault.seal(at("hotline-report/b"), event({ phone: "0900000001" }), fields);
  expect(after.reporter?.person).not.toBe(before.reporter?.person);
});

test("bytes open under the case and the name they were sealed for, and nowhere else", async () => {
  const bytes = randomBytes(100_000);
  const sealed = await opened.vault.sealBytes("hotline-report/a", "k1", bytes);
  expect(Buffer.from(sealed).includes(bytes.subarray(0, 16))).toBe(false);
  expect(await opened.vault.openBytes("hotline-report/a", "k1", sealed)).toEqual(bytes);
  await opened.vault.sealBytes("hotline-report/b", "k1", bytes);
  await expect(opened.vault.openBytes("hotline-report/b", "k1", sealed)).rejects.toThrow(SealBroken);
  await expect(opened.vault.openBytes("hotline-report/a", "k2", sealed)).rejects.toThrow(SealBroken);
  await expect(opened.vault.openBytes("hotline-report/a", "k1", sealed.subarray(0, 9))).rejects.toThrow(
    SealBroken,
  );
});

test("once the case's key is destroyed its bytes read as erased, as its texts do", async () => {
  const sealed = await opened.vault.sealBytes("hotline-report/a", "k1", randomBytes(10));
  await opened.vault.destroy("case:hotline-report/a");
  expect(await opened.vault.openBytes("hotline-report/a", "k1", sealed)).toEqual({ erased: true });
});

test("keys survive a restart; the fingerprint of a request is the same before and after", async () => {
  const sealed = await opened.vault.seal(at("hotline-report/a"), event(), fields);
  const fingerprint = await opened.vault.fingerprint("body");
  opened.close();
  opened = openVault(folder);
  expect(await text(sealed.text)).toBe("Chuyện MARKER-STORY của tôi");
  expect(await opened.vault.fingerprint("body")).toBe(fingerprint);
  expect(await opened.vault.fingerprint("other")).not.toBe(fingerprint);
});

test("the folder and the master key are for their owner only, and hold no personal data", async () => {
  await opened.vault.seal(
    at("hotline-report/a"),
    event({ name: "MARKER-NAME", phone: "0900000001" }),
    fields,
  );
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, "master.key")).mode & 0o777).toBe(0o600);
  for (const file of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, file), "latin1");
    expect(bytes).not.toMatch(/MARKER|0900000001/);
  }
});

test("a master key open to others, damaged or lost is refused in words", async () => {
  await opened.vault.seal(at("hotline-report/a"), event(), fields);
  opened.close();
  const file = join(folder, "master.key");
  chmodSync(file, 0o644);
  expect(() => openVault(folder)).toThrow("chmod 600");
  rmSync(file);
  expect(() => openVault(folder)).toThrow("is missing");
  opened = openVault(join(folder, randomBytes(4).toString("hex")));
});
