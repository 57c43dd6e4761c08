/**
 * Whether the plain text of a PDF names JavaScript or a launch action. It is a search for words, no more: what lies in
 * compressed or encrypted parts is not seen, so whoever opens a PDF still needs a reader that runs nothing.
 */
export const isActivePdf = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  // A name may be written with its letters as numbers: /J#61vaScript.
  const plain = text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return /\/(?:JavaScript|JS|Launch)(?![A-Za-z0-9])/.test(plain);
};
