/** What a poster with a QR code carries: the unit and the place at which it hangs. */
export type Poster = { readonly unit: string; readonly place?: string | undefined };

/** The poster with that code; undefined: there is none that hangs anywhere now. */
export type FindPoster = (code: string) => Promise<Poster | undefined>;

export const isPosterCode = (text: string): boolean => /^[A-Za-z0-9-]{1,60}$/.test(text);
