import { type Commit, eventsOf, idOf, type Recorded } from "@sdc/core/commit";
import { NotDone, type Reactor } from "@sdc/core/effects/reactor";
import type { EventLog } from "@sdc/core/event-log";
import type { Codes } from "@sdc/core/reporter-codes";
import { isSealed, type Opener } from "@sdc/core/sealing";
import { isFlaggedAfter } from "@sdc/domain/hotline-report/is-flagged";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { REPORTER } from "@sdc/intake/ports";
import { isOurs, type Message, messageOf, type Occasion } from "./templates.ts";

export type OutgoingPorts = {
  readonly log: Pick<EventLog, "read">;
  readonly opener: Opener;
  readonly codes: Pick<Codes, "codeFor">;
};

type Received = Extract<Event, { readonly type: "report-received" }>;

/** One channel that leads back to reporters. */
export type Outgoing = {
  readonly name: string;
  readonly channel: Received["channel"];
  /** What of the reporter's identity says where to. */
  readonly to: "email" | "zalo" | "facebook";
  /** Reports that an operator entered are answered too; of the others only what the channel itself brought is known to lead back. */
  readonly alsoEntered: boolean;
  readonly since: string;
  /** Where a code is shown: the public pages. */
  readonly page: string;
  /** Throws NotDone where the receiver surely did not get it. */
  send(given: Addressed): Promise<void>;
};

export type Addressed = {
  readonly to: string;
  readonly message: Message;
  readonly report: string;
  readonly version: number;
  /** What they wrote first, as it came. */
  original(): Promise<string | undefined>;
};

type What = { readonly stream: string; readonly version: number };

/**
 * Tells reporters, by the channel that they came by, that there is something for them. The log names the event and no
 * more; who they are and what may be said is looked up at the moment of sending, and forgotten after it. Nothing drops
 * repeats at the other end, so what has no known outcome is only repeated by a person.
 */
export const outgoing = (ports: OutgoingPorts, channel: Outgoing): Reactor<Event> => ({
  name: channel.name,
  categories: ["hotline-report"],
  triggers: Object.keys(OCCASION_OF),
  since: Date.parse(channel.since),
  honoursKey: false,

  effectsOf(history) {
    const first = history[0]?.event;
    const isLetter = isFrom(first, channel);
    if (!isLetter && !isPart(first, channel)) return [];
    return history
      .filter(({ event }) => occasionOf(event) !== undefined)
      .filter(({ event }) => event !== first || (isLetter && isFromOutside(first)))
      .map(({ stream, version }) => ({ version, what: { stream, version } satisfies What }));
  },

  async perform(what) {
    // Made by `effectsOf` above.
    const { stream, version } = what as What;
    const { commits, history } = await historyOf(ports.log, stream);
    // Sealed to the body that settles it: nothing is known here any more, and nobody is to be told anything.
    if (history.some((one) => one.event.type === "report-resealed")) return;
    const event = history.find((one) => one.version === version)?.event;
    const occasion = event && occasionOf(event);
    if (event === undefined || occasion === undefined) throw new NotDone("there is nothing to tell");
    // Who wrote a letter that was split stands in the letter alone.
    const partOf = partOfIn(history[0]?.event);
    const letter = partOf === undefined ? history : (await historyOf(ports.log, partOf)).history;
    const received = letter[0]?.event;
    if (!isFrom(received, channel)) {
      // A part of a letter that nobody is known to have sent by this channel: nobody is to be told.
      if (partOf !== undefined) return;
      throw new NotDone("there is nobody to tell");
    }
    const to = await opened(ports.opener, received.reporter?.[channel.to]);
    if (to === undefined) throw new NotDone("nobody knows any more where to");
    // A machine that answers every mail, and says so nowhere, would else go round with us for ever.
    if (occasion === "received" && isOurs((await opened(ports.opener, received.text)) ?? "")) return;
    const said = partOf === undefined ? history : [...letter, ...history];
    const mayTell = wantsHere(said) && !isProtected(letter) && !isProtected(history);
    const full = mayTell ? await opened(ports.opener, textOf(event)) : undefined;
    const code = occasion === "received" ? await codeOf(ports.codes, received, commits) : undefined;
    const message = messageOf(occasion, {
      ...(code !== undefined && { code }),
      ...(full !== undefined && { full }),
      page: channel.page,
    });
    const original = () => opened(ports.opener, received.original);
    await channel.send({ to, message, report: idOf(stream), version, original });
  },
});

const OCCASION_OF: Partial<Readonly<Record<Event["type"], Occasion>>> = {
  "report-received": "received",
  "reporter-written-to": "written",
  "information-asked": "asked",
  "report-replied": "answered",
  "report-answered-through": "answered",
};

const occasionOf = ({ type }: Event): Occasion | undefined => OCCASION_OF[type];

const historyOf = async (log: OutgoingPorts["log"], stream: string) => {
  const { commits } = await log.read(stream);
  return { commits, history: commits.flatMap((commit) => eventsOf<Event>(commit)) };
};

/** Whether a report came in by this channel from somebody whom it leads back to. */
const isFrom = (first: Event | undefined, { channel, to, alsoEntered }: Outgoing): first is Received =>
  first?.type === "report-received" &&
  first.channel === channel &&
  first.reporter?.[to] !== undefined &&
  (alsoEntered || isFromOutside(first));

const isPart = (first: Event | undefined, { channel }: Outgoing): boolean =>
  first?.type === "report-received" && first.channel === channel && first.partOf !== undefined;

const partOfIn = (first: Event | undefined): string | undefined =>
  first?.type === "report-received" && first.partOf !== undefined
    ? `hotline-report/${first.partOf.report}`
    : undefined;

const isFromOutside = ({ by }: Received): boolean => by.subject === REPORTER;

/** Whether whoever wrote wants to be told in full, by what they said of it last. */
const wantsHere = (history: readonly Recorded<Event>[]): boolean =>
  history.reduce(
    (wants, { event }) =>
      event.type === "report-received" || event.type === "reporter-wrote"
        ? (event.answerHere ?? wants)
        : wants,
    false,
  );

/** Flagged, or a denunciation since. */
const isProtected = (history: readonly Recorded<Event>[]): boolean =>
  history.reduce((flagged, { event }) => isFlaggedAfter(flagged, event), false);

const textOf = (event: Event): unknown =>
  event.type === "reporter-written-to" ||
  event.type === "information-asked" ||
  event.type === "report-replied"
    ? event.text
    : undefined;

const opened = async (opener: Opener, field: unknown): Promise<string | undefined> => {
  if (!isSealed(field)) return undefined;
  const [text] = await opener.open([field]);
  return typeof text === "string" ? text : undefined;
};

/** Made again of the command that received it: the code is kept nowhere. */
const codeOf = async (
  codes: OutgoingPorts["codes"],
  { code: lookup }: Received,
  [first]: readonly Commit[],
): Promise<string | undefined> => {
  if (lookup === undefined || first === undefined) return undefined;
  const made = await codes.codeFor(first.command.slice(0, first.command.indexOf(".")));
  return made.lookup === lookup ? made.code : undefined;
};
