import { argon2, createHmac } from "node:crypto";
import { promisify } from "node:util";
import type { Codes } from "@sdc/core/reporter-codes";
import type { MasterKeys } from "./master-key.ts";

const derive = promisify(argon2);

const DIGITS = 16;

/** Argon2id as OWASP's password storage cheat sheet asks at least: 19 MiB, two passes. */
const COST = { parallelism: 1, memory: 19_456, passes: 2, tagLength: 32 } as const;

/**
 * Codes made of the command's own key and a secret of the installation, so that a retried sending gets the same one and
 * nothing has to keep it. Looked up by an Argon2id digest with one salt, keyed once more: whoever has the log alone can't
 * try codes, whoever has the keys too tries them slowly.
 */
export const reporterCodes = (master: Pick<MasterKeys, "code" | "codeSalt" | "codeLookup">): Codes => {
  const lookupOf = async (typed: string): Promise<string | undefined> => {
    const digits = typed.replace(/[\s.-]/g, "");
    if (!CODE.test(digits)) return undefined;
    const digest = await derive("argon2id", { ...COST, message: digits, nonce: master.codeSalt });
    return createHmac("sha256", master.codeLookup).update(digest).digest("base64url");
  };
  return {
    lookupOf,

    async codeFor(commandKey) {
      const bytes = createHmac("sha256", master.code).update(commandKey).digest();
      const number = BigInt(`0x${bytes.toString("hex")}`) % 10n ** BigInt(DIGITS);
      const code = number.toString().padStart(DIGITS, "0");
      const lookup = await lookupOf(code);
      if (lookup === undefined) throw new Error("a code was made that is none");
      return { code, lookup };
    },
  };
};

const CODE = new RegExp(`^[0-9]{${DIGITS}}$`);
