import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { errors, type Provider } from "oidc-provider";
import { problem } from "@sdc/http/problem";
import type { ReadModels } from "@sdc/reading/read-models";
import { findUnit } from "@sdc/reading/units";
import { wholeRegister } from "@sdc/reading/register";
import { personaFrom } from "./loopback-provider.ts";
import { personaPage, signInOver } from "./persona-page.ts";

type Env = { Bindings: HttpBindings };

const FORM_BYTES_MAX = 4096;

/** `/oidc`: the provider of this machine, and the page on which somebody chooses whom they sign in as. */
export const signInRoutes = (provider: Provider, models: ReadModels): Hono<Env> => {
  const handle = provider.callback();
  const { host } = new URL(provider.issuer);
  return new Hono<Env>()
    .use("/oidc/*", ofThisMachine(host))
    .get("/oidc/dang-nhap/:uid", (c) =>
      underWay(provider, c, async () => personaPage(c, await wholeRegister(models))),
    )
    .post("/oidc/dang-nhap/:uid", bodyLimit({ maxSize: FORM_BYTES_MAX }), (c) =>
      underWay(provider, c, async () => {
        const { role, unit } = await c.req.parseBody();
        const subject = typeof role === "string" && typeof unit === "string" ? `${role}@${unit}` : "";
        const persona = personaFrom(subject);
        if (persona === undefined || (await findUnit(models, persona.unit)) === undefined)
          return personaPage(c, await wholeRegister(models), "unknown");
        const { incoming, outgoing } = c.env;
        const login = { accountId: subject, ts: Math.floor(Date.now() / 1000) };
        const to = await provider.interactionResult(incoming, outgoing, { login });
        return c.redirect(to, 303);
      }),
    )
    .all("/oidc/*", async (c) => {
      const { incoming, outgoing } = c.env;
      // As web servers do that mount one program below a path of another.
      Object.assign(incoming, {
        originalUrl: incoming.url,
        url: (incoming.url ?? "").replace(/^\/oidc/, ""),
      });
      await handle(incoming, outgoing);
      return RESPONSE_ALREADY_SENT;
    });
};

/**
 * Only for whoever asks by this machine's own name: a page of another site that has its name lead here would otherwise sign in
 * for whoever looks at it.
 */
const ofThisMachine = (host: string) =>
  createMiddleware<Env>(async (c, next) =>
    c.req.header("host") === host && "incoming" in (c.env ?? {}) ? next() : problem(c, "not-found"),
  );

/** For a sign-in that somebody has begun and not ended; otherwise the page that says so. */
const underWay = async (
  provider: Provider,
  c: Context<Env>,
  answer: () => Promise<Response>,
): Promise<Response> => {
  try {
    await provider.interactionDetails(c.env.incoming, c.env.outgoing);
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return signInOver(c);
    throw error;
  }
  return answer();
};
