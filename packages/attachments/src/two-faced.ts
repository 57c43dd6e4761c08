const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const END_OF_ARCHIVE = Buffer.from("PK\u0005\u0006", "latin1");
const AFTER_PDF_BYTES_MAX = 1024;

/** Whether a reader of archives would find one at the end of these bytes, whatever they begin with. */
export const endsAsZip = (bytes: Buffer): boolean => {
  const from = Math.max(0, bytes.byteLength - END_BYTES - COMMENT_BYTES_MAX);
  for (
    let at = bytes.lastIndexOf(END_OF_ARCHIVE);
    at >= from;
    at = at === 0 ? -1 : bytes.lastIndexOf(END_OF_ARCHIVE, at - 1)
  )
    if (
      at + END_BYTES <= bytes.byteLength &&
      at + END_BYTES + bytes.readUInt16LE(at + 20) <= bytes.byteLength
    )
      return true;
  return false;
};

/** Whether something that is no PDF stands behind the end of one. */
export const goesOnAfterPdf = (bytes: Buffer): boolean => {
  const end = bytes.lastIndexOf("%%EOF");
  return end !== -1 && bytes.byteLength - end > AFTER_PDF_BYTES_MAX;
};
