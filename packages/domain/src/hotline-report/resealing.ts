import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { unitId } from "../fields.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import { stampFields } from "../stamp-fields.ts";
import { storedKey } from "../stored-file.ts";
import { IN_CASE_MAX } from "./attaching.ts";
import type { Command } from "./schema.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";

/** Why a report waits: no unit is competent that it may be shown to, or that unit has published no key. */
export const WHY_WAITING = ["no-body", "no-key"] as const;

/** A stored object of the bundle, in the order in which they make it up. */
const part = z.strictObject({
  key: storedKey,
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What was said, and then each file. */
const PARTS_MAX = IN_CASE_MAX + 1;

/** What the register itself notes of a report that turned out to be a denunciation; nobody else gives these. */
export const resealingCommands = {
  /** It is sealed to nobody yet, and nothing of it is destroyed. */
  "note-resealing-waits": z.strictObject({ body: unitId().optional(), why: z.enum(WHY_WAITING) }),
  /** `replaced`: the stored files that the bundle has the bytes of. */
  "note-resealed": z.strictObject({
    body: unitId(),
    key: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
    parts: z.array(part).min(1).max(PARTS_MAX),
    replaced: z.array(storedKey).max(IN_CASE_MAX),
  }),
  "note-keys-destroyed": z.strictObject({}),
};

export const resealingEvents = {
  "resealing-waits": z.object({
    type: z.literal("resealing-waits"),
    body: z.string().optional(),
    why: z.enum(WHY_WAITING),
    ...stampFields,
  }),
  /** niêm phong cho cơ quan có thẩm quyền: all there was of it is in this bundle, which `key` of `body` alone opens. */
  "report-resealed": z.object({
    type: z.literal("report-resealed"),
    body: z.string(),
    key: z.string(),
    parts: z.array(z.object({ key: z.string(), bytes: z.number(), sha256: z.string() })),
    replaced: z.array(z.string()),
    ...stampFields,
  }),
  /** What the register had to open it with is gone, and so are its stored files. */
  "report-keys-destroyed": z.object({ type: z.literal("report-keys-destroyed"), ...stampFields }),
};

type Event = EventsOf<typeof resealingEvents>;
export type Resealed = Extract<Event, { type: "report-resealed" }>;

export const decideResealing = (
  command: CommandsOf<typeof resealingCommands>,
  state: ReportState,
): readonly Event[] | Refusal<Code> => {
  switch (command.type) {
    case "note-resealing-waits": {
      const { body, why } = command;
      if (state.resealing.at === "sealed" || state.resealing.at === "destroyed") return [];
      if (state.resealing.at === "waits" && state.resealing.body === body && state.resealing.why === why)
        return [];
      if (!isToBeResealed(state)) return refuse("not-to-be-resealed");
      return [
        {
          type: "resealing-waits",
          ...(body === undefined ? {} : { body }),
          why,
          ...stampOf(command),
        },
      ];
    }
    case "note-resealed": {
      const { body, key, parts, replaced } = command;
      if (state.resealing.at === "sealed" || state.resealing.at === "destroyed") return [];
      if (!isToBeResealed(state)) return refuse("not-to-be-resealed");
      return [{ type: "report-resealed", body, key, parts, replaced, ...stampOf(command) }];
    }
    case "note-keys-destroyed":
      // Nothing is destroyed that no bundle holds.
      if (state.resealing.at === "sealed") return [{ type: "report-keys-destroyed", ...stampOf(command) }];
      return state.resealing.at === "destroyed" ? [] : refuse("not-to-be-resealed");
  }
};

/** A denunciation whose case is open, or the letter that one was a part of. */
const isToBeResealed = ({ end, kind, caseIsOpen }: ReportState): boolean =>
  end === "split" || (end === "became-formal" && kind === "denunciation" && caseIsOpen);

/** What a re-sealed report still takes: nothing with words in it, for nobody here could read them, and nobody would. */
const TAKES_RESEALED: ReadonlySet<Command["type"]> = new Set([
  "receive",
  "begin-part",
  "flag",
  "name-official",
  "link",
  "note-case-opened",
  "note-joined",
  "note-parted",
  "note-resealing-waits",
  "note-resealed",
  "note-keys-destroyed",
]);

export const barredWhenResealed = (
  { type }: Pick<Command, "type">,
  { resealing }: Pick<ReportState, "resealing">,
): Refusal<Code> | undefined =>
  isResealed({ resealing }) && !TAKES_RESEALED.has(type) ? refuse("report-resealed") : undefined;

export const isResealed = ({ resealing }: Pick<ReportState, "resealing">): boolean =>
  resealing.at === "sealed" || resealing.at === "destroyed";

export const evolveResealing = (state: ReportState, event: Event): ReportState => {
  switch (event.type) {
    case "resealing-waits":
      return { ...state, resealing: { at: "waits", why: event.why, body: event.body } };
    case "report-resealed":
      return { ...state, resealing: { at: "sealed" } };
    case "report-keys-destroyed":
      return { ...state, resealing: { at: "destroyed" } };
  }
};
