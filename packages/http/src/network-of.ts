import { isIPv4, isIPv6 } from "node:net";

/**
 * The one that an address counts for where somebody is to be told from others: itself, of IPv6 its /64, since every
 * connection has one of its own. Undefined: it is no address.
 */
export const networkOf = (address: string | undefined): string | undefined => {
  if (address === undefined) return undefined;
  const bare = address.replace(/^\[(?<inner>.*)\](?::\d+)?$/, "$<inner>").replace(/%.*$/, "");
  const plain = /^\d+\.\d+\.\d+\.\d+:\d+$/.test(bare) ? bare.slice(0, bare.indexOf(":")) : bare;
  if (isIPv4(plain)) return plain;
  return isIPv6(plain) ? networkOfV6(plain) : undefined;
};

/** `2001:db8::1` → `2001:db8:0:0::/64`; an IPv4 address written as IPv6 is that IPv4 address. */
const networkOfV6 = (address: string): string => {
  const groups = groupsOf(address);
  const [a, b, c, d, e, f, g = 0, h = 0] = groups;
  const isMapped = [a, b, c, d, e].every((group) => group === 0) && f === 0xff_ff;
  if (isMapped) return [g >> 8, g & 0xff, h >> 8, h & 0xff].join(".");
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
};

const groupsOf = (address: string): readonly number[] => {
  const hex = address.replace(/(?<v4>\d+\.\d+\.\d+\.\d+)$/, (v4) => {
    const [a = 0, b = 0, c = 0, d = 0] = v4.split(".").map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [head = "", tail] = hex.split("::");
  const numbers = (part: string) =>
    part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return numbers(head);
  const [before, after] = [numbers(head), numbers(tail)];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
};
