import { tick } from "@sdc/clock/tick";
import type { Report } from "@sdc/http/shell";
import { dayOf } from "@sdc/law/local-day";
import type { ReactionPorts } from "@sdc/reactions/reaction";

/** Often enough that a new day is soon noticed; a run on a day that has been gone through costs one read. */
const EVERY_MS = 3_600_000;

/** The clock of this process. It is started once the register is ready, so it never looks into a half-imported one. */
export const clockHere = (ports: ReactionPorts, report: Pick<Report, "error">) => {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const run = async (): Promise<void> => {
    try {
      const { troubles } = await tick(ports, dayOf(ports.now()), stopping.signal);
      for (const trouble of troubles) report.error(trouble);
    } catch (error) {
      // What was cut short is done again at the next start, what went wrong in an hour.
      if (!stopping.signal.aborted) report.error(error);
    } finally {
      running = undefined;
    }
  };
  const look = (): void => void (running ??= run());

  return {
    start(): void {
      look();
      timer = setInterval(look, EVERY_MS).unref();
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
};
