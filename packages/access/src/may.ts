import type { Rights, Role } from "./roles.ts";

/** Who acts: what the token says of them. */
export type Session = { readonly subject: string; readonly roles: readonly Role[]; readonly unit: string };

/** Where the touched unit stands: itself and those above it, nearest first. */
export type Place = { readonly unit: string; readonly above: readonly string[] };

/** Whether one of the session's roles has the right and reaches that unit. */
export const may = (session: Session, rights: Rights, place: Place): boolean =>
  session.roles.some((role) => {
    const reach = rights[role];
    if (reach === undefined) return false;
    const own = session.unit === place.unit;
    const below = place.above.includes(session.unit);
    switch (reach) {
      case "own":
        return own;
      case "below":
        return below;
      case "own-or-below":
        return own || below;
      case "province":
        return true;
    }
  });

/** Whether any of the session's roles has the right at all, wherever. */
export const mayAnywhere = (session: Session, rights: Rights): boolean =>
  session.roles.some((role) => rights[role] !== undefined);
