import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { isRefusal } from "@sdc/core/refusal";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { commandId, streamIdFrom } from "@sdc/http/idempotency";
import { sqliteEventLog } from "@sdc/event-store/sqlite";
import { compose } from "@sdc/standalone/compose";
import { importUnits, listedUnits } from "@sdc/standalone/import-units";
import { start, tokenOf } from "@sdc/standalone/process-testing";
import { quantileOf } from "./unfold.ts";

const TENANT = "quang-nam";
const CASES = Number(process.env["SDC_BENCH_CASES"] ?? 100_000);
const SECONDS = Number(process.env["SDC_BENCH_SECONDS"] ?? 60);
const RAW_SECONDS = 10;
const SUBMISSIONS_A_SECOND = 20;
const READERS = 50;
/** Every so many submissions, one is followed until everybody sees it. */
const FOLLOWED = 10;
const AT_ONCE = 64;
const PAGE = 50;

/**
 * The hotline under load, as its people meet it: a process of its own, asked over sockets. Requests are sent when they
 * are due, whether those before have been answered or not, and their time counts from then.
 */
export const benchHotline = async (): Promise<string> => {
  const folder = join(mkdtempSync(join(tmpdir(), "sdc-bench-")), "data");
  try {
    const communes = listedUnits().flatMap(({ id, kind, validTo }) =>
      kind === "commune" && validTo === undefined ? [id] : [],
    );
    const filled = await fill(folder, communes);
    const raw = await rawLoopback();
    const running = await start(folder, ["--empty"]);
    try {
      const token = tokenOf(folder, "operator", "city-48");
      const loaded = await load(
        submissionsTo(running.address, token, communes),
        pagesOf(running.address, token, communes),
        SECONDS,
      );
      await running.kill("SIGTERM");
      const lost = await lostIn(folder, loaded.accepted);
      return [
        `${CASES.toLocaleString("en")} open cases (filled and projected in ${filled.toFixed(0)} s); ${SUBMISSIONS_A_SECOND} submissions a second for ${SECONDS} s, ${READERS} readers a page of ${PAGE} a second each`,
        line("a submission", loaded.submissions, raw.submissions, 100),
        line("a page", loaded.pages, raw.pages, 100),
        `feed lag, from the answer until everybody sees it: median ${ms(loaded.lags, 0.5)}, largest ${ms(loaded.lags, 1)} of ${loaded.lags.length} (asked: ≤ 2,000 ms)`,
        `accepted ${loaded.accepted.length}, refused or failed ${loaded.failed}, lost ${lost} (asked: 0)`,
        `raw loopback of the same bytes, one after another: ${Math.round(raw.perSecond).toLocaleString("en")}/s`,
      ].join("\n");
    } finally {
      await running.kill("SIGKILL");
    }
  } finally {
    rmSync(join(folder, ".."), { recursive: true, force: true });
  }
};

type Timed = readonly number[];

const ms = (times: Timed, q: number): string => `${quantileOf(times, q).toFixed(1)} ms`;
const line = (name: string, times: Timed, raw: Timed, asked: number): string =>
  `${name}: median ${ms(times, 0.5)}, p99 ${ms(times, 0.99)} of ${times.length} (asked: p99 ≤ ${asked} ms); a bare server under the same load: median ${ms(raw, 0.5)}, p99 ${ms(raw, 0.99)}`;

const reportFor = (unit: string) => ({
  unit,
  channel: "phone",
  receivedAt: new Date().toISOString(),
  place: "Tổ dân phố 3",
  field: "infrastructure",
  text: "Đèn đường trước nhà văn hoá thôn hỏng đã ba tuần, buổi tối rất tối, đề nghị sửa.",
});

/** Through the aggregate as every report, without a socket in between; the read models show all of it at the end. */
const fill = async (folder: string, communes: readonly string[]): Promise<number> => {
  const began = performance.now();
  const quiet = { error: (error: unknown) => console.error(error) };
  const standalone = await compose({ folder, host: "127.0.0.1", port: 0, tenant: TENANT }, quiet);
  const { log, vault, warm, now } = standalone;
  await importUnits({ log, sealer: vault, now });
  for (let first = 0; first < CASES; first += AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, CASES - first) }, async (_, n) => {
        const unit = communes[(first + n) % communes.length] ?? "";
        const body = hotlineReportAggregate.commands["receive"]?.schema.parse(reportFor(unit));
        const request = { subject: "bench", route: "fill", key: `${first + n}`, body };
        const command = await commandId(request, vault.fingerprint);
        const told = await hotlineReportAggregate.execute(
          { log, sealer: vault, warm },
          {
            id: streamIdFrom(command),
            name: "receive",
            body: body ?? {},
            at: now(),
            by: { subject: "bench", unit },
            command,
          },
        );
        if (isRefusal(told)) throw new Error(told.refused);
      }),
    );
  await standalone.caughtUp();
  await standalone.close();
  return (performance.now() - began) / 1000;
};

/** Resolves with the stream that was begun and, when it is followed, with how long until it was seen; throws otherwise. */
type Submit = (n: number) => Promise<{ readonly stream: string; readonly seen: () => Promise<number> }>;
type Fetched = (n: number) => Promise<void>;

const submissionsTo =
  (address: string, token: string, communes: readonly string[]): Submit =>
  async (n) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const response = await fetch(`${address}/v1/hotline-report`, {
      method: "POST",
      headers: { ...headers, "idempotency-key": randomUUID() },
      body: JSON.stringify(reportFor(communes[n % communes.length] ?? "")),
    });
    const { stream = "" } = (await response.json()) as { stream?: string };
    if (response.status !== 201) throw new Error(`${response.status}`);
    return {
      stream,
      seen: async () => {
        const answered = performance.now();
        for (;;) {
          const seen = await fetch(`${address}/v1/case-files/${stream.split("/")[1]}`, { headers });
          await seen.arrayBuffer();
          if (seen.status === 200) return performance.now() - answered;
          await sleep(2);
        }
      },
    };
  };

const pagesOf =
  (address: string, token: string, communes: readonly string[]): Fetched =>
  async (n) => {
    const unit = communes[(n * 7) % communes.length] ?? "";
    const response = await fetch(`${address}/v1/hotline-queue?unit=${unit}&limit=${PAGE}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { items } = (await response.json()) as { items: readonly object[] };
    if (response.status !== 200 || items.length === 0) throw new Error(`${response.status}`);
  };

/** Each request when it is due: submissions evenly, the readers spread over each second. */
const load = async (submit: Submit, page: Fetched, seconds: number) => {
  const submissions: number[] = [];
  const pages: number[] = [];
  const lags: number[] = [];
  const accepted: string[] = [];
  let failed = 0;
  const under: Promise<void>[] = [];
  const timed = async (into: number[], due: number, run: () => Promise<void>) => {
    try {
      await run();
      into.push(performance.now() - due);
    } catch (error) {
      failed += 1;
      if (failed < 5) console.error(error);
    }
  };
  const began = performance.now() + 100;
  const every = (count: number, aSecond: number, run: (n: number, due: number) => Promise<void>) =>
    Array.from({ length: count }, async (_, n) => {
      const due = began + (n * 1000) / aSecond;
      await sleep(Math.max(0, due - performance.now()));
      under.push(run(n, due));
    });
  await Promise.all([
    ...every(seconds * SUBMISSIONS_A_SECOND, SUBMISSIONS_A_SECOND, (n, due) => {
      let seen: (() => Promise<number>) | undefined;
      return timed(submissions, due, async () => {
        const told = await submit(n);
        accepted.push(told.stream);
        if (n % FOLLOWED === 0) seen = told.seen;
      }).then(async () => {
        if (seen !== undefined) lags.push(await seen());
      });
    }),
    ...every(seconds * READERS, READERS, (n, due) => timed(pages, due, () => page(n))),
  ]);
  await Promise.all(under);
  return { submissions, pages, lags, accepted, failed };
};

/** A server that does nothing, in this process's own machine and time: the same requests, answers of the same size. */
const rawLoopback = async () => {
  const small = JSON.stringify({ stream: `hotline-report/${"0".repeat(26)}`, version: 1, events: [] });
  const large = JSON.stringify({ items: Array.from({ length: PAGE }, () => ({ line: "x".repeat(280) })) });
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      response.writeHead(request.method === "POST" ? 201 : 200, { "content-type": "application/json" });
      response.end(request.method === "POST" ? small : large);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const at = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  const submit = submissionsTo(at, "x", ["a"]);
  const page = pagesOf(at, "x", ["a"]);
  const loaded = await load(submit, page, RAW_SECONDS);
  const from = performance.now();
  const TIMES = 2000;
  for (let n = 0; n < TIMES; n++) await page(n);
  const perSecond = (TIMES * 1000) / (performance.now() - from);
  server.close();
  server.closeAllConnections();
  return { ...loaded, perSecond };
};

/** How many accepted streams the log on the disk does not hold. */
const lostIn = async (folder: string, accepted: readonly string[]): Promise<number> => {
  const db = new DatabaseSync(join(folder, "sdc.sqlite"));
  const log = sqliteEventLog(db, TENANT);
  let lost = 0;
  for (const stream of accepted) if ((await log.read(stream)).commits.length === 0) lost += 1;
  db.close();
  return lost;
};
