import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderStore } from "@sdc/attachments/folder";
import { type Commit, eventsOf } from "@sdc/core/commit";
import { derivedCommand } from "@sdc/core/derived-command";
import type { EventLog } from "@sdc/core/event-log";
import { isSealed } from "@sdc/core/sealing";
import { aggregates } from "@sdc/domain/aggregates";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { memoryEventLog } from "@sdc/event-store/memory";
import { openVault } from "@sdc/vault/open-vault";

export const UNIT = "commune-a";
export const OTHER_UNIT = "commune-b";

export type Testing = Awaited<ReturnType<typeof channelTesting>>;

/** For specs: a register in memory with two desks, its vault and files in a folder of its own. */
export const channelTesting = async () => {
  const root = mkdtempSync(join(tmpdir(), "sdc channels "));
  const opened = openVault(join(root, "vault"));
  const commits: Commit[] = [];
  const log = memoryEventLog("t", commits);
  let clock = Date.parse("2026-11-23T02:00:00.000Z");
  const files = folderStore(join(root, "files"), opened.vault.fingerprint);
  const ports = {
    log: log as EventLog,
    sealer: opened.vault,
    codes: opened.vault,
    vault: opened.vault,
    opener: opened.vault,
    files,
    now: () => new Date(clock).toISOString(),
  };
  for (const id of [UNIT, OTHER_UNIT])
    await aggregates
      .find(({ kind }) => kind === "org-unit")
      ?.execute(ports, {
        id,
        name: "establish",
        body: { id, kind: "commune", name: id, effectiveOn: "2025-07-01" },
        at: ports.now(),
        by: { subject: "s", unit: "u" },
        command: derivedCommand("establish", id),
      });

  /** Every event of every report, in the order of the log, with the sealed fields opened. */
  const told = async (): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const found = commits
      .filter(({ stream }) => stream.startsWith("hotline-report/"))
      .flatMap((commit) => eventsOf<Event>(commit));
    return Promise.all(found.map(async ({ event, stream }) => ({ stream, ...(await fieldsOf(event)) })));
  };
  const unsealed = async (value: unknown): Promise<unknown> => {
    if (isSealed(value)) return (await opened.vault.open([value]))[0];
    if (Array.isArray(value)) return Promise.all(value.map(unsealed));
    return typeof value === "object" && value !== null ? fieldsOf(value) : value;
  };
  const fieldsOf = async (value: object): Promise<object> =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(value).map(async ([name, inner]) => [name, await unsealed(inner)] as const),
      ),
    );

  return {
    root,
    ports,
    commits,
    told,
    reports: async () => (await told()).filter(({ type }) => type === "report-received"),
    objects: () => readdirSync(join(root, "files", "objects")),
    /** A command of an officer, as given by the API. */
    async officer(stream: string, name: string, body: Record<string, unknown> = {}) {
      const [kind, id = ""] = stream.split("/");
      const done = await aggregates
        .find((one) => one.kind === kind)
        ?.execute(ports, {
          id,
          name,
          body,
          at: ports.now(),
          by: { subject: "lan", unit: UNIT },
          command: derivedCommand(stream, name, JSON.stringify(body), String(commits.length)),
        });
      if (done === undefined || "refused" in done) throw new Error(JSON.stringify(done));
      return done;
    },
    /** It turns out to be a denunciation, and is sealed to the body that settles it. */
    async sealAway(stream: string) {
      const day = ports.now().slice(0, 10);
      const give = (name: string, body: Record<string, unknown>) => this.officer(stream, name, body);
      await give("classify-formal", {
        kind: "denunciation",
        document: { form: "letter", number: "1", date: day },
        ground: "Đ.8",
        denunciation: {
          register: { number: "1", body: "UBND", kept: "paper" },
          receivedOn: day,
          text: "…",
          deniedRank: "other",
        },
      });
      await give("note-case-opened", { to: "denunciation/d1", unit: UNIT });
      const parts = [{ key: "a".repeat(32), bytes: 1, sha256: "0".repeat(64) }];
      await give("note-resealed", { body: UNIT, key: "k".repeat(16), parts, replaced: [] });
      await opened.vault.destroy(`case:${stream}`);
    },
    pass(ms: number) {
      clock += ms;
    },
    close() {
      opened.close();
      rmSync(root, { recursive: true });
    },
  };
};
