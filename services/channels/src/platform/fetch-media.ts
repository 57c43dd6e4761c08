import { lookup as lookUp } from "node:dns/promises";
import { request } from "node:https";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** Where a platform keeps what people send through it. */
export type MediaDoor = {
  /** Domains of the platform; a name has to be one of them or below one. */
  readonly domains: readonly string[];
  /** For specs alone: a server on loopback stands for the platform. */
  readonly testing?: { readonly address: string; readonly port: number; readonly ca: string };
};

/** No file that could be judged: a strange address, a refusal, a redirect, too large, too slow. */
export const NOT_FETCHED = "not-fetched";

const ONE_MS = 8_000;

/**
 * Fetches one file from the platform that a message came through: HTTPS, its own domains and port 443 only, public
 * addresses only (looked up once, for the connection that is made), no redirect, no more than `bytesMax`, within 8 s.
 */
export const fetchMedia = async (
  door: MediaDoor,
  address: string,
  bytesMax: number,
): Promise<Uint8Array | typeof NOT_FETCHED> => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !isOfPlatform(url, door.domains)) return NOT_FETCHED;
  const { testing } = door;
  return new Promise((resolve) => {
    const no = () => resolve(NOT_FETCHED);
    const asked = request(
      url,
      {
        method: "GET",
        agent: false,
        lookup: testing === undefined ? publicLookup : lookupOf(testing.address),
        signal: AbortSignal.timeout(ONE_MS),
        headers: { "accept-encoding": "identity" },
        ...(testing && { port: testing.port, ca: testing.ca }),
      },
      (answer) => {
        const declared = Number(answer.headers["content-length"] ?? 0);
        if (answer.statusCode !== 200 || declared > bytesMax) {
          asked.destroy();
          return no();
        }
        const parts: Buffer[] = [];
        let bytes = 0;
        answer.on("data", (part: Buffer) => {
          bytes += part.length;
          parts.push(part);
          if (bytes > bytesMax) asked.destroy(new Error("too large"));
        });
        answer.on("end", () => (answer.complete ? resolve(Buffer.concat(parts)) : no()));
        answer.on("error", no);
        answer.on("close", no);
      },
    );
    asked.on("error", no);
    asked.end();
  });
};

const isOfPlatform = (url: URL, domains: readonly string[]): boolean =>
  url.protocol === "https:" &&
  url.port === "" &&
  url.username === "" &&
  url.password === "" &&
  domains.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`));

/** Gives only public addresses; one private among them spoils them all. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }).then(
    (found) => {
      const [first] = found;
      if (first === undefined || !found.every(({ address }) => isPublicAddress(address)))
        return callback(new Error("no public address"), "");
      return options.all === true ? callback(null, found) : callback(null, first.address, first.family);
    },
    (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), ""),
  );
};

const lookupOf =
  (address: string): LookupFunction =>
  (_, options, callback) =>
    options.all === true ? callback(null, [{ address, family: 4 }]) : callback(null, address, 4);
