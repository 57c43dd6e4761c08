/** What of a reporter is sealed in the browser. */
export const FIELDS = ["name", "phone", "email"] as const;

/** What it belongs to: sealed to one body it opens as nothing else. Which report it came with, is not known yet when it is sealed. */
export const sealedReporterContext = (body: string): string => `sealed-reporter/${body}`;
