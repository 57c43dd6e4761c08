import { CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { Chacha20Poly1305 } from "@hpke/chacha20poly1305";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openBase, sealBase } from "./hpke.ts";

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));

/** RFC 9180, A.2.1 and A.2.1.1, sequence number 0. */
const rfc = {
  secretKeyE: bytes("f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600"),
  enc: bytes("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a"),
  publicKeyR: bytes("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a"),
  secretKeyR: bytes("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb"),
  info: bytes("4f6465206f6e2061204772656369616e2055726e"),
  aad: bytes("436f756e742d30"),
  plaintext: bytes("4265617574792069732074727574682c20747275746820626561757479"),
  ciphertext: bytes(
    "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28",
  ),
};

test("it makes and opens the message of the RFC's own test vector, byte for byte", () => {
  const { info, aad } = rfc;
  const sealed = sealBase(rfc.publicKeyR, rfc.plaintext, { info, aad }, rfc.secretKeyE);
  expect(sealed).toEqual(Uint8Array.of(...rfc.enc, ...rfc.ciphertext));
  expect(openBase(rfc.secretKeyR, sealed, { info, aad })).toEqual(rfc.plaintext);
});

const other = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Chacha20Poly1305(),
});
const some = fc.uint8Array({ maxLength: 200 });

test("another implementation opens what it sealed, and it opens what another sealed", async () => {
  const keys = await other.kem.generateKeyPair();
  const recipient = new Uint8Array(await other.kem.serializePublicKey(keys.publicKey));
  const secret = new Uint8Array(await other.kem.serializePrivateKey(keys.privateKey));
  await fc.assert(
    fc.asyncProperty(some, some, some, async (info, aad, plaintext) => {
      const ours = sealBase(recipient, plaintext, { info, aad }, crypto.getRandomValues(new Uint8Array(32)));
      const opened = await other.open(
        { recipientKey: keys, enc: ours.slice(0, 32), info },
        ours.slice(32),
        aad,
      );
      expect(new Uint8Array(opened)).toEqual(plaintext);
      const { enc, ct } = await other.seal({ recipientPublicKey: keys.publicKey, info }, plaintext, aad);
      const theirs = Uint8Array.of(...new Uint8Array(enc), ...new Uint8Array(ct));
      expect(openBase(secret, theirs, { info, aad })).toEqual(plaintext);
    }),
    { numRuns: 25 },
  );
});

test("an altered byte, another key, other info or other aad open nothing, nor does anything that was never sealed", () => {
  const { info, aad } = rfc;
  const sealed = sealBase(rfc.publicKeyR, rfc.plaintext, { info, aad }, rfc.secretKeyE);
  for (let at = 0; at < sealed.length; at += 1) {
    const altered = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
    expect([at, openBase(rfc.secretKeyR, altered, { info, aad })]).toEqual([at, undefined]);
  }
  expect(openBase(rfc.secretKeyE, sealed, { info, aad })).toBeUndefined();
  expect(openBase(rfc.secretKeyR, sealed, { info: aad, aad })).toBeUndefined();
  expect(openBase(rfc.secretKeyR, sealed, { info, aad: info })).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), (noise) => {
      expect(openBase(rfc.secretKeyR, noise, { info, aad })).toBeUndefined();
    }),
  );
});
