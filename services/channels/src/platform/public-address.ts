import { BlockList, isIP } from "node:net";

/** What no host of the internet lies at (RFC 6890 and its register), in CIDR. IPv4 in IPv6 is judged as IPv4. */
const NOT_PUBLIC = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "::/128",
  "::1/128",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "fc00::/7",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8",
];

const notPublic = new BlockList();
for (const range of NOT_PUBLIC) {
  const [net = "", bits] = range.split("/");
  notPublic.addSubnet(net, Number(bits), net.includes(":") ? "ipv6" : "ipv4");
}

/** Whether an address is one of the internet's, and none of this machine's or its neighbours'. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  return family !== 0 && !notPublic.check(address, family === 6 ? "ipv6" : "ipv4");
};
