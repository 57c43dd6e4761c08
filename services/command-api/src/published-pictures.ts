import { maskedPicture } from "@sdc/attachments/masked-picture";
import { newKey } from "@sdc/attachments/keys";
import type { FileStore } from "@sdc/attachments/store";
import { type Commit, eventsOf } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { isRefusal, type Refusal, refuse } from "@sdc/core/refusal";
import { type ByteSealer, isErased } from "@sdc/core/sealing";
import { isKeptFrom, isSecretFrom } from "@sdc/domain/hotline-report/kept-from";
import { hotlineReport } from "@sdc/domain/hotline-report/decider";
import { PublishedPictures } from "@sdc/domain/hotline-report/published-keys";
import { type Chosen, type Picture, publishingCommands } from "@sdc/domain/hotline-report/publishing";
import type { Code } from "@sdc/domain/hotline-report/refusals";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { knownUnits } from "@sdc/domain/units";
import type { Making } from "./making.ts";

export type PicturePorts = {
  readonly log: Pick<EventLog, "read">;
  readonly files: Pick<FileStore, "get" | "put" | "remove">;
  readonly vault: ByteSealer;
  readonly now: () => string;
};

/**
 * Makes the masked pictures that `publish` names, for whoever may publish that report, and stores them sealed under keys
 * of their own; originals are only read. Of several all are made, or none stays.
 */
export const publishedPictures =
  (ports: PicturePorts): Making =>
  async ({ id, body, asker, command, authorize }) => {
    const { subject } = asker;
    const wish = publishingCommands.publish.parse(body);
    const { photos = [], ...words } = wish;
    const stream = `hotline-report/${id}`;
    const made: Picture[] = [];
    const settle = async () => {
      const { shown, before } = await namedBy(ports, stream);
      const unnamed = made.map(({ key }) => key).filter((key) => !shown.has(key));
      await Promise.all([...before, ...unnamed].map((key) => ports.files.remove(key)));
    };
    if (photos.length === 0) return { brought: {}, settle };

    const { commits } = await ports.log.read(stream);
    // What was said yes to before is answered by the log.
    if (commits.some((commit) => commit.command.startsWith(`${command.key}.`)))
      return { brought: {}, settle };
    if (commits.length === 0) return refuse("not-found");
    const state = fold(hotlineReport, hotlineReport.initial, commits);
    if (isKeptFrom(state, asker)) return refuse("not-found");
    const units = await knownUnits(ports.log, [state.unit]);
    const no = authorize(state.unit, units, isSecretFrom(state, subject));
    // As the command itself says it: absent and not theirs are one answer.
    if (no !== undefined) return no.refused === "forbidden" ? refuse("not-found") : no;
    const stamp = { at: ports.now(), by: { subject, unit: state.unit } };
    // Nothing is opened for a publication that is refused whatever its pictures are.
    const judged = hotlineReport.decide({ type: "publish", id, units, ...words, ...stamp }, state);
    if (isRefusal(judged)) return judged;
    for (const photo of photos) {
      const picture = await pictureOf(ports, stream, commits, photo);
      if (isRefusal(picture)) {
        await Promise.all(made.map(({ key }) => ports.files.remove(key)));
        return picture;
      }
      made.push(picture);
    }
    return { brought: { pictures: made }, settle };
  };

/** Takes away at once what was shown before `unpublish`; it is served to nobody any more in any case. */
export const pictureRemoval =
  (ports: Pick<PicturePorts, "log" | "files">): Making =>
  async ({ id }) => ({
    brought: {},
    async settle() {
      const { before } = await namedBy(ports, `hotline-report/${id}`);
      await Promise.all([...before].map((key) => ports.files.remove(key)));
    },
  });

const namedBy = async ({ log }: Pick<PicturePorts, "log">, stream: string) =>
  new PublishedPictures().follow((await log.read(stream)).commits).keys();

const pictureOf = async (
  { files, vault }: PicturePorts,
  stream: string,
  commits: readonly Commit[],
  { n, masks }: Chosen,
): Promise<Picture | Refusal<Code>> => {
  const original = attached(commits, n);
  if (original === undefined) return refuse("attachment-unknown", { n });
  if (!original.mediaType.startsWith("image/")) return refuse("photo-not-a-picture", { n });
  const sealed = await files.get(original.key);
  if (sealed === undefined)
    throw new Error(`${stream} names the object ${original.key}, which is not in the store`);
  const bytes = await vault.openBytes(stream, original.key, sealed);
  if (isErased(bytes)) return refuse("photo-not-made", { n });
  const picture = await maskedPicture(bytes, masks);
  if ("refused" in picture) return refuse(picture.refused, { n });
  const { bytes: drawn, sha256, width, height } = picture;
  const key = newKey();
  await files.put(key, await vault.sealBytes(stream, key, drawn));
  return { n, key, sha256, bytes: drawn.byteLength, width, height };
};

type Added = Extract<Event, { type: "attachment-added" }>;

/** An attachment of that number that nobody has withdrawn. */
const attached = (commits: readonly Commit[], n: number): Added | undefined => {
  const events = commits.flatMap((commit) => eventsOf<Event>(commit).map(({ event }) => event));
  if (events.some((event) => event.type === "attachment-withdrawn" && event.n === n)) return undefined;
  return events.filter((event) => event.type === "attachment-added").find((event) => event.n === n);
};
