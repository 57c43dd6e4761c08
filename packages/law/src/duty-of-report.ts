/** As an officer classified it; undefined: nobody has yet. */
type Kind = "question" | "reflection" | "petition" | "opinion" | FormalKind | undefined;

/** khiếu nại, tố cáo: what is owed about them, and by when, their own law says. */
type FormalKind = "complaint-first" | "complaint-second" | "denunciation";

/**
 * The duty that a hotline report opens, by clause of Plan 2199. In the field of grassroots democracy it is II.5.b, of
 * whatever kind it is short of a complaint or a denunciation; elsewhere a phản ánh counts under II.1.a, a kiến nghị
 * under II.1.b, a question under none.
 */
export const dutyOfReport = (field: string, kind: Kind): string | undefined => {
  if (isFormal(kind)) return undefined;
  if (field === "grassroots-democracy") return "II.5.b.2";
  switch (kind) {
    case "petition":
      return "II.1.b.2";
    case "reflection":
      return "II.1.a.2";
    case "question":
    case "opinion":
    case undefined:
      return undefined;
  }
};

/** The duty that a report gives evidence of without opening anything: a góp ý shows a channel in use (II.4.c). */
export const supportOfReport = (field: string, kind: Kind): string | undefined =>
  field !== "grassroots-democracy" && kind === "opinion" ? "II.4.c" : undefined;

const isFormal = (kind: Kind): kind is FormalKind =>
  kind === "complaint-first" || kind === "complaint-second" || kind === "denunciation";
