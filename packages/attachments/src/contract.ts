import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { newKey } from "./keys.ts";
import type { FileStore, Presigned } from "./store.ts";

export type Testing = {
  readonly store: FileStore;
  /** Uploads as a client would; resolves to whether it was taken. */
  upload(presigned: Presigned, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
};

const MINUTE_MS = 60_000;
const inAMinute = (): string => new Date(Date.now() + MINUTE_MS).toISOString();
const some = (bytes: number): Uint8Array<ArrayBuffer> => Uint8Array.from(randomBytes(bytes));

/** What every store of files does, whatever it is made of. */
export const storeContract = (name: string, start: () => Promise<Testing>): void => {
  describe(`files in ${name}`, () => {
    let testing: Testing;
    let store: FileStore;
    beforeEach(async () => {
      testing = await start();
      ({ store } = testing);
    });
    const presigned = () => store.quarantine.presign({ bytesMax: 1000, expiresAt: inAMinute() });
    const keys = async () => (await Array.fromAsync(store.list())).map(({ key }) => key);

    test("what was put is there, byte for byte, until it is removed; removing it again is no mistake", async () => {
      const key = newKey();
      const bytes = some(300_000);
      expect(await store.get(key)).toBeUndefined();
      await store.put(key, bytes);
      expect(Buffer.from((await store.get(key)) ?? [])).toEqual(Buffer.from(bytes));
      await store.remove(key);
      await store.remove(key);
      expect(await store.get(key)).toBeUndefined();
    });

    test("an object is listed with when it was written; uploads are not among them", async () => {
      const before = Date.now();
      const key = newKey();
      await store.put(key, some(10));
      expect(await testing.upload(await presigned(), some(10))).toBe(true);
      const listed = await Array.fromAsync(store.list());
      expect(listed.map((one) => one.key)).toEqual([key]);
      // S3 knows only seconds.
      expect(listed[0]?.at).toBeGreaterThan(before - 2000);
    });

    test("keys that are none of its own lead nowhere", async () => {
      for (const key of ["", "..", "../../etc/passwd", "A".repeat(32), `${newKey()}/x`]) {
        await expect((async () => store.put(key, some(1)))()).rejects.toThrow("no key");
        await expect((async () => store.get(key))()).rejects.toThrow("no key");
        expect(await store.quarantine.get(key)).toBeUndefined();
      }
      expect(await keys()).toEqual([]);
    });

    test("what is uploaded to its presigned place can be taken in and removed", async () => {
      const place = await presigned();
      expect(await store.quarantine.get(place.upload)).toBeUndefined();
      const bytes = some(1000);
      expect(await testing.upload(place, bytes)).toBe(true);
      expect(Buffer.from((await store.quarantine.get(place.upload)) ?? [])).toEqual(Buffer.from(bytes));
      await store.quarantine.remove(place.upload);
      expect(await store.quarantine.get(place.upload)).toBeUndefined();
      await store.quarantine.remove(place.upload);
    });

    test("one byte too many is refused, and nothing of it stays", async () => {
      const place = await presigned();
      expect(await testing.upload(place, some(1001))).toBe(false);
      expect(await store.quarantine.get(place.upload)).toBeUndefined();
    });

    test("a place that was changed by hand, or whose time is over, takes nothing", async () => {
      const place = await presigned();
      const other = newKey();
      const swap = (text: string) => text.replaceAll(place.upload, other);
      const forged: Presigned = {
        ...place,
        url: swap(place.url),
        ...(place.fields && {
          fields: Object.fromEntries(Object.entries(place.fields).map(([k, v]) => [k, swap(v)])),
        }),
      };
      expect(await testing.upload(forged, some(10))).toBe(false);
      expect(await store.quarantine.get(other)).toBeUndefined();
      const short = await store.quarantine.presign({
        bytesMax: 1000,
        expiresAt: new Date(Date.now() + 1000).toISOString(),
      });
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect(await testing.upload(short, some(10))).toBe(false);
      expect(await store.quarantine.get(short.upload)).toBeUndefined();
    });

    test("uploads that nobody took in are removed once they are old", async () => {
      const place = await presigned();
      await testing.upload(place, some(10));
      const key = newKey();
      await store.put(key, some(10));
      expect(await store.quarantine.removeOlderThan(Date.now() - MINUTE_MS)).toBe(0);
      expect(await store.quarantine.get(place.upload)).toBeDefined();
      expect(await store.quarantine.removeOlderThan(Date.now() + MINUTE_MS)).toBe(1);
      expect(await store.quarantine.get(place.upload)).toBeUndefined();
      expect(await keys()).toEqual([key]);
    });
  });
};
