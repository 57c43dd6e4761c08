import type { Accepted, HandlePorts } from "@sdc/core/handle";
import { isRefusal, type Refusal } from "@sdc/core/refusal";
import type { Sealer } from "@sdc/core/sealing";
import { commandId } from "@sdc/http/idempotency";
import type { Wish } from "./history.ts";
import { Killed } from "./life.ts";
import { Trouble } from "./weather.ts";

/** What became of a wish: acknowledged with its answer, refused, or given up without knowing. */
export type Outcome = {
  readonly wish: Wish;
  /** As the log keeps it. */
  readonly command: string;
  readonly answer: Accepted | Refusal | undefined;
};

/** Runs work in a process that is started anew after a death. */
export type Process = <Result>(work: (ports: HandlePorts) => Promise<Result>) => Promise<Result>;

const TRIES_MAX = 6;

/** Asks until an answer comes, with the same key each time, as a careful client does; gives up after some tries. */
export const ask = async (process: Process, sealer: Sealer, wish: Wish): Promise<Outcome> => {
  const { aggregate, id, name, body, key, at } = wish;
  const by = { subject: "lan", unit: "city-48" };
  const command = await commandId(
    { subject: by.subject, route: `${aggregate.kind}/${id}/${name}`, key, body },
    sealer.fingerprint,
  );
  const outcome = { wish, command: `${command.key}.${command.body}` };
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    try {
      const answer = await process((ports) => aggregate.execute(ports, { id, name, body, at, by, command }));
      return { ...outcome, answer };
    } catch (error) {
      if (!(error instanceof Trouble || error instanceof Killed)) throw error;
    }
  }
  return { ...outcome, answer: undefined };
};

export const isAcknowledged = (outcome: Outcome): outcome is Outcome & { readonly answer: Accepted } =>
  outcome.answer !== undefined && !isRefusal(outcome.answer);
