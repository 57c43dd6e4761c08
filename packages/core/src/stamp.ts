/** Who acts: the issuer's subject (opaque, no name) and the unit they act for. */
export type Actor = { readonly subject: string; readonly unit: string };

/** When an event was recorded (UTC instant, ISO 8601 with milliseconds) and by whom. */
export type Stamp = { readonly at: string; readonly by: Actor };

/** What every command brings along, because the domain may not ask the world. */
export const stampOf = (command: Stamp): Stamp => ({
  at: command.at,
  by: { subject: command.by.subject, unit: command.by.unit },
});
