import type { Commit } from "@sdc/core/commit";
import { derivedId } from "@sdc/core/derived-command";

/**
 * The id of the case that a report became: from the command that classified it, whose key only its sender had. Who knows the
 * report can't tell the case's id, but for the register, which has the commit.
 */
export const caseId = ({ stream, command }: Pick<Commit, "stream" | "command">): string =>
  derivedId("case", stream, command);
