import type { RequestListener, ServerResponse } from "node:http";
import { react, type Reaction, resend } from "@sdc/core/effects/react";
import type { Reactor } from "@sdc/core/effects/reactor";
import { type Testing, UNIT } from "../channel-testing.ts";
import { takeInMail } from "../mail/take-in-mail.ts";
import { httpServer } from "../platform/media-testing.ts";
import { takeInMessage } from "../platform/take-in-message.ts";

export const DESK = "hotline@xa-a.example";
export const PAGE = "https://dan.example/";
export const SINCE = "2026-01-01T00:00:00Z";
export const SENDER = "7655909298596854389";

export const statuses = (reactions: readonly Reaction[]) => reactions.map(({ status }) => status);

/** For specs: what comes in, and how reactors stand to it. */
export const sendingTesting = (register: Testing) => {
  let n = 0;
  const reactPorts = {
    log: register.ports.log,
    now: register.ports.now,
    id: () => `id-${register.commits.length}-${++n}`,
  };
  return {
    told: (reactor: Reactor, stream: string) => react(reactPorts, reactor, stream),
    resent: (reactor: Reactor, at: { readonly stream: string; readonly version: number }, by: string) =>
      resend(reactPorts, reactor, at, by),

    /** Everything in the log but the reports themselves: what was tried, for whom it may never say. */
    ledgers: () =>
      register.commits
        .filter(({ stream }) => stream.startsWith("effect/"))
        .map(({ stream, body }) => `${stream} ${Buffer.from(body).toString()}`)
        .join("\n"),

    /** A mail in, by its raw bytes; its report's stream. */
    async mailIn(...lines: readonly string[]): Promise<string> {
      const raw = Buffer.from(["From: Trần B <b@dan.example>", `To: ${DESK}`, ...lines].join("\r\n"));
      const envelope = { returnPath: "b@dan.example", recipients: [DESK] };
      const taken = await takeInMail(register.ports, { desks: { [DESK]: UNIT } }, raw, envelope);
      if (!("taken" in taken)) throw new Error(JSON.stringify(taken));
      return `hotline-report/${taken.taken[0]}`;
    },

    async chatIn(channel: "zalo" | "facebook", text: string): Promise<string> {
      const settings = { channel, account: "1", unit: UNIT, quietDaysMax: 30, media: { domains: [] } };
      const at = Date.parse(register.ports.now());
      const message = { sender: SENDER, id: text, at, text, media: [], original: "{}" };
      await takeInMessage(register.ports, settings, message);
      return String((await register.reports()).at(-1)?.["stream"]);
    },

    /** The shortest way to an answer. */
    async answered(stream: string, text: string): Promise<void> {
      await register.officer(stream, "classify", { kind: "question" });
      await register.officer(stream, "reply", { text });
    },
  };
};

type Call = {
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
};

/** A platform's API on loopback: keeps what it was asked, answers what it is told to. */
export const apiTesting = async (answer: (response: ServerResponse) => void) => {
  const calls: Call[] = [];
  const listener: RequestListener = (request, response) => {
    let body = "";
    request.on("data", (part) => (body += String(part)));
    request.on("end", () => {
      calls.push({ url: request.url ?? "", headers: request.headers, body });
      answer(response);
    });
  };
  return { calls, ...(await httpServer(listener)) };
};

export const json = (status: number, body: unknown) => (response: ServerResponse) =>
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
