import { NotDone } from "@sdc/core/effects/reactor";
import { parsedJson } from "../platform/signed-json.ts";

/** An answer that takes longer is none. */
const TIMEOUT_MS = 10_000;
const ANSWER_BYTES_MAX = 64 * 1024;

export type Answered = { readonly status: number; readonly body: unknown };

/**
 * Calls a platform. Throws NotDone where nobody listened; anything else that goes wrong leaves open whether it got there.
 * What is thrown names the platform and nothing that was sent.
 */
export const call = async (platform: string, url: string, init: RequestInit): Promise<Answered> => {
  const answer = await fetch(url, {
    ...init,
    method: "POST",
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    if (isRefusedConnection(error)) throw new NotDone(`${platform} can't be reached`);
    throw new Error(`${platform} gave no answer`);
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, body: parsedJson(bytes.subarray(0, ANSWER_BYTES_MAX)) };
};

/** Nobody listened, so nobody has heard. */
const isRefusedConnection = (error: unknown): boolean =>
  error instanceof TypeError &&
  error.cause instanceof Error &&
  "code" in error.cause &&
  (error.cause.code === "ECONNREFUSED" || error.cause.code === "ENOTFOUND");
