import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EventLog } from "@sdc/core/event-log";
import { isRefusal } from "@sdc/core/refusal";
import type { Sealer } from "@sdc/core/sealing";
import { orgUnitAggregate } from "@sdc/domain/org-unit/aggregate";
import { commandId } from "@sdc/http/idempotency";
import type { UnitKind } from "@sdc/law/unit-kind";

/** One life of a unit, as `registry/org-units.json` lists it (see the README beside it). */
export type ListedUnit = {
  readonly id: string;
  readonly kind: UnitKind;
  readonly code?: string;
  readonly name: string;
  readonly parent?: string;
  readonly validFrom: string;
  /** Exclusive. */
  readonly validTo?: string;
  readonly successors?: readonly string[];
  readonly population?: number;
  readonly areaKm2?: number;
  readonly note?: string;
};

const FILE = join(import.meta.dirname, "..", "registry", "org-units.json");

/** The list as shipped. Each unit goes through the command's own schema when it is recorded. */
export const listedUnits = (): readonly ListedUnit[] =>
  JSON.parse(readFileSync(FILE, "utf8")) as ListedUnit[];

/** Those that stand above come first, so that a parent is known before its children. */
const ORDER: readonly UnitKind[] = ["province", "department", "district", "commune"];

const SYSTEM = { subject: "system:import", unit: "system" };

/**
 * Records the listed units as events with their effective dates, through the same handler as HTTP. Repeatable: what an
 * earlier start recorded is recognised by its command id. Throws when a unit is refused.
 */
export const importUnits = async (
  ports: { readonly log: EventLog; readonly sealer: Sealer; readonly now: () => string },
  units: readonly ListedUnit[] = listedUnits(),
): Promise<number> => {
  const order = async (id: string, name: "establish" | "dissolve", body: object): Promise<void> => {
    const schema = orgUnitAggregate.commands[name]?.schema;
    const parsed = schema?.parse(body);
    if (parsed === undefined) throw new Error(`org-unit has no command ${name}`);
    // The key alone identifies the entry: a later edition of the list does not speak of what stands recorded.
    const command = await commandId(
      { subject: SYSTEM.subject, route: `POST /v1/org-unit ${name}`, key: id, body: "listed" },
      ports.sealer.fingerprint,
    );
    const result = await orgUnitAggregate.execute(ports, {
      id,
      name,
      body: parsed,
      at: ports.now(),
      by: SYSTEM,
      command,
    });
    if (isRefusal(result))
      throw new Error(`unit ${id} was refused: ${result.refused} ${JSON.stringify(result.because ?? {})}`);
  };

  for (const kind of ORDER)
    await Promise.all(
      units
        .filter((unit) => unit.kind === kind)
        .map((unit) => order(unit.id, "establish", establishment(unit))),
    );
  await Promise.all(
    units.flatMap((unit) =>
      unit.validTo === undefined ? [] : [order(unit.id, "dissolve", dissolution(unit))],
    ),
  );
  return units.length;
};

const establishment = (unit: ListedUnit): object => {
  const { id, kind, code, name, parent, validFrom, population, areaKm2, note } = unit;
  return {
    id,
    kind,
    name,
    effectiveOn: validFrom,
    ...(code === undefined ? {} : { code }),
    ...(parent === undefined ? {} : { parent }),
    // The list holds sums of decimals, such as 32145.000000000004 people.
    ...(population === undefined ? {} : { population: Math.round(population) }),
    ...(areaKm2 === undefined ? {} : { areaKm2 }),
    ...(note === undefined || isAboutTheEnd(unit) ? {} : { note }),
  };
};

const dissolution = (unit: ListedUnit): object => ({
  effectiveOn: unit.validTo,
  heirs: unit.successors ?? [],
  ...(isAboutTheEnd(unit) ? { note: unit.note ?? "which unit took it over is not in the sources" } : {}),
});

/** Where no heir is known, the note says why. */
const isAboutTheEnd = (unit: ListedUnit): boolean =>
  unit.validTo !== undefined && unit.successors === undefined;
