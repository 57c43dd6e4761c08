import { addDays, addMonths, type Day } from "@sdc/law/local-day";
import { obligationBoard } from "@sdc/projections/obligation-board";
import { fallenPartition, type FallenProof } from "@sdc/projections/obligation-board/fallen";
import type { ReadModels } from "./read-models.ts";
import { rowsIn } from "./rows-in.ts";

/** The proofs that were taken back on one of these days, both included. */
export async function* fallenProofs(models: ReadModels, from: Day, to: Day): AsyncGenerator<FallenProof> {
  const model = await models.of(obligationBoard);
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addMonths(`${month}-01`, 1).slice(0, 7))
    for await (const row of rowsIn(model, fallenPartition(month), { from, to: addDays(to, 1) }))
      // The projection wrote these rows with this type.
      yield row as FallenProof;
}
