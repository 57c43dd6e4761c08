import { type Commit, checkedHead, emptyHead, eventsOf, type Head } from "@sdc/core/commit";

/** Where a stream stops being what was appended. */
export type Finding = {
  readonly stream: string;
  readonly version: number;
  readonly what: "altered" | "missing" | "reordered" | "duplicated";
  readonly found: string;
};

export type Checked = {
  readonly streams: number;
  /** Commits met, whether they hold or not. */
  readonly commits: number;
  /** Events in the commits that hold. */
  readonly events: number;
  /** The first finding of every broken stream; what follows it in that stream is not judged. */
  readonly broken: readonly Finding[];
};

/** Recomputes every stream's chain from nothing. Keeps a head a stream, so a log of any length fits. */
export const chainCheck = (tenant: string) => {
  const heads = new Map<string, Head>();
  const broken = new Map<string, Finding>();
  let commits = 0;
  let events = 0;

  return {
    /** The commits of one stream have to come in order. */
    add(commit: Commit): void {
      commits++;
      const earlier = broken.get(commit.stream);
      if (earlier !== undefined) {
        if (earlier.what === "missing" && earlier.version === commit.version)
          broken.set(commit.stream, { ...earlier, what: "reordered", found: "comes after a later version" });
        return;
      }
      const at = heads.get(commit.stream) ?? emptyHead(tenant, commit.stream);
      const judged = judge(tenant, at, commit);
      if ("found" in judged) broken.set(commit.stream, judged);
      else events += commit.count;
      heads.set(commit.stream, "found" in judged ? at : judged);
    },
    result: (): Checked => ({ streams: heads.size, commits, events, broken: [...broken.values()] }),
  };
};

/** The head after the commit, or why it does not follow. */
const judge = (tenant: string, at: Head, commit: Commit): Head | Finding => {
  const { stream, version } = commit;
  if (version > at.next)
    return { stream, version: at.next, what: "missing", found: `version ${version} follows instead` };
  if (version < at.next)
    return { stream, version, what: "duplicated", found: `version ${at.next} was to follow` };
  try {
    const head = checkedHead(tenant, at, [commit]);
    if (eventsOf(commit).length === 0) throw new Error("the commit holds no event");
    return head;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { stream, version, what: "altered", found: message.replace(`${stream}@${version}: `, "") };
  }
};
