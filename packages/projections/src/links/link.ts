/** What one stream says of another: that it came out of it, or that it became it. */
export type SaidLink = { readonly with: string; readonly as: "came-from" | "became" };
export type Links = readonly SaidLink[];

/** A link as it is read from one end: `back` to what it came from, `on` to what came of it. */
export type Link = {
  readonly to: string;
  readonly as: SaidLink["as"];
  readonly direction: "back" | "on";
};

/** The same thing said twice is one link. */
export const alsoLinked = (links: Links, link: SaidLink): Links =>
  links.some((one) => one.with === link.with && one.as === link.as) ? links : [...links, link];
