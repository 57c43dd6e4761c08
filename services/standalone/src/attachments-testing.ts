import type { Role } from "@sdc/access/roles";
import { COMMUNE, type Opened, report } from "./testing.ts";

export type Answered = {
  readonly status: number;
  readonly body: {
    readonly code?: string;
    readonly because?: { readonly codes?: readonly string[] };
    readonly version?: number;
    readonly events?: readonly { readonly type: string }[];
  };
};

type Sender = { readonly role?: Role; readonly unit?: string; readonly key?: string };

export type SentAs = { readonly name: string; readonly type?: string; readonly bytes: Uint8Array };

export const formOf = (files: readonly SentAs[]): FormData => {
  const form = new FormData();
  for (const { name, type, bytes } of files)
    form.append("file", new Blob([Uint8Array.from(bytes)], type === undefined ? {} : { type }), name);
  return form;
};

/** What the attachments' acceptance specs do with an open standalone. */
export const attachingTo = (sdc: Opened) => {
  let sent = 0;
  const headers = async ({ role = "operator", unit = COMMUNE, key = `file-${++sent}` }: Sender) => ({
    authorization: await sdc.bearer(role, unit),
    "idempotency-key": key,
  });
  const answered = async (response: Response): Promise<Answered> => ({
    status: response.status,
    // What a spec expects of the body it says itself.
    body: (await response.json()) as Answered["body"],
  });
  return {
    async newReport(more: object = {}): Promise<string> {
      const { body } = await sdc.post<{ stream: string }>("/v1/hotline-report", report(more));
      return body.stream.slice("hotline-report/".length);
    },
    async attach(id: string, files: readonly SentAs[], sender: Sender = {}): Promise<Answered> {
      const path = `/v1/case-files/${id}/attachments`;
      return answered(
        await sdc.app.request(path, {
          method: "POST",
          headers: await headers(sender),
          body: formOf(files),
        }),
      );
    },
    /** Takes in by name what was uploaded. */
    async attachUploads(id: string, uploads: readonly object[], sender: Sender = {}): Promise<Answered> {
      const path = `/v1/case-files/${id}/attachments`;
      return answered(
        await sdc.app.request(path, {
          method: "POST",
          headers: { ...(await headers(sender)), "content-type": "application/json" },
          body: JSON.stringify({ uploads }),
        }),
      );
    },
    /** Attachments as the case file shows them, once it has caught up. */
    async shown(id: string) {
      await sdc.standalone.caughtUp();
      const { body } = await sdc.get<{
        attachments?: readonly { readonly n: number; readonly name: unknown; readonly withdrawn?: true }[];
        timeline: readonly { readonly type: string; readonly code?: string; readonly name?: unknown }[];
      }>(`/v1/case-files/${id}`);
      return body;
    },
    async download(id: string, n: number | string, { role = "operator", unit = COMMUNE }: Sender = {}) {
      await sdc.standalone.caughtUp();
      return sdc.app.request(`/v1/case-files/${id}/attachments/${n}`, {
        headers: { authorization: await sdc.bearer(role, unit) },
      });
    },
    async objects(): Promise<readonly string[]> {
      return (await Array.fromAsync(sdc.standalone.files.store.list())).map(({ key }) => key);
    },
    async commits(): Promise<number> {
      let count = 0;
      for await (const page of sdc.standalone.log.scan()) count += page.commits.length;
      return count;
    },
  };
};
