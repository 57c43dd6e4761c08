/** What one stream says of another: that it came out of it, or that it became it. */
type SaidLink = { readonly with: string; readonly as: "came-from" | "became" };

/** All that one stream says; while it is protected nobody reads it here. */
export type Links = { readonly said: readonly SaidLink[]; readonly isProtected?: boolean };

export const noLinks: Links = { said: [] };

/** A link as it is read from one end: `back` to what it came from, `on` to what came of it. */
export type Link = {
  readonly to: string;
  readonly as: SaidLink["as"];
  readonly direction: "back" | "on";
};

/** The same thing said twice is one link. */
export const alsoLinked = (links: Links, link: SaidLink): Links =>
  links.said.some((one) => one.with === link.with && one.as === link.as)
    ? links
    : { ...links, said: [...links.said, link] };
