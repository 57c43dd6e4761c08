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

/** How the touched unit stands to that one. */
export const relationTo = ({ unit, above, heir }: Place, own: string): Relation => {
  if (own === unit) return "own";
  if (own === heir) return "inherited";
  return above.includes(own) ? "below" : "elsewhere";
};

/** Whether any of the session's roles has the right at all, wherever. */
export const mayAnywhere = (session: Session, rights: Rights): boolean =>
  session.roles.some((role) => rights[role] !== undefined);
