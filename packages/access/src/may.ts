import { secretRights } from "./reading.ts";
import { REACHES, type Relation, type Rights, type Role } from "./roles.ts";

/** Who acts: what the token says of them. */
export type Session = { readonly subject: string; readonly roles: readonly Role[]; readonly unit: string };

/** Where the touched unit stands. */
export type Place = {
  readonly unit: string;
  /** Those above it, nearest first. */
  readonly above: readonly string[];
  /** Where it has ended: whoever has its work. */
  readonly heir?: string;
};

/** Whether one of the session's roles has the right and reaches that unit. */
export const may = (session: Session, rights: Rights, place: Place): boolean => {
  const relation = relationTo(place, session.unit);
  return session.roles.some((role) => {
    const reach = rights[role];
    const reached: readonly Relation[] = reach === undefined ? [] : REACHES[reach];
    return reached.includes(relation);
  });
};

/**
 * Why somebody may not do this to what lies there, a secret or not: `forbidden` to those who have to do with that unit, `not-found` to
 * everybody else, as if it were not there. Undefined: they may. Of a secret only its few readers have a part, whatever else they may.
 */
export const whyNot = (
  session: Session,
  rights: Rights,
  { place, isSecret }: { readonly place: Place; readonly isSecret: boolean },
): "forbidden" | "not-found" | undefined => {
  const isTheirs = !isSecret || may(session, secretRights["flagged-report"], place);
  if (isTheirs && may(session, rights, place)) return undefined;
  return relationTo(place, session.unit) === "elsewhere" ? "not-found" : "forbidden";
};

/** How the touched unit stands to that one. */
const relationTo = ({ unit, above, heir }: Place, own: string): Relation => {
  if (own === unit) return "own";
  if (own === heir) return "inherited";
  return above.includes(own) ? "below" : "elsewhere";
};

/** Whether any of the session's roles has the right at all, wherever. */
export const mayAnywhere = (session: Session, rights: Rights): boolean =>
  session.roles.some((role) => rights[role] !== undefined);
