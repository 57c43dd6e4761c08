import { existsSync } from "node:fs";
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { aggregates } from "@sdc/domain/aggregates";
import { dayOf } from "@sdc/law/local-day";
import { projections } from "@sdc/projections/projections";
import type { Config } from "../config.ts";
import type { Engine } from "../engines/engine.ts";
import { readExport } from "./export-lines.ts";
import { filesHere } from "../files-here.ts";
import { withReactors } from "./with-reactors.ts";
import { listEffects, resendOne, sweepEffects } from "./effects.ts";
import { clockOnce } from "./clock.ts";
import { exportLog } from "./export.ts";
import { importExport } from "./import.ts";
import { lag } from "./lag.ts";
import { lawDue, lawShow } from "./law.ts";
import { lawImpact } from "./law-impact.ts";
import { hasLog, openLog } from "./open.ts";
import { openClocksOf } from "./open-clocks.ts";
import * as print from "./print.ts";
import type { Tick } from "./progress.ts";
import { dropOne, rebuildOne } from "./rebuild.ts";
import { sweep } from "./sweep.ts";
import { sweepFiles } from "./sweep-files.ts";
import { unparkSome } from "./unpark.ts";
import { openInto, reporterInto } from "./bundle.ts";
import { matchWithRegister } from "./watch-register.ts";
import { compareWatches, newKey, printCompared } from "./watch.ts";
import { badSnapshots, commitsOf, type Found, verify } from "./verify.ts";
import { withFinder } from "./with-finder.ts";
import { WrongUsage } from "./wrong-usage.ts";

type Given = { readonly config: Config; readonly args: readonly string[]; readonly tick: Tick };

type Command = {
  /** What stands behind its name. */
  readonly takes: string;
  readonly does: string;
  run(given: Given): Promise<print.Answer>;
};

const withLog = async <Result>(
  config: Config,
  work: (engine: Engine) => Promise<Result>,
  options: { readonly create?: boolean } = {},
): Promise<Result> => {
  const engine = await openLog(config, options);
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
};

/** Throws WrongUsage unless there are as many positionals as named and no option that is not. */
const parse = <Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  positionals: number,
  options: Options,
) => {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    if (parsed.positionals.length === positionals) return parsed;
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
  throw new WrongUsage(
    positionals === 0 ? "there is an argument too many" : "an argument is missing or too many",
  );
};

/** The commits, then what is wrong with the snapshots beside them. */
async function* everythingIn({ log, snapshots }: Engine): AsyncGenerator<Found> {
  yield* commitsOf(log);
  const kept = snapshots?.(raise);
  const folds = aggregates.map(({ fold }) => fold);
  if (kept !== undefined) yield* badSnapshots(log, kept, folds);
}

const theOne = ([one = ""]: readonly string[]): string => one;

const raise = (error: unknown): never => {
  throw error;
};

const theFile = ([file = ""]: readonly string[]): string => {
  if (!existsSync(file)) throw new WrongUsage(`there is no file ${file}`);
  return file;
};

/** Everything `npm run --silent sdc -- <command>` knows, by name. */
export const commands: Readonly<Record<string, Command>> = {
  verify: {
    takes: "[--export FILE] [--tenant NAME]",
    does: "finds altered, missing, reordered and added commits in the log, or offline in an export",
    async run({ config, args, tick }) {
      const { values } = parse(args, 0, { export: { type: "string" }, tenant: { type: "string" } });
      const tenant = values.tenant ?? config.tenant;
      if (values.export !== undefined)
        return print.verified(await verify(tenant, readExport(theFile([values.export]), tenant), tick));
      return withLog({ ...config, tenant }, async (engine) =>
        print.verified(await verify(tenant, everythingIn(engine), tick)),
      );
    },
  },
  export: {
    takes: "FILE [--force]",
    does: "writes every commit as a line of JSON, bytes and hashes as they are",
    async run({ config, args, tick }) {
      const { values, positionals } = parse(args, 1, { force: { type: "boolean" } });
      const [file = ""] = positionals;
      return withLog(config, async ({ log }) =>
        print.exported(await exportLog(log, config.tenant, { file, force: values.force === true }, tick)),
      );
    },
  },
  import: {
    takes: "FILE",
    does: "brings an export into the log, a new or the same one; may be repeated",
    async run({ config, args, tick }) {
      const file = theFile(parse(args, 1, {}).positionals);
      return withLog(
        config,
        async ({ log }) => print.imported(await importExport(log, config.tenant, file, tick)),
        { create: true },
      );
    },
  },
  sweep: {
    takes: "",
    does: "repairs read models that are behind the log, does what no reactor has heard of, removes files that no event names",
    async run({ config, args, tick }) {
      parse(args, 0, {});
      return withLog(config, async (ports) => {
        const swept = await withFinder(config, (finder) => sweep({ ...ports, finder }, projections, tick));
        const effects = await withReactors(config, ports.log, (reactors) =>
          sweepEffects(ports.log, reactors, tick),
        );
        // Nothing is opened here, and no place is presigned.
        const files = await filesHere(config, async () => raise(new Error("the vault is not open")));
        try {
          return print.swept(swept, effects, await sweepFiles(ports.log, files.store, Date.now(), tick));
        } finally {
          files.close();
        }
      });
    },
  },
  lag: {
    takes: "[--json]",
    does: "how far each read model is behind the log",
    async run({ config, args, tick }) {
      const { values } = parse(args, 0, { json: { type: "boolean" } });
      return withLog(config, async (ports) =>
        print.lagging(await lag(ports, projections, tick), values.json === true),
      );
    },
  },
  parked: {
    takes: "",
    does: "lists what could not be folded, with its error",
    async run({ config, args }) {
      parse(args, 0, {});
      return withLog(config, async ({ store }) => print.listed(await store.parked()));
    },
  },
  rebuild: {
    takes: "PROJECTION[@VERSION]",
    does: "builds a version of a read model beside the live feed, then lets queries read it; goes on where it was",
    async run({ config, args, tick }) {
      const [wanted = ""] = parse(args, 1, {}).positionals;
      return withLog(config, async (engine) =>
        withFinder(config, async (finder) =>
          print.rebuilt(await rebuildOne({ ...engine, finder }, projections, wanted, tick)),
        ),
      );
    },
  },
  drop: {
    takes: "PROJECTION@VERSION",
    does: "removes a version that nothing feeds or reads any more",
    async run({ config, args }) {
      const [wanted = ""] = parse(args, 1, {}).positionals;
      return withLog(config, async ({ store }) => print.dropped(await dropOne(store, projections, wanted)));
    },
  },
  effects: {
    takes: "",
    does: "lists what was to be done outside and is not known to be done",
    async run({ config, args }) {
      parse(args, 0, {});
      return withLog(config, async ({ store }) => print.effects(await listEffects(store)));
    },
  },
  resend: {
    takes: "REACTOR STREAM@VERSION --by NAME",
    does: "sends one of these again; the log keeps who did",
    async run({ config, args }) {
      const { values, positionals } = parse(args, 2, { by: { type: "string" } });
      const [reactor = "", at = ""] = positionals;
      const { by } = values;
      if (by === undefined) throw new WrongUsage("say who sends it again, with --by NAME");
      return withLog(config, async ({ log }) =>
        print.resent(
          await withReactors(config, log, (reactors) => resendOne(log, reactors, { reactor, at, by })),
        ),
      );
    },
  },
  clock: {
    takes: "",
    does: "says what fell due since it was said last: work passes to heirs, reminders, overdue to the level above",
    async run({ config, args }) {
      parse(args, 0, {});
      return withLog(config, async (engine) =>
        print.ticked(await clockOnce(engine, config, dayOf(Date.now()))),
      );
    },
  },
  law: {
    takes: "due RULE DAY [--when CASE] [--extend ID] [--pause DAY..DAY] | show RULE | impact RULE",
    does: "the last day of a time limit with every day before it, a rule with its windows, citation and state, or what a change of it touches",
    async run({ config, args: [what = "", ...args], tick }) {
      if (what === "show") return lawShow(theOne(parse(args, 1, {}).positionals));
      if (what === "impact") {
        const rule = theOne(parse(args, 1, {}).positionals);
        const open = hasLog(config)
          ? await withLog(config, async ({ log }) => openClocksOf(log, rule, tick))
          : undefined;
        return lawImpact(rule, dayOf(Date.now()), open);
      }
      if (what !== "due") throw new WrongUsage("say law due RULE DAY, law show RULE, or law impact RULE");
      const several = { type: "string", multiple: true } as const;
      const { values, positionals } = parse(args, 2, {
        when: { type: "string" },
        extend: several,
        pause: several,
      });
      const [rule = "", start = ""] = positionals;
      return lawDue({ rule, start, ...values });
    },
  },
  watch: {
    takes:
      "new-key FILE | match --key FILE (--watches FILE --events FILE | --server URL --token FILE --from DAY [--to DAY] [--staff FILE] [--note])",
    does: "for a protecting body, on its own machine: makes its key, or compares whom it watches with personnel events, from files or of the register; never reads the log",
    async run({ args: [what = "", ...args] }) {
      if (what === "new-key") return newKey(theOne(parse(args, 1, {}).positionals));
      if (what !== "match") throw new WrongUsage("say watch new-key FILE, or watch match");
      const several = { type: "string", multiple: true } as const;
      const one = { type: "string" } as const;
      const online = {
        server: one,
        token: one,
        from: one,
        to: one,
        staff: one,
        note: { type: "boolean" },
      } as const;
      const options = { key: several, watches: several, events: one, ...online } as const;
      const { key = [], watches = [], events, ...asked } = parse(args, 0, options).values;
      if (asked.server !== undefined) {
        const { server, token, from, to, staff, note = false } = asked;
        if (key.length === 0 || token === undefined || from === undefined)
          throw new WrongUsage("name the files with --key and --token, and the first day with --from");
        if (watches.length > 0 || events !== undefined)
          throw new WrongUsage("say --server, or --watches and --events, not both");
        return matchWithRegister({ keys: key, server, token, from, to, staff, note }, Date.now());
      }
      if (key.length === 0 || watches.length === 0 || events === undefined)
        throw new WrongUsage("name the files with --key, --watches and --events");
      return printCompared(compareWatches({ keys: key, watches, events }));
    },
  },
  bundle: {
    takes: "open --key FILE --bundle FILE --into FOLDER | reporter --key FILE --case-file FILE --into FILE",
    does: "for a body that settles denunciations, on its own machine: opens what was sealed to it into a new folder, or who reports into a new file; never reads the log",
    async run({ args: [what = "", ...args] }) {
      const one = { type: "string" } as const;
      if (what === "reporter") {
        const given = parse(args, 0, { key: one, "case-file": one, into: one }).values;
        const { key, "case-file": caseFile, into } = given;
        if (key === undefined || caseFile === undefined || into === undefined)
          throw new WrongUsage("name the files with --key and --case-file, and a new one with --into");
        return reporterInto({ key, caseFile, into });
      }
      if (what !== "open") throw new WrongUsage("say bundle open, or bundle reporter");
      const { key, bundle, into } = parse(args, 0, { key: one, bundle: one, into: one }).values;
      if (key === undefined || bundle === undefined || into === undefined)
        throw new WrongUsage("name the files with --key and --bundle, and a new folder with --into");
      return openInto({ key, bundle: theFile([bundle]), into });
    },
  },
  "create-tables": {
    takes: "",
    does: "makes the tables of SDC_ENGINE=dynamodb where they are missing",
    async run({ config, args }) {
      parse(args, 0, {});
      if (config.dynamoDb === undefined)
        throw new WrongUsage("SQLite needs no tables: set SDC_ENGINE=dynamodb");
      const { createTables } = await import("../engines/dynamodb-tables.ts");
      return print.created(await createTables(config.dynamoDb));
    },
  },
  unpark: {
    takes: "PROJECTION STREAM | --all",
    does: "takes up what is parked, and says what still fails",
    async run({ config, args }) {
      const all = args.includes("--all");
      const { positionals } = parse(args, all ? 0 : 2, { all: { type: "boolean" } });
      const [projection = "", stream = ""] = positionals;
      return withLog(config, async (ports) => {
        const result = await withFinder(config, (finder) =>
          unparkSome({ ...ports, finder }, projections, all ? "all" : { projection, stream }),
        );
        if (!all && result.done.length + result.failing.length === 0)
          throw new WrongUsage(`${projection} ${stream} is not parked`);
        return print.unparked(result);
      });
    },
  },
};

export const usage = (): string => {
  const named = Object.entries(commands).map(
    ([name, { takes, does }]) => [`${name} ${takes}`, does] as const,
  );
  const width = Math.max(...named.map(([call]) => call.length));
  return [
    "Usage: npm run --silent sdc -- <command>, on the log of SDC_DATA; the register may run meanwhile",
    ...named.map(([call, does]) => `  ${call.padEnd(width)}  ${does}`),
    `Exit code: 0 fine, 1 something is wrong, 2 wrong usage. ${print.UNSEEN}`,
  ].join("\n");
};
