import { Hono } from "hono";
import type { FolderStore } from "@sdc/attachments/folder";
import { problem } from "@sdc/http/problem";

/**
 * `PUT /uploads/{token}`: where a client uploads when files lie in a folder. No session is asked for: the token says
 * what it permits, once, for a while, up to a size that is held while bytes arrive. It lands in quarantine, where nobody
 * reads it.
 */
export const uploadRoute = (files: Pick<FolderStore, "receive">, now: () => string): Hono =>
  new Hono().put("/uploads/:token", async (c) => {
    const { signal, body } = c.req.raw;
    try {
      const received = await files.receive(c.req.param("token"), body ?? nothing(), () => Date.parse(now()));
      if (received === "stored") return c.body(null, 204);
      return problem(c, received === "token-invalid" ? "upload-forbidden" : received);
    } catch (error) {
      if (signal.aborted) return problem(c, "upload-broken");
      throw error;
    }
  });

async function* nothing(): AsyncGenerator<Uint8Array> {}
