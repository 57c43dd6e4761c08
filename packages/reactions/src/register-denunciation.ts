import { isClosedTo, type Named } from "@sdc/domain/hotline-report/naming";
import { knownPosts } from "@sdc/domain/post/known-posts";
import { above, inOffice, knownUnits } from "@sdc/domain/units";
import type { Day } from "@sdc/law/local-day";
import { type Gave, give, type Own } from "./give.ts";
import type { ReactionPorts } from "./reaction.ts";

/** What is known of a denunciation that is to be registered; the rest of it goes along untouched. */
type Body = {
  readonly unit: string;
  readonly deniedPost?: string | undefined;
  readonly deniedSubject?: string | undefined;
  readonly deniedRank?: string | undefined;
};

/** `officials`: those whom the report names, who are over no unit that it is opened with. */
type Known = { readonly officials: readonly Named[]; readonly today: Day };

/** Each step leaves something out or goes one level up, so it ends; this is more than any register has of either. */
const STEPS_MAX = 20;

/**
 * Registers a denunciation that was judged fit before. Posts may have been entered for earlier days since: what they say now stands,
 * and what was typed of the same person is left out where it says otherwise. Where that makes it the direct superior's
 * (TC-2018.A12.1), it is opened there. Gives what the log has, with the unit that has it.
 */
export const registerDenunciation = async (
  ports: ReactionPorts,
  own: Omit<Own, "body">,
  body: Body,
  { officials, today }: Known,
): Promise<{ readonly unit: string } | { readonly trouble: unknown }> => {
  let asked = body;
  for (let step = 0; ; step++) {
    const gave: Gave = await give(ports, { ...own, body: asked });
    // Told again, the first answer stands, wherever it was opened then.
    if ("accepted" in gave) return { unit: unitIn(gave.accepted.events) ?? asked.unit };
    const next =
      step < STEPS_MAX ? await lookedAgain(ports, asked, gave.refused, { officials, today }) : undefined;
    if (next === undefined) return gave;
    asked = next;
  }
};

const unitIn = (events: readonly object[]): string | undefined =>
  events.flatMap((event) => ("unit" in event && typeof event.unit === "string" ? [event.unit] : []))[0];

/** As it is to be asked for after that "no"; undefined: nothing that changed meanwhile can mend it. */
const lookedAgain = async (
  { log }: ReactionPorts,
  body: Body,
  refused: string | undefined,
  { officials, today }: Known,
): Promise<Body | undefined> => {
  const { deniedPost, deniedRank, ...rest } = body;
  if (refused === "denied-rank-contradicts-post") {
    if (deniedRank !== undefined) return { ...rest, ...(deniedPost === undefined ? {} : { deniedPost }) };
    // Who it is is surer than which post they were in.
    return deniedPost === undefined ? undefined : rest;
  }
  // By the posts of today they were neither head nor deputy there on that day.
  if (refused === "denied-rank-missing") return { ...body, deniedRank: "other" };
  if (refused === "superior-competent") {
    const units = await knownUnits(log, [body.unit]);
    const posts = await knownPosts(log, Object.keys(units));
    const unit = above(units, body.unit).find((id) => {
      const life = units[id];
      const stands = life !== undefined && inOffice(life, today);
      return stands && !isClosedTo({ units, posts }, officials, id, today);
    });
    return unit === undefined ? undefined : { ...body, unit };
  }
  return undefined;
};
