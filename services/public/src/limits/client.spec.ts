import { describe, expect, test } from "vitest";
import { clientOf } from "./client.ts";

describe("whom a request counts for", () => {
  test("the address of the socket, whatever a header claims, where no proxy is trusted", () => {
    expect(clientOf("192.0.2.7", "203.0.113.9", 0)).toBe("192.0.2.7");
  });

  test("behind so many trusted proxies the address that the outermost of them saw; what stands further left is made up", () => {
    expect(clientOf("10.0.0.1", "203.0.113.9", 1)).toBe("203.0.113.9");
    expect(clientOf("10.0.0.1", "198.51.100.1, 203.0.113.9, 10.0.0.2", 2)).toBe("203.0.113.9");
    expect(clientOf("10.0.0.1", "198.51.100.1,203.0.113.9:4711", 1)).toBe("203.0.113.9");
  });

  test("the socket again where the header holds less than it should, or no address", () => {
    for (const header of [undefined, "", "unknown", "203.0.113.9; x", "<b>", "1.2.3", "10.0.0.1,,"])
      expect(clientOf("192.0.2.7", header, 1)).toBe("192.0.2.7");
    expect(clientOf("192.0.2.7", "203.0.113.9", 2)).toBe("192.0.2.7");
    expect(clientOf(undefined, undefined, 0)).toBe("unknown");
  });

  test("of an IPv6 address its /64, however it is written", () => {
    for (const address of [
      "2001:db8:1:2::1",
      "2001:DB8:1:2:ffff:ffff:ffff:ffff",
      "[2001:db8:1:2::9]:443",
      "2001:0db8:0001:0002:0:0:0:1",
      "2001:db8:1:2::1.2.3.4",
    ])
      expect([address, clientOf(address, undefined, 0)]).toEqual([address, "2001:db8:1:2::/64"]);
    expect(clientOf("2001:db8:1:3::1", undefined, 0)).toBe("2001:db8:1:3::/64");
    expect(clientOf("fe80::1%eth0", undefined, 0)).toBe("fe80:0:0:0::/64");
    expect(clientOf("::1", undefined, 0)).toBe("0:0:0:0::/64");
  });

  test("an IPv4 address written as IPv6 is that IPv4 address", () => {
    for (const address of ["::ffff:192.0.2.7", "::ffff:c000:207"])
      expect(clientOf(address, undefined, 0)).toBe("192.0.2.7");
  });
});
