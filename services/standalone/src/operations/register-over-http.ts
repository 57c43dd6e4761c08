import type * as z from "zod";
import { WrongUsage } from "./wrong-usage.ts";

/** A register asked over HTTP by somebody with a token, from a machine of their own. */
export type RegisterOverHttp = {
  /** Throws where it does not answer, answers no, or answers something else than that. */
  get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>>;
  /** Every item of a list, page after page. */
  all<Item>(
    path: string,
    page: z.ZodType<{ readonly items: readonly Item[]; readonly next: string | null }>,
  ): Promise<readonly Item[]>;
  /** `key`: sent again it is done once. */
  post(path: string, body: object, key: string): Promise<void>;
};

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
const PAGE = 200;

/** Throws WrongUsage unless it is https, or this very machine: a token goes over no open line. */
export const registerAt = (server: string, token: string): RegisterOverHttp => {
  const base = URL.parse(server);
  if (base === null) throw new WrongUsage(`${server} is no address`);
  if (base.protocol !== "https:" && !(base.protocol === "http:" && LOOPBACK.has(base.hostname)))
    throw new WrongUsage(`${server} is not https`);
  const asked = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const url = new URL(path, base);
    const headers = { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${token}` };
    // Nobody is followed elsewhere with the token.
    const response = await fetch(url, { ...init, headers, redirect: "error" });
    if (!response.ok) throw new Error(`${init.method ?? "GET"} ${url.pathname}: ${response.status}`);
    return response.json();
  };
  const get: RegisterOverHttp["get"] = async (path, schema) => {
    const parsed = schema.safeParse(await asked(path));
    if (parsed.success) return parsed.data;
    // What it answered may be a secret: only the place is told.
    throw new Error(`GET ${new URL(path, base).pathname}: ${parsed.error.issues[0]?.path.join(".")}`);
  };
  return {
    get,
    async all(path, page) {
      const items = [];
      let after: string | null = null;
      do {
        const rest: string = after === null ? "" : `&after=${encodeURIComponent(after)}`;
        const answer = await get(`${path}${path.includes("?") ? "&" : "?"}limit=${PAGE}${rest}`, page);
        items.push(...answer.items);
        after = answer.next;
      } while (after !== null);
      return items;
    },
    async post(path, body, key) {
      const headers = { "content-type": "application/json", "idempotency-key": key };
      await asked(path, { method: "POST", headers, body: JSON.stringify(body) });
    },
  };
};
