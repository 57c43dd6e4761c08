import { idOf, kindOf, LogCorrupted } from "@sdc/core/commit";
import { UnknownEvent } from "@sdc/core/decider";
import { derivedCommand } from "@sdc/core/derived-command";
import type { Accepted, HandlePorts, PathRefusal } from "@sdc/core/handle";
import { isRefusal } from "@sdc/core/refusal";
import { aggregates } from "@sdc/domain/aggregates";

/** A command that the register gives itself. */
export type Own = {
  readonly stream: string;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Who of the register gives it: `system:clock`. */
  readonly subject: string;
  /** What makes it the same command, besides its stream and its name. */
  readonly key: readonly string[];
  /** The stream's last version that it was made of: at another one it is refused, as `version-mismatch`. */
  readonly ifVersion?: number;
};

/** What became of it: the events that stand in the log, or what went wrong with this one stream. */
export type Gave =
  | { readonly accepted: Accepted }
  | {
      readonly trouble: unknown;
      /** The refusal's code, where a rule said no. */
      readonly refused?: string;
    };

type Ports = HandlePorts & { readonly now: () => string };

/**
 * Gives one command through its aggregate, as people's are. A stream that is broken, or a rule that says no, is told
 * and holds up no other; throws when an engine is in trouble, or others were faster all the time.
 */
export const give = async (
  ports: Ports,
  { stream, name, body, subject, key, ifVersion }: Own,
): Promise<Gave> => {
  const aggregate = aggregates.find(({ kind }) => kind === kindOf(stream));
  const parsed = aggregate?.commands[name]?.schema.parse(body);
  if (aggregate === undefined || parsed === undefined) throw new Error(`${stream} takes no ${name}`);
  try {
    const answer = await aggregate.execute(ports, {
      id: idOf(stream),
      name,
      body: parsed,
      at: ports.now(),
      by: { subject, unit: "system" },
      command: derivedCommand(subject, stream, name, ...key),
      ...(ifVersion === undefined ? {} : { ifVersion }),
    });
    if (!isRefusal(answer)) return { accepted: answer };
    const trouble = new Error(
      `${stream} refused ${name}: ${answer.refused} ${JSON.stringify(answer.because ?? {})}`,
    );
    if (answer.refused === BUSY) throw trouble;
    return { trouble, refused: answer.refused };
  } catch (error) {
    if (error instanceof LogCorrupted || error instanceof UnknownEvent) return { trouble: error };
    throw error;
  }
};

const BUSY: PathRefusal = "stream-busy";
