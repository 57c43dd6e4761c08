const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Base64 of RFC 4648 §5 without padding: the same in every browser, and safe in an address. */
export const toBase64url = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    text += four
      .slice(0, Math.min(bytes.length - at, 3) + 1)
      .map((digit) => ALPHABET[digit])
      .join("");
  }
  return text;
};

/** Undefined: it is none, or not the one way in which these bytes are written. */
export const fromBase64url = (text: string): Uint8Array | undefined => {
  if (text.length % 4 === 1 || !/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((n) => ALPHABET.indexOf(text.charAt(at + n)));
    bytes[to] = (a << 2) | (b >> 4);
    if (to + 1 < bytes.length) bytes[to + 1] = ((b & 15) << 4) | (c >> 2);
    if (to + 2 < bytes.length) bytes[to + 2] = ((c & 3) << 6) | d;
  }
  return toBase64url(bytes) === text ? bytes : undefined;
};
