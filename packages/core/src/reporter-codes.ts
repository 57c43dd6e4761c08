/** The code by which a reporter without an account follows a case. It is shown, never kept. */
export type Codes = {
  /** The code that goes with a command, by the command's key, and what it is looked up by: the same at every try. */
  codeFor(commandKey: string): Promise<{ readonly code: string; readonly lookup: string }>;
  /** What a code is looked up by, as it was typed, with or without spaces; undefined: that is no code. */
  lookupOf(typed: string): Promise<string | undefined>;
};
