import { project } from "@sdc/core/project";
import { projections } from "@sdc/projections/projections";
import { importUnits, listedUnits } from "@sdc/standalone/import-units";
import type { Engine } from "./engine.ts";
import { AT } from "./orders.ts";

/** One commune of today with the city above it, in the log and in the read models. */
export const registeredUnit = async (engine: Engine): Promise<string> => {
  const units = listedUnits();
  const commune = units.find(
    ({ kind, parent, validTo }) => kind === "commune" && parent === CITY && !validTo,
  );
  if (commune === undefined) throw new Error(`no commune below ${CITY} is listed`);
  const named = units.filter(({ id }) => id === CITY || id === commune.id);
  await importUnits({ ...engine, now: () => AT }, named);
  for (const { id } of named)
    await project(engine, projections, (await engine.log.read(`org-unit/${id}`)).commits);
  return commune.id;
};

export const CITY = "city-48";
