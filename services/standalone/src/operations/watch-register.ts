import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as z from "zod";
import { CERTAINTIES, type Certainty, PERSONNEL_EVENTS } from "@sdc/domain/retaliation-watch/kinds";
import { recognised, type Watched } from "@sdc/domain/retaliation-watch/watched";
import { type Day, dayOf, isDay } from "@sdc/law/local-day";
import { keyIdIn } from "@sdc/sealing/sealed-text";
import { parsedIn } from "./parsed-in.ts";
import type { Answer } from "./print.ts";
import { registerAt, type RegisterOverHttp } from "./register-over-http.ts";
import { openedBy, privateKeysIn } from "./watch.ts";
import { WrongUsage } from "./wrong-usage.ts";

/*
 * The comparison with what the register knows happened to people, on the protecting body's own machine. It asks for a whole
 * period and for all its watches, so that no question tells whom it watches over; the private key goes nowhere.
 */

const next = z.string().nullable();
const watchesPage = z.object({
  items: z.array(z.object({ id: z.string(), since: z.string(), sealed: z.unknown() })),
  next,
});
const eventsPage = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      subject: z.string(),
      on: z.string(),
      kind: z.enum(PERSONNEL_EVENTS),
      document: z.object({ number: z.string() }).optional(),
    }),
  ),
  next,
});
const notedIn = z.object({ matches: z.array(z.object({ kind: z.string(), on: z.string() })) });
/** Whose user id is whose, as the body's own list of staff has it: the register knows user ids alone. */
const staffFile = z.array(
  z.strictObject({
    subject: z.string(),
    name: z.string().min(1),
    unit: z.string().optional(),
    staffNumber: z.string().optional(),
  }),
);

type Event = z.infer<typeof eventsPage>["items"][number];
type Staff = z.infer<typeof staffFile>;

export type Matching = {
  readonly keys: readonly string[];
  readonly server: string;
  /** A file with the token of the body's head. */
  readonly token: string;
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly staff?: string | undefined;
  /** Whether what is found is noted with the watches, too. */
  readonly note: boolean;
};

type Match = {
  readonly watch: string;
  readonly event: Event;
  readonly certainty: Certainty;
};

/** Compares, and notes each match once if asked to. Throws WrongUsage where a file or an option is not what it should be. */
export const matchWithRegister = async (
  { keys: keyFiles, server, token, from, to, staff: staffOf, note }: Matching,
  now: number,
): Promise<Answer> => {
  for (const day of [from, ...(to === undefined ? [] : [to])])
    if (!isDay(day)) throw new WrongUsage(`${day} is no day`);
  const keys = privateKeysIn(keyFiles);
  const staff = staffOf === undefined ? [] : parsedIn(staffOf, staffFile);
  const register = registerAt(server, tokenIn(token));
  const period = `from=${from}${to === undefined ? "" : `&to=${to}`}`;
  const watches = await register.all("/v1/retaliation-watches?status=watching", watchesPage);
  const events = await register.all(`/v1/personnel-events?${period}`, eventsPage);

  const unopened: string[] = [];
  const matches: Match[] = [];
  for (const { id, since, sealed } of watches) {
    const watch = `retaliation-watch/${id}`;
    const person = openedBy(keys, sealed, watch);
    if (person === undefined)
      unopened.push(
        `${watch}: not opened, it needs the key ${(typeof sealed === "string" && keyIdIn(sealed)) || "none"}`,
      );
    else
      matches.push(
        ...matchesOf(
          watch,
          person,
          events.filter(({ on }) => on >= since),
          staff,
        ),
      );
  }
  const lines: string[] = [];
  for (const match of matches)
    lines.push(`${lineOf(match)}${note ? `, ${await noted(register, match, dayOf(now))}` : ""}`);
  return {
    ok: unopened.length === 0,
    text: [
      ...lines,
      ...unopened,
      `${watches.length - unopened.length} watches compared with ${events.length} events, ${matches.length} matches. A name alone is no proof: look into each.`,
    ].join("\n"),
  };
};

/** By each kind and day once, by what is surest: one decision may be told by several events. */
const matchesOf = (
  watch: string,
  person: Watched,
  events: readonly Event[],
  staff: Staff,
): readonly Match[] => {
  const found = new Map<string, Match>();
  for (const event of events) {
    const certainty = certaintyOf(person, event, staff);
    if (certainty === undefined) continue;
    const name = `${event.kind} ${event.on}`;
    const before = found.get(name);
    const isSurer =
      before !== undefined && CERTAINTIES.indexOf(certainty) < CERTAINTIES.indexOf(before.certainty);
    if (before === undefined || isSurer) found.set(name, { watch, event, certainty });
  }
  return [...found.values()];
};

/** A user id may be the staff number itself; for the rest the body's own list says who that is. */
const certaintyOf = (person: Watched, { kind, on, subject }: Event, staff: Staff): Certainty | undefined => {
  const byId = recognised(person, { kind, on, name: "", staffNumber: subject });
  const own = staff.find((one) => one.subject === subject);
  if (byId !== undefined || own === undefined) return byId;
  const { subject: _id, ...known } = own;
  return recognised(person, { kind, on, ...known });
};

/** Nobody's name or user id is printed: a terminal and its history are read by others. */
const lineOf = ({ watch, event: { id, kind, on, document }, certainty }: Match): string =>
  [`${watch}: ${id}`, kind, on, ...(document === undefined ? [] : [document.number]), `by ${certainty}`].join(
    ", ",
  );

/** Only kind, day and certainty are said. What is noted already, by whoever, is not noted again. */
const noted = async (
  register: RegisterOverHttp,
  { watch, event: { kind, on }, certainty }: Match,
  today: Day,
): Promise<string> => {
  // The register takes no day to come.
  if (on > today) return "takes effect later, not noted yet";
  const [, id = ""] = watch.split("/");
  const { matches } = await register.get(`/v1/retaliation-watches/${encodeURIComponent(id)}`, notedIn);
  if (matches.some((one) => one.kind === kind && one.on === on)) return "noted before";
  // Sent again before the list shows it, it is still the same.
  const key = createHash("sha256")
    .update(JSON.stringify([watch, kind, on, matches.length]))
    .digest("hex");
  await register.post(
    `/v1/retaliation-watch/${encodeURIComponent(id)}/note-match`,
    { kind, on, certainty },
    key,
  );
  return "noted";
};

const tokenIn = (file: string): string => {
  const text = readToken(file).trim();
  if (!/^[\w.~+/=-]+$/.test(text)) throw new WrongUsage(`${file} holds no token`);
  return text;
};

const readToken = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new WrongUsage(`${file} can't be read: ${String(error)}`);
  }
};
