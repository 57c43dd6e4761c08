import { createReadStream } from "node:fs";
import type { Commit } from "@sdc/core/commit";
import { commitOfJson } from "@sdc/core/commit-json";
import type { Found } from "./verify.ts";

// An export: a line that says whose it is, a line a commit, a line that says how many there were.

export const headerOf = (tenant: string): string => JSON.stringify({ "sdc-export": 1, tenant });
export const trailerOf = (commits: number): string => JSON.stringify({ "sdc-export-end": 1, commits });

const TRAILER_BEGINS = '{"sdc-export-end":';
/** Nothing we wrote has longer lines; a file that has is not read into memory. */
const LINE_BYTES_MAX = 4 * 1024 * 1024;
/** From here on a file counts as no export at all. */
const DAMAGE_MAX = 100;
const CHUNK_BYTES = 1024 * 1024;
const NEWLINE = 10;

/** The commits of an export file, page by page, trusting nothing; what is wrong with the file comes as damage. */
export async function* readExport(file: string, tenant: string): AsyncGenerator<Found> {
  let lines = 0;
  let commits = 0;
  let damaged = 0;
  let counted: number | undefined;

  const take = (line: string): Commit | string => {
    lines++;
    if (counted !== undefined) return `line ${lines} comes after the end`;
    if (line.startsWith(TRAILER_BEGINS)) {
      counted = countIn(line);
      return counted === commits ? "" : `the last line counts ${counted} commits, there are ${commits}`;
    }
    commits++;
    try {
      return commitOfJson(line);
    } catch {
      return `line ${lines} holds no commit`;
    }
  };

  for await (const page of linesOf(file)) {
    const rest = lines === 0 ? page.slice(1) : page;
    if (lines === 0) {
      const wrong = wrongHeader(page[0] ?? "", tenant);
      if (wrong !== undefined) {
        yield { commits: [], damage: [wrong] };
        return;
      }
      lines++;
    }
    const taken = rest.map(take);
    const damage = taken.filter((one) => typeof one === "string").filter((one) => one !== "");
    damaged += damage.length;
    yield { commits: taken.filter((one) => typeof one !== "string"), damage: damage.slice(0, DAMAGE_MAX) };
    if (damaged > DAMAGE_MAX) {
      yield { commits: [], damage: ["too much of it is damaged: given up"] };
      return;
    }
  }
  if (lines === 0) yield { commits: [], damage: ["the file is empty"] };
  else if (counted === undefined)
    yield {
      commits: [],
      damage: [`the file is cut off: it ends after ${commits} commits without its last line`],
    };
}

const wrongHeader = (line: string, tenant: string): string | undefined => {
  const header = parsed(line);
  if (header["sdc-export"] !== 1) return "the file is no export: its first line does not say so";
  if (header["tenant"] !== tenant)
    return `the file is an export of tenant "${String(header["tenant"])}", not of "${tenant}"`;
  return undefined;
};

const countIn = (line: string): number => Number(parsed(line)["commits"]);

const parsed = (line: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

/** Lines by the newline byte alone: `readline` also parts them at U+2028, which a body may hold. */
async function* linesOf(file: string): AsyncGenerator<readonly string[]> {
  let open: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    const end = chunk.lastIndexOf(NEWLINE);
    if (end >= 0) {
      yield Buffer.concat([...open, chunk.subarray(0, end)])
        .toString("utf8")
        .split("\n");
      open = [];
      bytes = 0;
    }
    open.push(chunk.subarray(end + 1));
    bytes += chunk.byteLength - end - 1;
    if (bytes > LINE_BYTES_MAX) break;
  }
  const last = Buffer.concat(open).toString("utf8");
  if (last !== "") yield [last];
}
