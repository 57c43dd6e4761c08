/** The same thing said in both languages of the register. */
export type Text = { readonly vi: string; readonly en: string };
