import { LogCorrupted } from "@sdc/core/commit";
import { configFrom } from "./config.ts";
import { commands, usage } from "./operations/commands.ts";
import { progressOn } from "./operations/progress.ts";
import { WrongUsage } from "./operations/wrong-usage.ts";

/** `npm run --silent sdc -- verify`: looks after a log and its read models. */
const main = async (): Promise<void> => {
  const [name = "", ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    console.error(usage());
    process.exitCode = 2;
    return;
  }
  const progress = progressOn(process.stderr);
  try {
    const { text, ok } = await command.run({ config: configFrom(process.env), args, tick: progress.tick });
    progress.end();
    console.log(text);
    process.exitCode = ok ? 0 : 1;
  } catch (error) {
    progress.end();
    console.error(sentenceOf(error));
    process.exitCode = error instanceof WrongUsage ? 2 : 1;
  }
};

/** What was thrown in words is told in words; what nobody planned, with its place. */
const sentenceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const planned =
    error instanceof WrongUsage ||
    error instanceof LogCorrupted ||
    Object.getPrototypeOf(error) === Error.prototype;
  return planned ? error.message : (error.stack ?? error.message);
};

await main();
