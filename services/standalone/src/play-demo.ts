import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EventLog } from "@sdc/core/event-log";
import { isRefusal } from "@sdc/core/refusal";
import type { Sealer } from "@sdc/core/sealing";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { commandId, streamIdFrom } from "@sdc/http/idempotency";
import { addDays, dayOf } from "@sdc/law/local-day";
import type { Contact } from "./demo/contact.ts";
import { demoMonth } from "./demo/month.ts";
import { listedUnits } from "./import-units.ts";

type Ports = { readonly log: EventLog; readonly sealer: Sealer; readonly now: () => string };

/** Which month was begun, so that a start that was cut short goes on with the same one. */
type Begun = { readonly lastDay: string; readonly done: boolean };

/** How many contacts are under way at once; their appends share transactions. */
const AT_ONCE = 64;
/** A contact is entered this long after it came in. */
const ENTERED_AFTER_MS = 60_000;

/**
 * Plays one invented month of intake, the 30 days before today, through the same handler as HTTP. Plays on an empty
 * log, or where an earlier start was cut short; otherwise returns 0 and writes nothing.
 */
export const playDemo = async (ports: Ports, folder: string, logWasEmpty: boolean): Promise<number> => {
  const file = join(folder, "demo.json");
  const begun = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Begun) : undefined;
  if (begun === undefined ? !logWasEmpty : begun.done) return 0;
  const lastDay = begun?.lastDay ?? addDays(dayOf(ports.now()), -1);
  note(file, { lastDay, done: false });

  const communes = listedUnits().flatMap(({ id, name, population, kind, validTo }) =>
    kind === "commune" && validTo === undefined ? [{ id, name, population: population ?? 0 }] : [],
  );
  const contacts = demoMonth(communes, lastDay);
  for (let from = 0; from < contacts.length; from += AT_ONCE)
    await Promise.all(contacts.slice(from, from + AT_ONCE).map((contact) => play(ports, contact)));
  note(file, { lastDay, done: true });
  return contacts.length;
};

/** Whole or not at all, so that a start cut short here leaves a note that can be read. */
const note = (file: string, begun: Begun): void => {
  writeFileSync(`${file}.new`, JSON.stringify(begun));
  renameSync(`${file}.new`, file);
};

const play = async (ports: Ports, contact: Contact): Promise<void> => {
  const { key, course, ...report } = contact;
  const received = Date.parse(contact.receivedAt);
  const at = (minutes: number) =>
    new Date(received + Math.max(ENTERED_AFTER_MS, minutes * 60_000)).toISOString();
  const { unit, ...rest } = report;
  const id = await order(ports, undefined, "receive", { unit, ...rest }, at(0), key, unit);
  for (const [index, { command, after, ...body }] of course.entries())
    await order(ports, id, command, body, at(after), `${key}-${index}`, unit);
};

const order = async (
  ports: Ports,
  existing: string | undefined,
  name: string,
  given: object,
  at: string,
  key: string,
  unit: string,
): Promise<string> => {
  const body = hotlineReportAggregate.commands[name]?.schema.parse(given);
  if (body === undefined) throw new Error(`hotline-report has no command ${name}`);
  const by = { subject: "demo:operator", unit };
  const route =
    existing === undefined ? "POST /v1/hotline-report" : `POST /v1/hotline-report/${existing}/${name}`;
  const command = await commandId({ subject: by.subject, route, key, body }, ports.sealer.fingerprint);
  const id = existing ?? streamIdFrom(command);
  const result = await hotlineReportAggregate.execute(ports, { id, name, body, at, by, command });
  if (isRefusal(result)) throw new Error(`${key} ${name} was refused: ${result.refused}`);
  return id;
};
