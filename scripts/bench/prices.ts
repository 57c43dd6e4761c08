/** What one unit of something costs: `usd` for every `per` of it, and the page where the provider says so. */
export type Price = {
  readonly what: string;
  readonly usd: number;
  readonly per: number;
  readonly source: string;
};

const DYNAMODB = "Amazon DynamoDB pricing, on-demand capacity, ap-southeast-1";
const SQS = "Amazon SQS pricing, standard queues, ap-southeast-1";
const LAMBDA = "AWS Lambda pricing, Arm, ap-southeast-1";
const KMS = "AWS Key Management Service pricing, ap-southeast-1";

/**
 * List prices in US dollars, without free tiers and without tax. They were written from memory and are NOT verified:
 * compare each with its page before a figure made of them is used. `docs/cost.md` holds the same table.
 */
export const prices = {
  writeUnits: { what: "write request units", usd: 0.71, per: 1_000_000, source: DYNAMODB },
  readUnits: { what: "read request units", usd: 0.1425, per: 1_000_000, source: DYNAMODB },
  storedGb: { what: "table storage, GB-months", usd: 0.285, per: 1, source: DYNAMODB },
  backupGb: { what: "point-in-time recovery, GB-months", usd: 0.228, per: 1, source: DYNAMODB },
  streamReads: { what: "stream reads by Lambda", usd: 0, per: 1, source: DYNAMODB },
  sqsRequests: { what: "SQS requests", usd: 0.4, per: 1_000_000, source: SQS },
  lambdaRequests: { what: "Lambda requests", usd: 0.2, per: 1_000_000, source: LAMBDA },
  lambdaGbSeconds: { what: "Lambda GB-seconds", usd: 0.0000133334, per: 1, source: LAMBDA },
  kmsRequests: { what: "KMS requests", usd: 0.03, per: 10_000, source: KMS },
  kmsKeys: { what: "KMS keys, key-months", usd: 1, per: 1, source: KMS },
} as const satisfies Record<string, Price>;

/** How much of each priced thing is used; what is absent is not. */
export type Used = { readonly [Name in keyof typeof prices]?: number };

/** What that costs, in dollars. */
export const costOf = (used: Used): number =>
  Object.entries(prices).reduce(
    (sum, [name, { usd, per }]) => sum + ((used[name as keyof typeof prices] ?? 0) * usd) / per,
    0,
  );

/** A price as it is written down, exactly: `$0.0000133334`. */
export const dollars = (usd: number): string => `$${usd.toLocaleString("en", { maximumFractionDigits: 10 })}`;
