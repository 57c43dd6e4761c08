import * as z from "zod";
import { refuse } from "@sdc/core/decider";
import type { Refusal } from "@sdc/core/refusal";
import { stampOf } from "@sdc/core/stamp";
import { line, prose } from "../fields.ts";
import { sealable } from "../sealable.ts";
import { stampFields } from "../stamp-fields.ts";
import { IN_CASE_MAX } from "./attaching.ts";
import { mayBePublic } from "./kinds.ts";
import type { CommandsOf, EventsOf } from "../of-schemas.ts";
import type { Code } from "./refusals.ts";
import type { ReportState } from "./state.ts";

const told = {
  title: line(200),
  text: prose(20_000),
  place: line(300).optional(),
  answer: prose(20_000).optional(),
};

/** So many pictures are published with one report. */
const PHOTOS_MAX = 5;
/** So many rectangles are filled in one picture. */
const MASKS_MAX = 50;
/** No side of a picture that is taken is longer. */
const SIDE_MAX = 60_000_000;

/** A rectangle of a picture as its readers download it, in pixels from its upper left corner. */
const mask = z.strictObject({
  x: z.int().min(0).max(SIDE_MAX),
  y: z.int().min(0).max(SIDE_MAX),
  width: z.int().min(1).max(SIDE_MAX),
  height: z.int().min(1).max(SIDE_MAX),
});

/** A picture of the case: `n` of its attachment, what it shows for whoever can't see it, and what of it nobody gets to see. */
const chosen = {
  n: z.int().min(1).max(IN_CASE_MAX),
  shows: line(200),
  masks: z.array(mask).max(MASKS_MAX),
};

const photo = z
  .strictObject({
    ...chosen,
    nothingToMask: z.literal(true).optional().describe("Somebody has looked, and there is nothing to mask"),
  })
  .refine(({ masks, nothingToMask }) => (masks.length === 0) === (nothingToMask === true), {
    error: "masks-not-said",
  });

const photos = z
  .array(photo)
  .max(PHOTOS_MAX)
  .refine((all) => new Set(all.map(({ n }) => n)).size === all.length, { error: "photo-twice" });

/** What was made of a picture and stored apart from it: sealed under `key`; `sha256`, `bytes` and sides are those of the picture that everybody sees. */
const picture = {
  key: z.string().regex(/^[0-9a-f]{32}$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
  width: z.int().min(1),
  height: z.int().min(1),
};

export type Chosen = z.infer<typeof photo>;
export type Picture = z.infer<z.ZodObject<typeof picture>> & { readonly n: number };

export const publishingCommands = {
  /** công khai: in the moderator's words, masked; what the reporter wrote stays sealed as it is. Again: anew. */
  publish: z.strictObject({ ...told, photos: photos.optional() }),
  /** gỡ công khai. */
  unpublish: z.strictObject({ reason: prose(2000) }),
};

export const publishingEvents = {
  /** In the clear, for everybody and for good: the one text of a report that is. */
  "report-published": z.object({
    type: z.literal("report-published"),
    ...told,
    photos: z.array(z.object({ ...chosen, ...picture })).optional(),
    ...stampFields,
  }),
  "report-unpublished": z.object({
    type: z.literal("report-unpublished"),
    reason: sealable("case"),
    ...stampFields,
  }),
};

type Event = EventsOf<typeof publishingEvents>;

export type PublishingCommand = CommandsOf<typeof publishingCommands> & {
  /** What was made of its photos before; no body can name it (`Order.brought`). */
  readonly pictures?: readonly Picture[];
};

export const decidePublishing = (
  command: PublishingCommand,
  state: ReportState,
): readonly Event[] | Refusal<Code> => {
  switch (command.type) {
    case "publish": {
      const { title, text, place, answer, photos: asked = [], pictures = [] } = command;
      if (state.flagged) return refuse("flagged-not-published");
      if (!mayBePublic(state.kind)) return refuse("not-of-this-kind");
      const words = [title, text, place, answer, ...asked.map(({ shows }) => shows)];
      if (words.some((one) => one !== undefined && tellsWho(one))) return refuse("published-text-tells-who");
      const gone = asked.find(({ n }) => n > state.attachments || state.withdrawnAttachments.includes(n));
      if (gone !== undefined) return refuse("attachment-unknown", { n: gone.n });
      const shown = asked.map((one) => shownPhoto(one, pictures));
      const unmade = shown.findIndex((one) => one === undefined);
      if (unmade !== -1) return refuse("photo-not-made", { n: asked[unmade]?.n ?? 0 });
      return [
        {
          type: "report-published",
          title,
          text,
          ...(place === undefined ? {} : { place }),
          ...(answer === undefined ? {} : { answer }),
          ...(shown.length === 0 ? {} : { photos: shown.filter((one) => one !== undefined) }),
          ...stampOf(command),
        },
      ];
    }
    case "unpublish":
      return state.published
        ? [{ type: "report-unpublished", reason: command.reason, ...stampOf(command) }]
        : [];
  }
};

const shownPhoto = (
  { n, shows, masks }: Chosen,
  pictures: readonly Picture[],
): NonNullable<z.infer<(typeof publishingEvents)["report-published"]>["photos"]>[number] | undefined => {
  const made = pictures.find((one) => one.n === n);
  return made && { ...made, shows, masks };
};

/** A phone number, the number of an identity card, an e-mail address: what a moderator overlooks first. Names need eyes. */
export const tellsWho = (text: string): boolean =>
  /\d(?:[\s.-]?\d){8,}/u.test(text) || /[^\s@]+@[^\s@]+\.[^\s@]+/u.test(text);

export const evolvePublishing = (state: ReportState, event: Event): ReportState => ({
  ...state,
  published: event.type === "report-published",
});
