import { createHash } from "node:crypto";
import { type Draft, emptyHead } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";

/** A commit of events like a hotline report's. Only the reply has a text, and it is sealed: compression finds little. */
export const typicalDraft = (...types: readonly string[]): Draft => ({
  command: `${digest("key")}.${digest("body")}`,
  at: Date.parse(AT),
  events: types.map((type) => ({
    type,
    ...(type === "report-replied" && { text: { sealed, key: "case", from: "thing/00000001@1/text" } }),
    unit: UNIT,
    at: AT,
    by: { subject: "officer-17", unit: UNIT },
  })),
});

/** Appends so many commits of that draft to a stream that is still empty. */
export const appendMany = async (
  log: EventLog,
  stream: string,
  times: number,
  draft: Draft,
): Promise<void> => {
  let head = emptyHead(log.tenant, stream);
  for (let n = 0; n < times; n++) {
    const appended = await log.append(head, draft);
    if (appended.outcome === "conflict") throw new Error("nobody else writes here");
    head = appended.head;
  }
};

const AT = "2026-11-23T01:00:00.000Z";
const UNIT = "commune-20335-2025b";

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** As random as a sealed text of some 260 bytes, and the same in every run. */
const sealed = Array.from({ length: 8 }, (_, part) => digest(`sealed ${part}`)).join("");
