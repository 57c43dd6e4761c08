import type { AttributeValue } from "@aws-sdk/client-dynamodb";

export type Item = Record<string, AttributeValue>;

/** How large DynamoDB takes an item to be: the names and values of its attributes. */
export const bytesOf = (item: Item): number =>
  Object.entries(item).reduce((all, [name, value]) => all + Buffer.byteLength(name) + sizeOf(value), 0);

const sizeOf = ({ S, N, B, SS, BOOL }: AttributeValue): number => {
  if (BOOL !== undefined) return 1;
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return Math.ceil(N.length / 2) + 1;
  if (B !== undefined) return B.byteLength;
  return (SS ?? []).reduce((all, text) => all + Buffer.byteLength(text), 0);
};
