import { may } from "@sdc/access/may";
import { rightsToRead, secretRights } from "@sdc/access/reading";
import type { Rights } from "@sdc/access/roles";
import type { Projection } from "@sdc/core/projection";
import { complaintFigures } from "@sdc/projections/complaint-figures";
import { complaintFile } from "@sdc/projections/complaint-file";
import { countedFor, denunciationFigures } from "@sdc/projections/denunciation-figures";
import { LEVELS } from "@sdc/projections/denunciation-file";
import { reportFigures } from "@sdc/projections/report-figures";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import type { ReadModels } from "@sdc/reading/read-models";
import { type Scope, type ScopeRow, rowsInScope } from "@sdc/reading/scope";
import { wholeRegister, withRegister } from "@sdc/reading/register";
import { rememberingUnits, unitOn } from "@sdc/reading/units";
import { type Call, placeOf } from "./rights.ts";
import type { CountedRow, Place } from "./statistics.ts";
import type { TableName } from "./statistics-texts.ts";

/** By which read model a table is counted, and so for which readers. */
export const countedBy: Readonly<Record<TableName, Projection>> = {
  reports: reportFigures,
  complaints: complaintFigures,
  denunciations: denunciationFigures,
};

/** Whose readers may have the cases listed. Complaints are counted for more readers than may open them. */
export const listedBy: Readonly<Record<TableName, Projection>> = { ...countedBy, complaints: complaintFile };

/** Which rows an answer has for readers like these. */
export type RowsFor = (read: Pick<Projection, "name">) => Promise<readonly CountedRow[]>;

/**
 * The units that an answer is made of, named as on that day, with the places that readers like these may know of. The
 * register is read only where the answer is about more than that very unit.
 */
export const rowsRead = async (
  models: ReadModels,
  c: Call,
  { unit, table, day, ...scope }: Omit<Scope, "unit"> & Asked,
): Promise<RowsFor> => {
  const isAlone = scope.reach === "unit" && scope.units === "then";
  const register = isAlone ? new Map([[unit.id, unit]]) : await wholeRegister(models);
  const known = rememberingUnits(isAlone ? models : withRegister(models, register));
  const inScope = rowsInScope(register, { ...scope, unit: unit.id });
  const reads = async (one: RegisteredUnit, rights: Rights): Promise<boolean> =>
    may(c.get("session"), rights, await placeOf(known, one, c.get("today")));
  return async ({ name }) => {
    const rows = await Promise.all(
      inScope.map(async (row) => ({
        ...(row.unit && { unit: unitOn(row.unit, day) }),
        places: await placesFor({ table, name }, row, reads),
      })),
    );
    return rows.filter(({ places }) => places.length > 0);
  };
};

type Asked = {
  readonly unit: RegisteredUnit;
  readonly table: TableName;
  /** As on which day units are named. */
  readonly day: string;
};

const placesFor = async (
  { table, name }: { readonly table: TableName } & Pick<Projection, "name">,
  { unit, members }: ScopeRow,
  reads: (unit: RegisteredUnit, rights: Rights) => Promise<boolean>,
): Promise<readonly Place[]> => {
  const places: Place[] = [];
  if (table === "denunciations") {
    // Of these each unit has its own few readers, whoever has its work now.
    for (const one of members)
      for (const level of LEVELS)
        if (await reads(one, secretRights[`denunciation/${level}`]))
          places.push({ unit: one.id, key: countedFor(level, one.id) });
    return places;
  }
  const rights = rightsToRead(name);
  // Who reads a unit reads what came to it; of what nobody has each is asked for itself.
  const isRead = unit && (await reads(unit, rights));
  for (const one of members)
    if (isRead ?? (await reads(one, rights))) places.push({ unit: one.id, key: one.id });
  return places;
};
