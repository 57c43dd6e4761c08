import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/** An item's address. A projection's key, `name@version`, holds neither "|" nor a space. */
export type Key = { readonly k: { readonly S: string }; readonly s: { readonly S: string } };

/** DynamoDB forbids an empty sort key: every one begins with this character, which keeps the order. */
const FIRST = "=";

const keyAt = (k: string, s: string): Key => ({ k: { S: k }, s: { S: FIRST + s } });

export const rowsPrefix = (projection: string): string => `${projection}|r|`;
export const slicesPrefix = (projection: string): string => `${projection}|s|`;

/** A row or a counter. */
export const rowKey = (projection: string, partition: string, sort: string): Key =>
  keyAt(rowsPrefix(projection) + partition, sort);

/** Each slice has a partition of its own, so that none is hot. */
export const sliceKey = (projection: string, stream: string): Key =>
  keyAt(slicesPrefix(projection) + stream, "");

/** The projection and the stream of a slice; undefined for any other key. */
export const sliceAt = ({
  k,
}: Record<string, AttributeValue>): { readonly projection: string; readonly stream: string } | undefined => {
  const [, projection, stream] = /^([^|]+)\|s\|(.*)$/su.exec(k?.S ?? "") ?? [];
  return projection === undefined || stream === undefined ? undefined : { projection, stream };
};

/** A memo's name holds no "|r|" or "|s|" before a space, so it is no projection's. */
export const memoKey = (name: string): Key => keyAt(`|memo|${name}`, "");

/** What is remembered for a short time stands beside the read models and is none of them. */
export const shortMemoryKey = (name: string): Key => keyAt(`|short|${name}`, "");

/** All that is parked lies in one partition: little, and read whole. The space sorts before any other character. */
export const PARKED = "|parked";
export const parkedKey = (projection: string, stream: string): Key =>
  keyAt(PARKED, `${projection} ${stream}`);

export const sortOf = (s: AttributeValue | undefined): string => (s?.S ?? "").slice(FIRST.length);

/** Where a row or a counter lies. */
export type Place = { readonly partition: string; readonly sort: string };

export const placeOf = (projection: string, { k, s }: Record<string, AttributeValue>): Place => ({
  partition: (k?.S ?? "").slice(rowsPrefix(projection).length),
  sort: sortOf(s),
});

/** Byte order of UTF-8, which is DynamoDB's. */
export const inBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
