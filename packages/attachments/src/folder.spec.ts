import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openVault } from "@sdc/vault/open-vault";
import { storeContract } from "./contract.ts";
import { folderStore } from "./folder.ts";
import { newKey } from "./keys.ts";
import type { Presigned } from "./store.ts";

let root: string;
let opened: ReturnType<typeof openVault>;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "sdc files "));
  opened = openVault(join(root, "vault"));
});
afterAll(() => {
  opened.close();
  rmSync(root, { recursive: true });
});

async function* inParts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 100) yield bytes.subarray(at, at + 100);
}

const newStore = () => {
  const folder = join(root, newKey());
  return { folder, store: folderStore(folder, opened.vault.fingerprint) };
};
const tokenIn = ({ url }: Presigned): string => url.slice("/uploads/".length);
const inAMinute = (): string => new Date(Date.now() + 60_000).toISOString();

storeContract("a folder", async () => {
  const { store } = newStore();
  return {
    store,
    upload: async (presigned, bytes) =>
      (await store.receive(tokenIn(presigned), inParts(bytes), Date.now)) === "stored",
  };
});

describe("a folder besides", () => {
  test("folders are 0700, files 0600, and what waits in quarantine does not stand there in the clear", async () => {
    const { folder, store } = newStore();
    await store.put(newKey(), Buffer.from("sealed"));
    const place = await store.quarantine.presign({ bytesMax: 1000, expiresAt: inAMinute() });
    await store.receive(tokenIn(place), inParts(Buffer.alloc(500, "MARKER")), Date.now);
    for (const name of ["", "objects", "quarantine"])
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o700);
    for (const within of ["objects", "quarantine"])
      for (const file of readdirSync(join(folder, within))) {
        expect(statSync(join(folder, within, file)).mode & 0o777).toBe(0o600);
        expect(readFileSync(join(folder, within, file), "latin1")).not.toContain("MARKER");
      }
    expect(Buffer.from((await store.quarantine.get(place.upload)) ?? []).toString()).toContain("MARKER");
  });

  test("size and time are held while it arrives, and a place is used once", async () => {
    const { store } = newStore();
    const place = await store.quarantine.presign({ bytesMax: 1000, expiresAt: inAMinute() });
    let read = 0;
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.alloc(((read += 100), 100));
    };
    expect(await store.receive(tokenIn(place), endless(), Date.now)).toBe("upload-too-large");
    expect(read).toBe(1100);
    let time = Date.now();
    const slow = async function* (): AsyncGenerator<Uint8Array> {
      for (let n = 0; n < 5; n++) yield Buffer.alloc(((time += 20_000), 10));
    };
    expect(await store.receive(tokenIn(place), slow(), () => time)).toBe("upload-expired");
    expect(await store.receive(tokenIn(place), inParts(Buffer.alloc(10)), Date.now)).toBe("stored");
    expect(await store.receive(tokenIn(place), inParts(Buffer.alloc(10)), Date.now)).toBe("upload-again");
    expect(await store.receive("x", inParts(Buffer.alloc(10)), Date.now)).toBe("token-invalid");
  });

  test("until all of it has arrived nothing of it is there", async () => {
    const { folder, store } = newStore();
    const place = await store.quarantine.presign({ bytesMax: 1000, expiresAt: inAMinute() });
    const seen: unknown[] = [];
    const watched = async function* (): AsyncGenerator<Uint8Array> {
      for (let n = 0; n < 3; n++) {
        yield Buffer.alloc(100);
        seen.push(await store.quarantine.get(place.upload));
        seen.push(readdirSync(join(folder, "quarantine")).includes(place.upload) || undefined);
      }
    };
    expect(await store.receive(tokenIn(place), watched(), Date.now)).toBe("stored");
    expect(seen).toEqual(Array.from({ length: 6 }, () => undefined));
    expect((await store.quarantine.get(place.upload))?.byteLength).toBe(300);
  });

  test("a connection that breaks leaves nothing, and a draft that a killed process left is no object and goes", async () => {
    const { folder, store } = newStore();
    const place = await store.quarantine.presign({ bytesMax: 1000, expiresAt: inAMinute() });
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(10);
      throw new Error("connection reset");
    };
    await expect(store.receive(tokenIn(place), broken(), Date.now)).rejects.toThrow("connection reset");
    expect(readdirSync(join(folder, "quarantine"))).toEqual([]);
    writeFileSync(join(folder, "objects", `${newKey()}.ab12cd34.draft`), "half");
    expect(await Array.fromAsync(store.list())).toEqual([]);
    await store.quarantine.removeOlderThan(Date.now() + 1000);
    expect(readdirSync(join(folder, "objects"))).toEqual([]);
  });
});
