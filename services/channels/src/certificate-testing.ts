import { generateKeyPairSync, sign } from "node:crypto";

/** For specs: a self-signed certificate for one name (X.509 v3, P-256), made anew without a tool of the machine. */
export const certificateFor = (name: string): { readonly key: string; readonly cert: string } => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const subject = sequence(tlv(0x31, sequence(oid(0x55, 4, 3), tlv(0x0c, Buffer.from(name)))));
  const moment = (text: string) => tlv(0x18, Buffer.from(text));
  const extension = (id: Buffer, value: Buffer) => sequence(id, tlv(0x04, value));
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from([1])),
    ECDSA_SHA256,
    subject,
    sequence(moment("20200101000000Z"), moment("20991231235959Z")),
    subject,
    publicKey.export({ type: "spki", format: "der" }),
    tlv(
      0xa3,
      sequence(
        extension(oid(0x55, 29, 19), sequence(tlv(0x01, Buffer.from([0xff])))),
        extension(oid(0x55, 29, 17), sequence(tlv(0x82, Buffer.from(name)))),
      ),
    ),
  );
  const signature = sign("sha256", body, privateKey);
  const der = sequence(body, ECDSA_SHA256, tlv(0x03, Buffer.from([0]), signature));
  const lines = der.toString("base64").replace(/.{64}/g, "$&\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
};

/** DER: a tag, a length in one to three bytes, what is in it. */
const tlv = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const value = Buffer.concat(parts);
  const length =
    value.length < 128
      ? [value.length]
      : value.length < 256
        ? [0x81, value.length]
        : [0x82, value.length >> 8, value.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
};
const sequence = (...parts: readonly Buffer[]): Buffer => tlv(0x30, ...parts);
const oid = (...bytes: readonly number[]): Buffer => tlv(0x06, Buffer.from(bytes));

const ECDSA_SHA256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2));
