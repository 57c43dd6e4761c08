import type { EventLog } from "@sdc/core/event-log";
import { knownHeirs, type Units } from "../units.ts";
import type { IntakeCommand } from "./intake.ts";
import { knownComplaint } from "./known-complaint.ts";

/** What the rule of a complaint that comes in has to know: the first one, and who stands for whom. `units`: those it names. */
export const complaintFacts = async (
  log: Pick<EventLog, "read">,
  body: unknown,
  units: Units,
): Promise<Pick<IntakeCommand, "first" | "heirs">> => {
  if (typeof body !== "object" || body === null) return {};
  const { of, against }: { of?: unknown; against?: unknown } = body;
  const first = typeof of === "string" ? await knownComplaint(log, of) : undefined;
  const whose = unitOf(against);
  const known = whose === undefined || units[whose] === undefined ? {} : await knownHeirs(log, whose);
  const superiors = Object.values(known).flatMap(({ parent }) => parent ?? []);
  const heirs = { ...known, ...(await knownHeirs(log, ...superiors)) };
  return { heirs, ...(first === undefined ? {} : { first: { instance: first.instance } }) };
};

const unitOf = (body: unknown): string | undefined =>
  typeof body === "object" && body !== null && "unit" in body && typeof body.unit === "string"
    ? body.unit
    : undefined;
