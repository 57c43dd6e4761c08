import type { Asker } from "@sdc/domain/asker";
import type { CommandId } from "@sdc/core/handle";
import type { Refusal } from "@sdc/core/refusal";
import type { Units } from "@sdc/domain/units";

/** What was made for a command, and is brought along with it. */
export type Made = {
  readonly brought: Readonly<Record<string, unknown>>;
  /** After the command, whatever became of it: takes away what no event names. */
  settle(): Promise<void>;
};

/**
 * Makes and stores what a command's event will name. It asks itself whether whoever asks may, before it reads a byte;
 * the command asks again.
 */
export type Making = (given: {
  readonly id: string;
  /** As parsed by the command's schema. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly asker: Asker;
  readonly command: CommandId;
  readonly authorize: (unit: string, units: Units, isSecret: boolean) => Refusal | undefined;
}) => Promise<Made | Refusal>;
