import type { Report } from "@sdc/http/shell";

/** Log lines as JSON on standard error: requests that broke or took long, and everything that broke. */
export const report: Report = {
  request(line) {
    if ((line.status >= 500 && line.status !== 503) || line.ms > SLOW_MS)
      console.error(JSON.stringify({ at: new Date().toISOString(), ...line }));
  },
  error(error) {
    const { name, stack } = error instanceof Error ? error : new Error(String(error));
    console.error(JSON.stringify({ at: new Date().toISOString(), error: name, stack }));
  },
};

const SLOW_MS = 1000;
