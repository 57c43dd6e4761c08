import { type Commit, eventsOf } from "@sdc/core/commit";
import { SealBroken } from "@sdc/core/sealing";
import type { Resealed } from "@sdc/domain/hotline-report/resealing";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { give, type Own } from "../give.ts";
import type { ReactionPorts } from "../reaction.ts";
import type { Sealing } from "./competent-body.ts";
import { gather, keysOf } from "./gather.ts";
import { storeBundle, Unsealable } from "./store-bundle.ts";

/** `done`: nothing is left of it that the register could open. Otherwise it waits, or `troubles` say why it is not. */
export type Done = { readonly done: boolean; readonly troubles: readonly unknown[] };

/** How often it is gathered anew because something was written meanwhile. */
const TRIES_MAX = 5;

/**
 * Seals a report to its body, and then destroys what the register itself had to open it with. Each step begins from what the
 * log says, so it is repeated after any cut: the bundle is stored before the event names it, keys are destroyed only once
 * the log has that event. Of two who work at once one event stands, and the other's bundle is removed.
 */
export const reseal = async (
  ports: ReactionPorts,
  stream: string,
  sealing: Sealing,
  finish = true,
): Promise<Done> => {
  const before = await storyOf(ports, stream);
  if (before.isDestroyed) return DONE;
  if (before.resealed !== undefined) return destroy(ports, stream, before, finish);
  if ("why" in sealing) return { done: false, troubles: await waits(ports, stream, sealing, before) };
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const trouble = await seal(ports, stream, sealing);
    const story = await storyOf(ports, stream);
    if (story.resealed !== undefined) return destroy(ports, stream, story, finish);
    if (trouble !== undefined) return { done: false, troubles: [trouble] };
  }
  return { done: false, troubles: [new Error(`${stream} is not re-sealed: it kept moving`)] };
};

/** The same of a report that was sealed before; nothing where it was not. */
export const finishResealed = async (ports: ReactionPorts, stream: string): Promise<Done> => {
  const story = await storyOf(ports, stream);
  return story.resealed === undefined || story.isDestroyed ? DONE : destroy(ports, stream, story, true);
};

type Story = {
  readonly commits: readonly Commit[];
  readonly resealed?: Resealed | undefined;
  readonly isDestroyed: boolean;
};

const DONE: Done = { done: true, troubles: [] };
const SUBJECT = "system:resealing";

const storyOf = async ({ log }: ReactionPorts, stream: string): Promise<Story> => {
  const { commits } = await log.read(stream);
  const events = commits.flatMap((commit) => eventsOf<Event>(commit)).map(({ event }) => event);
  return {
    commits,
    resealed: events.find((event) => event.type === "report-resealed"),
    isDestroyed: events.some((event) => event.type === "report-keys-destroyed"),
  };
};

const waits = async (
  ports: ReactionPorts,
  stream: string,
  { body, why }: Extract<Sealing, { readonly why: string }>,
  { commits }: Story,
): Promise<readonly unknown[]> => {
  const told = { ...(body === undefined ? {} : { body }), why };
  // It may come to wait again for what it waited for before: the decider drops what stands.
  const key = [body ?? "", why, String(commits.length)];
  const noted = await give(ports, ownCommand(stream, "note-resealing-waits", told, key));
  return "trouble" in noted ? [noted.trouble] : [];
};

/** Returns what is wrong with this one case. Where something was written meanwhile nothing is noted, and nothing is wrong. */
const seal = async (
  ports: ReactionPorts,
  stream: string,
  { body, key }: Extract<Sealing, { readonly key: unknown }>,
): Promise<unknown> => {
  try {
    const { commits } = await ports.log.read(stream);
    const gathered = await gather(ports.opener, stream, commits);
    const bundle = await storeBundle(ports.resealing, stream, { body, key, gathered });
    const [{ key: named } = { key: "" }] = bundle.parts;
    const noted = await give(ports, {
      ...ownCommand(stream, "note-resealed", { body, key: key.key, ...bundle }, [named]),
      ifVersion: gathered.version,
    });
    const { resealed } = await storyOf(ports, stream);
    if (resealed?.parts[0]?.key === named) return undefined;
    await Promise.all(bundle.parts.map((part) => ports.resealing.files.remove(part.key)));
    return "trouble" in noted && noted.refused !== "version-mismatch" ? noted.trouble : undefined;
  } catch (error) {
    // Damage to one case holds up no other; an engine in trouble throws something else.
    if (error instanceof SealBroken || error instanceof Unsealable) return error;
    throw error;
  }
};

const destroy = async (
  ports: ReactionPorts,
  stream: string,
  { commits, resealed }: Story,
  finish: boolean,
): Promise<Done> => {
  for (const key of keysOf(stream, commits)) await ports.resealing.vault.destroy(key);
  for (const key of resealed?.replaced ?? []) await ports.resealing.files.remove(key);
  if (!finish) return { done: false, troubles: [] };
  const noted = await give(ports, ownCommand(stream, "note-keys-destroyed", {}, []));
  return "trouble" in noted ? { done: false, troubles: [noted.trouble] } : DONE;
};

const ownCommand = (stream: string, name: string, body: Own["body"], key: readonly string[]): Own => ({
  stream,
  name,
  body,
  subject: SUBJECT,
  key,
});
