import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "@sdc/access/roles";
import { folderStore } from "@sdc/attachments/folder";
import type { Commit } from "@sdc/core/commit";
import type { EventLog } from "@sdc/core/event-log";
import { switchTo } from "@sdc/core/live";
import { project } from "@sdc/core/project";
import { isRefusal } from "@sdc/core/refusal";
import { tick } from "@sdc/clock/tick";
import { newKey } from "@sdc/attachments/keys";
import { aggregates } from "@sdc/domain/aggregates";
import { memoryEventLog } from "@sdc/event-store/memory";
import { testIssuer } from "@sdc/http/test-issuer";
import { projections } from "@sdc/projections/projections";
import { queryApi } from "@sdc/query-api/app";
import { concerning, type ReactionPorts } from "@sdc/reactions/reaction";
import { reactions } from "@sdc/reactions/reactions";
import { memoryReadStore } from "@sdc/read-store/memory";
import { readModels } from "@sdc/reading/read-models";
import { openVault } from "@sdc/vault/open-vault";

/** Somebody as the issuer calls them, in a role at a unit. */
export type Asking = { readonly subject: string; readonly role: Role; readonly unit: string };

export type Course = Awaited<ReturnType<typeof course>>;

/** The register on engines in memory, on days that the spec says: commands, read models, reactions and the clock as they are. */
export const course = async () => {
  const root = mkdtempSync(join(tmpdir(), "sdc course "));
  const { vault, close } = openVault(join(root, "vault"));
  const memory = memoryEventLog("t");
  const store = memoryReadStore();
  for (const projection of projections) await switchTo(store, projection);
  let day = "2026-01-01";
  let sent = 0;
  const unheard: Commit[] = [];
  const append: EventLog["append"] = async (head, draft) => {
    const done = await memory.append(head, draft);
    if (done.outcome !== "appended") return done;
    unheard.push(done.commit);
    const [failure] = await project({ log: memory, store, finder: vault }, projections, [done.commit]);
    if (failure !== undefined) throw failure.error;
    return done;
  };
  const log: EventLog = { ...memory, append };
  const now = () => `${day}T0${1 + Math.floor(sent / 1000)}:00:00.000Z`;
  const models = readModels(store);
  const files = folderStore(join(root, "files"), vault.fingerprint);
  const resealing = { files, vault, newKey };
  const ports: ReactionPorts = { log, sealer: vault, opener: vault, models, now, resealing };
  const issuer = await testIssuer();
  const app = queryApi({ store, opener: vault, finder: vault, files, trust: issuer.trust, now });

  return {
    log,
    today: () => day,
    goOnTo: (later: string) => {
      day = later;
    },
    /** Gives a command as somebody of the city; whether it was taken. */
    async order(stream: string, name: string, body: object, unit = "city"): Promise<boolean> {
      const [kind = "", id = ""] = stream.split("/");
      const aggregate = aggregates.find((one) => one.kind === kind);
      const parsed = aggregate?.commands[name]?.schema.parse(body);
      if (aggregate === undefined || parsed === undefined) throw new Error(`${stream} takes no ${name}`);
      sent += 1;
      const by = { subject: "lan", unit };
      const command = { key: `k${sent}`, body: "b" };
      const answer = await aggregate.execute(ports, { id, name, body: parsed, at: now(), by, command });
      return !isRefusal(answer) && answer.events.length > 0;
    },
    /** Lets the register's own reactions hear of all that they have not heard of, and of what follows from it. */
    async hear(): Promise<void> {
      for (let heard = unheard.splice(0); heard.length > 0; heard = unheard.splice(0))
        for (const reaction of reactions)
          if (heard.some(({ stream }) => reaction.categories.includes(stream.split("/")[0] ?? "")))
            await reaction.react(ports, concerning(reaction, heard), day);
    },
    tick: () => tick(ports, day),
    async ask({ subject, role, unit }: Asking, path: string): Promise<{ status: number; text: string }> {
      const authorization = await issuer.bearer(role, unit, subject);
      const response = await app.request(path, { headers: { authorization } });
      return { status: response.status, text: await response.text() };
    },
    close() {
      close();
      rmSync(root, { recursive: true });
    },
  };
};
