/**
 * Points of low order (RFC 7748, section 7): whatever is sealed to one of them, everybody can open. Every way in which they
 * may be written, the unused highest bit included.
 */
const WEAK: ReadonlySet<string> = new Set([
  "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "4Ot6fDtBuK4WVuP68Z_EatoJjeucMrH9hmIFFl9JuAA",
  "X5yVvKNQjCSx0LFVnIPvWwREXMRYHI6G2CJO3dCfEVc",
  "7P_______________________________________38",
  "7f_______________________________________38",
  "7v_______________________________________38",
  "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIA",
  "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIA",
  "4Ot6fDtBuK4WVuP68Z_EatoJjeucMrH9hmIFFl9JuIA",
  "X5yVvKNQjCSx0LFVnIPvWwREXMRYHI6G2CJO3dCfEdc",
  "7P________________________________________8",
  "7f________________________________________8",
  "7v________________________________________8",
]);

/** Whether nobody should seal to that key. */
export const isWeakKey = (publicKey: string): boolean => WEAK.has(publicKey);

export const weakKeys: readonly string[] = [...WEAK];
