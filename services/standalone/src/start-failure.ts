/** Why the standalone could not start, in a sentence with the fix where we know one. */
export const startFailure = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return "The port is taken: stop what listens there, or choose another one, for example PORT=3001 npm start.";
  if (code === "EACCES")
    return `${error.message}. Choose a port above 1023 and a data folder you may write to (PORT, SDC_DATA).`;
  return error.stack ?? error.message;
};
