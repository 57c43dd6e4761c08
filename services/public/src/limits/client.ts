import { networkOf } from "@sdc/http/network-of";

/**
 * Whom a request counts for. The socket's address, or the one that the outermost of `hops` trusted proxies saw: what a
 * client writes into the header itself stands further left and is not believed. An IPv6 client is its /64, since every
 * connection has one of its own. Kept in memory only, written nowhere.
 */
export const clientOf = (
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  hops: number,
): string => {
  const seen = hops === 0 ? undefined : (forwardedFor ?? "").split(",").at(-hops)?.trim();
  return networkOf(seen) ?? networkOf(socketAddress) ?? "unknown";
};
