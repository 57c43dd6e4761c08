/** A "no" that somebody planned for. It is returned, never thrown, and changes nothing. */
export type Refusal<Code extends string = string> = {
  readonly refused: Code;
  /** What the reader needs to act on the refusal; never personal data. */
  readonly because?: Readonly<Record<string, string | number | readonly string[]>>;
};

/** How a refusal reads in both languages. `input`: the request contradicts itself or what is known; otherwise a rule says no. */
export type RefusalText = { readonly vi: string; readonly en: string; readonly kind?: "input" };

export const refuse = <Code extends string>(code: Code, because?: Refusal["because"]): Refusal<Code> =>
  because === undefined ? { refused: code } : { refused: code, because };

export const isRefusal = (answer: object): answer is Refusal => "refused" in answer;
