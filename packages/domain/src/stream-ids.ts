import * as z from "zod";

/** The id of a report, as it stands in a path. */
export const reportId = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.:-]{0,119}$/);

/** The name of any stream: its kind and its id. */
export const streamName = () =>
  z.string().regex(/^[a-z]+(-[a-z]+)*\/[\p{Ll}\p{Lu}\d][\p{Ll}\p{Lu}\d.:-]{0,119}$/u);
