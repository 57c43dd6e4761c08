import { setTimeout } from "node:timers/promises";
import type { RefusedFile, SentFile } from "@sdc/attachments/accept";
import { FILE_BYTES_MAX, FILES_MAX } from "@sdc/attachments/kinds";
import { derivedCommand } from "@sdc/core/derived-command";
import { isRefusal } from "@sdc/core/refusal";
import { channelThreadAggregate, knownThread } from "@sdc/domain/channel-thread/aggregate";
import { knownReport } from "@sdc/domain/hotline-report/known-target";
import { REPORTER } from "@sdc/intake/ports";
import { receiveFromOutside, reportBegunBy } from "@sdc/intake/receive-from-outside";
import { wasWritten } from "@sdc/intake/write-from-outside";
import { wishOf } from "../answer-here.ts";
import { goOn } from "../go-on.ts";
import { cut, plainLine, plainWords } from "../plain-words.ts";
import type { ChannelPorts } from "../ports.ts";
import { fetchMedia, type MediaDoor, NOT_FETCHED } from "./fetch-media.ts";

/** A message as a platform tells of it. */
export type PlatformMessage = {
  /** Who they are to our account there. */
  readonly sender: string;
  /** The platform's own name for it, the same however often it is sent. */
  readonly id: string;
  /** When it was sent, in milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
  readonly media: readonly { readonly url: string; readonly name: string }[];
  /** As it came, for the case's readers. */
  readonly original: string;
};

export type PlatformSettings = {
  readonly channel: "zalo" | "facebook";
  /** Our account there: a sender's name means something only with it. */
  readonly account: string;
  /** The desk's unit. */
  readonly unit: string;
  /** After so many days of silence a message begins a new report. Policy, not law. */
  readonly quietDaysMax: number;
  readonly media: MediaDoor;
};

/**
 * Takes a message in exactly once. First it gets its place in its sender's thread, for good; then it begins that report
 * or goes on in it. Resolves when all of it is stored; throws when something of ours is broken or busy, and whoever sends
 * tries again.
 */
export const takeInMessage = async (
  ports: ChannelPorts,
  settings: PlatformSettings,
  message: PlatformMessage,
): Promise<void> => {
  const { channel, account, unit } = settings;
  const named = (what: string, name: string) =>
    ports.sealer.fingerprint(JSON.stringify([what, channel, account, name]));
  const thread = await named("channel-thread", message.sender);
  const key = await named("channel-message", message.id);
  const { report, as } = await placeOf(ports, settings, thread, key);
  if (as === "report") {
    if ((await knownReport(ports.log, report)) !== undefined) return;
  } else {
    await begun(ports, report);
    if (await wasWritten(ports, { id: report, key, channel })) return;
  }
  const files = await filesOf(settings.media, message);
  const text = wordsOf(message);
  const wish = wishOf(message.text);
  const original = cut(message.original.toWellFormed(), ORIGINAL_MAX);
  const begin = () =>
    receiveFromOutside(ports, {
      ...files,
      key,
      report: {
        unit,
        channel,
        receivedAt: new Date(message.at).toISOString(),
        field: "other",
        text,
        original,
        reporter: { [channel]: message.sender },
        ...(wish === true && { answerHere: true }),
      },
    });
  const went =
    as === "report"
      ? undefined
      : await goOn(ports, {
          ...files,
          id: report,
          key,
          message: { text, channel, original, ...(wish !== undefined && { answerHere: wish }) },
        });
  // What was sealed to a body since this message got its place takes no more words: they begin a report of their own.
  const came = went === undefined || isSealedAway(went) ? await begin() : went;
  if (isRefusal(came)) throw new Error(`a message by ${channel} is not taken: ${came.refused}`);
  if ("invalid" in came || "unfitFiles" in came) throw new Error(`a message by ${channel} does not fit`);
};

const isSealedAway = (went: Awaited<ReturnType<typeof goOn>>): boolean =>
  isRefusal(went) && (went.refused === "report-resealed" || went.refused === "case-erased");

/** Whoever placed the message that begins it may be at it this very moment; throws when that takes too long. */
const begun = async ({ log }: ChannelPorts, report: string): Promise<void> => {
  for (let tries = 0; tries < BEGUN_TRIES; tries++) {
    if ((await knownReport(log, report)) !== undefined) return;
    await setTimeout(BEGUN_EVERY_MS);
  }
  throw new Error("the thread's report is not there yet");
};
const BEGUN_TRIES = 40;
const BEGUN_EVERY_MS = 50;

const ORIGINAL_MAX = 60_000;

const placeOf = async (
  ports: ChannelPorts,
  { channel, unit, quietDaysMax }: PlatformSettings,
  thread: string,
  message: string,
) => {
  const before = await knownThread(ports.log, thread);
  const known = before.placed.find((one) => one.message === message);
  if (known !== undefined) return known;
  const last = before.last && (await knownReport(ports.log, before.last.report));
  const placed = await channelThreadAggregate.execute(ports, {
    id: thread,
    name: "place",
    body: {
      message,
      begins: await reportBegunBy(ports, channel, message),
      ...(last?.end !== undefined && { ended: before.last?.report }),
      quietDaysMax,
    },
    at: ports.now(),
    by: { subject: REPORTER, unit },
    command: derivedCommand("channel-thread", message),
  });
  if (isRefusal(placed)) throw new Error(`a message by ${channel} has no place: ${placed.refused}`);
  const now = (await knownThread(ports.log, thread)).placed.find((one) => one.message === message);
  if (now === undefined) throw new Error(`a message by ${channel} was placed nowhere`);
  return now;
};

/** Fetched one after the other, all of them together no larger than one file may be. */
const filesOf = async (door: MediaDoor, { media }: PlatformMessage) => {
  const files: SentFile[] = [];
  const missing: RefusedFile[] = [];
  let room = FILE_BYTES_MAX;
  for (const [index, { url, name }] of media.entries()) {
    const shown = plainLine(name, NAME_MAX) ?? "tep";
    if (index >= FILES_MAX) {
      missing.push({ name: shown, code: "files-too-many" });
      continue;
    }
    const bytes = await fetchMedia(door, url, room);
    if (bytes === NOT_FETCHED) missing.push({ name: shown, code: NOT_FETCHED });
    else {
      room -= bytes.byteLength;
      files.push({ name: shown, bytes });
    }
  }
  return {
    files,
    missing,
    // What comes from there may differ at another try; what was sent does not.
    said: media.map(({ name }, index) => [index, name]),
    unfit: "note" as const,
    bytesMax: FILE_BYTES_MAX,
  };
};

const NAME_MAX = 110;
const WORDS_MAX = 20_000;
const WORDLESS = "(Tin nhắn không có chữ / A message without words)";

const wordsOf = ({ text }: PlatformMessage): string => {
  const said = cut(plainWords(text), WORDS_MAX);
  return said === "" ? WORDLESS : said;
};
