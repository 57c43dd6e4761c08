import { join } from "node:path";
import { newKey } from "@sdc/attachments/keys";
import { unbuilt } from "@sdc/core/live";
import { projectOrPark } from "@sdc/core/park";
import { warmStates } from "@sdc/core/warm-states";
import { keysAt, keysOfIssuer } from "@sdc/http/issuer-keys";
import type { Trust } from "@sdc/http/session";
import type { Report } from "@sdc/http/shell";
import { projections } from "@sdc/projections/projections";
import type { ReactionPorts } from "@sdc/reactions/reaction";
import { reactions } from "@sdc/reactions/reactions";
import { readModels } from "@sdc/reading/read-models";
import { openVault } from "@sdc/vault/open-vault";
import { channelReactors } from "./channels-out-here.ts";
import { channelRoutes } from "./channels-here.ts";
import type { Config } from "./config.ts";
import { buildAll } from "./build-all.ts";
import { clockHere } from "./clock-here.ts";
import { engineOf } from "./engines/open.ts";
import { filesHere } from "./files-here.ts";
import { localIssuer } from "./identity/local-issuer.ts";
import { followHere } from "./reactions-here.ts";
import { open311Keys } from "./open311-keys.ts";
import { reactHere, reactorsOf, reactPorts } from "./reactors.ts";

/** So many streams' states are remembered between commands. */
const WARM_STREAMS = 10_000;

export type Standalone = Awaited<ReturnType<typeof compose>>;

/** Opens a data folder and starts its feed: everything a province needs, in one process, on one folder. */
export const compose = async (config: Config, report: Pick<Report, "error">) => {
  const engine = await engineOf(config);
  const { log, store } = engine;
  const snapshots = engine.snapshots?.(report.error);
  const { vault, close: closeVault } = openVault(join(config.folder, "vault"));
  const files = await filesHere(config, vault.fingerprint);
  const issuer = config.issuer === undefined ? await localIssuer(config) : undefined;

  const projector = engine.feed.subscribe(
    "projector",
    async (commits) => {
      for (const { error } of await projectOrPark({ log, store, finder: vault }, projections, commits))
        report.error(error);
    },
    report.error,
  );

  const { unread, newer } = await unbuilt(store, projections);
  const built = { ...engine, finder: vault };
  await buildAll(built, projector, unread, report);
  const stopping = new AbortController();
  // Queries go on with the versions before until these are ready.
  const building = buildAll(built, projector, newer, report, stopping.signal);

  const ports = reactPorts(log);
  const now = () => new Date().toISOString();
  const sending = channelReactors(config, () => ({ log, opener: vault, codes: vault, sealer: vault, now }));
  const reacting = [...reactorsOf(config), ...sending].map((reactor) =>
    engine.feed.subscribe(
      `reactor ${reactor.name}`,
      (commits) => reactHere(ports, reactor, commits, report.error),
      report.error,
    ),
  );

  const path = { log, warm: warmStates(WARM_STREAMS), ...(snapshots && { snapshots }) };
  const own: ReactionPorts = {
    ...path,
    sealer: vault,
    opener: vault,
    models: readModels(store),
    now,
    resealing: { files: files.store, vault, newKey },
  };
  let begun: Promise<void> | undefined;
  const caughtUp = async () => {
    await (begun ??= projector.caughtUp());
    await projector.delivered();
  };
  const following = engine.feed.subscribe(
    "reactions",
    (commits) => followHere(own, reactions, commits, { shown: projector.delivered, onError: report.error }),
    report.error,
    // What was there before them, the clock goes through.
    "now",
  );
  const clock = clockHere(own, report);

  return {
    ...path,
    store,
    limits: engine.limits,
    vault,
    finder: vault,
    files,
    /** Where other people's platforms tell what was written to us. */
    channels: channelRoutes({ ...path, sealer: vault, codes: vault, vault, files: files.store, now }, config),
    /** What the register gives its own commands with. */
    own,
    clock,
    issuer,
    proxyHops: config.proxyHops ?? 0,
    apiKeys: config.open311Keys === undefined ? [] : open311Keys(config.open311Keys),
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    jurisdiction: config.tenant,
    trust: issuer?.trust ?? outsideTrust(config),
    now,
    isEmpty: () => engine.isEmpty(),
    /** Resolves when the read models show what was there at the first call, and all that was appended here since. */
    caughtUp,
    async close() {
      stopping.abort();
      await building;
      // The projector last: reactions wait for it.
      await clock.stop();
      await following.stop();
      await Promise.all([projector, ...reacting].map((subscription) => subscription.stop()));
      await snapshots?.settled();
      await engine.close();
      files.close();
      closeVault();
    },
  };
};

const outsideTrust = ({ issuer }: Config): Trust => {
  if (issuer === undefined) throw new Error("there is no issuer to trust");
  const { issuer: name, audience, jwksUrl, claims } = issuer;
  return {
    issuer: name,
    audience,
    keys: jwksUrl === undefined ? keysOfIssuer(name) : keysAt(jwksUrl),
    ...(claims && { claims }),
  };
};
