import { costOf, type Used } from "../prices.ts";
import { tableOf } from "./table.ts";
import type { Units } from "./units.ts";

/** What one report uses over its whole life, as it is measured. */
export type PerReport = {
  readonly commits: number;
  readonly append: Units;
  readonly projecting: Units;
  readonly eventsBytes: number;
  readonly readBytes: number;
  /** Read units of one sweep. */
  readonly sweepReads: number;
  readonly queues: number;
};

/** A month at 10,000, a million and 100 million reports a year. */
export const monthTable = (one: PerReport): string => {
  const columns = [
    monthOf(one, 10_000, 1),
    monthOf(one, 1_000_000, 1),
    monthOf(one, 100_000_000, 1),
    monthOf(one, 100_000_000, 10),
  ];
  const names = columns[0]?.map(([name]) => name) ?? [];
  return tableOf(
    ["reports a year", "10,000", "1,000,000", "100,000,000", "100,000,000"],
    names.map((name, index) => [name, ...columns.map((column) => column[index]?.[1] ?? "")]),
  );
};

/** What is assumed, not measured. Durations are those of an invocation; a projector takes longer for each message more. */
const assumed = {
  months: 12,
  nights: 30,
  requestsPerBatch: 3,
  /** Lambda keeps five pollers a queue, each asking every 20 seconds, also when there is nothing. */
  idleRequestsPerQueue: 5 * 3 * 60 * 24 * 30,
  memoryGb: 0.5,
  commandSeconds: 0.1,
  relaySeconds: 0.05,
  projectorSeconds: 0.08,
  projectorSecondsPerMessage: 0.02,
  /** Ten processes that each unwrap the master key every five minutes. */
  kmsRequests: 10 * 12 * 24 * 30,
};

const GB = 1024 ** 3;

/** A month at so many reports a year, with so many commits in a batch: table lines by name. */
const monthOf = (one: PerReport, reportsPerYear: number, batch: number) => {
  const reports = reportsPerYear / assumed.months;
  const commits = reports * one.commits;
  const batches = commits / batch;
  const eventsGb = (one.eventsBytes * reportsPerYear) / GB;
  const readGb = (one.readBytes * reportsPerYear) / GB;
  const sqsRequests = one.queues * (batches * assumed.requestsPerBatch + assumed.idleRequestsPerQueue);
  const lambdaRequests = commits + batches + batches * one.queues;
  const seconds =
    commits * assumed.commandSeconds +
    batches * assumed.relaySeconds +
    one.queues * (batches * assumed.projectorSeconds + commits * assumed.projectorSecondsPerMessage);
  const sweepReads = one.sweepReads * reportsPerYear * assumed.nights;
  const dollarsOf = (used: Used) => rounded(costOf(used));
  const parts = {
    appending: { writeUnits: reports * one.append.write, readUnits: reports * one.append.read },
    projecting: { writeUnits: reports * one.projecting.write, readUnits: reports * one.projecting.read },
    storing: { storedGb: eventsGb + readGb, backupGb: eventsGb },
    passing: { sqsRequests },
    running: { lambdaRequests, lambdaGbSeconds: seconds * assumed.memoryGb },
    unwrapping: { kmsRequests: assumed.kmsRequests, kmsKeys: 1 },
    sweeping: { readUnits: sweepReads },
  } satisfies Record<string, Used>;
  const total = Object.values(parts).reduce((sum, used) => sum + costOf(used), 0);
  return [
    ["commits in a batch", whole(batch)],
    ["appends, WCU", whole(parts.appending.writeUnits)],
    ["commands, RCU (cold)", whole(parts.appending.readUnits)],
    ["projecting, WCU", whole(parts.projecting.writeUnits)],
    ["projecting, RCU", whole(parts.projecting.readUnits)],
    ["30 sweeps of one year's log, RCU", whole(sweepReads)],
    ["events table, growth in GB a year", roughly(eventsGb)],
    ["read table, growth in GB a year", roughly(readGb)],
    ["SQS requests", whole(sqsRequests)],
    ["Lambda invocations", whole(lambdaRequests)],
    ["$ commands and appends", dollarsOf(parts.appending)],
    ["$ projecting", dollarsOf(parts.projecting)],
    ["$ storage and recovery at the year's end", dollarsOf(parts.storing)],
    ["$ SQS", dollarsOf(parts.passing)],
    ["$ Lambda", dollarsOf(parts.running)],
    ["$ KMS", dollarsOf(parts.unwrapping)],
    ["$ sweeps at the year's end", dollarsOf(parts.sweeping)],
    ["$ together", rounded(total)],
  ] as const;
};

const whole = (n: number): string => Math.round(n).toLocaleString("en");
/** Cents of a small sum, whole dollars of a large one. */
const rounded = (usd: number): string =>
  usd < 100 ? usd.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 }) : whole(usd);
/** Sealed fields differ from run to run, and so does what compression leaves of them. */
const roughly = (gb: number): string => gb.toLocaleString("en", { maximumSignificantDigits: 2 });
