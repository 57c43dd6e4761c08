/** The version that `If-Match` asks for. Undefined: none asked (absent, or `*`). */
export const versionIn = (ifMatch: string | undefined): number | undefined | "invalid" => {
  if (ifMatch === undefined || ifMatch.trim() === "*") return undefined;
  const version = /^\s*"(\d{1,9})"\s*$/.exec(ifMatch)?.[1];
  return version === undefined ? "invalid" : Number(version);
};
