import { once } from "node:events";
import { createAdaptorServer } from "@hono/node-server";
import { standaloneApp } from "./app.ts";
import { type Doors, openDoors } from "./channels-here.ts";
import { compose } from "./compose.ts";
import { configFrom } from "./config.ts";
import { importUnits } from "./import-units.ts";
import { playDemo } from "./play-demo.ts";
import { report } from "./report.ts";
import { startFailure } from "./start-failure.ts";
import { welcome } from "./welcome.ts";

/** How long a request under way may take to finish once the process is told to stop. */
const LAST_WORDS_MS = 10_000;

const main = async (): Promise<void> => {
  const config = configFrom(process.env);
  const standalone = await compose(config, report);
  let ready = false;
  let doors: Doors = { close: async () => {} };
  const server = createAdaptorServer({ fetch: standaloneApp(standalone, report, () => ready).fetch });

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const doorsClosed = doors.close();
    const closed = once(server, "close");
    server.close();
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    const force = setTimeout(
      () => "closeAllConnections" in server && server.closeAllConnections(),
      LAST_WORDS_MS,
    );
    await closed;
    clearTimeout(force);
    await doorsClosed;
    await standalone.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());

  server.listen(config.port, config.host);
  await once(server, "listening");

  const wasEmpty = await standalone.isEmpty();
  const ports = { log: standalone.log, sealer: standalone.vault, now: standalone.now };
  const units = await importUnits(ports);
  const contacts = process.argv.includes("--empty") ? 0 : await playDemo(ports, config.folder, wasEmpty);
  await standalone.caughtUp();
  ready = true;
  // Not before: a mail that came earlier would find no unit.
  doors = await openDoors(standalone, config, report);
  standalone.clock.start();
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : config.port;
  console.log(await welcome({ config, port, units, contacts, issuer: standalone.issuer }));
};

try {
  await main();
} catch (error) {
  console.error(startFailure(error));
  process.exit(1);
}
