import { createHmac, timingSafeEqual } from "node:crypto";

type Policy = { readonly expiration: string; readonly conditions: readonly unknown[] };

/** The code of S3's refusal of a posted form; undefined: its signed policy permits it. */
export const postRefusal = async (
  body: Buffer<ArrayBuffer>,
  contentType: string,
  secret: string,
): Promise<string | undefined> => {
  const form = await new Response(body, { headers: { "content-type": contentType } }).formData();
  const field = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const encoded = field("Policy");
  const [, day = "", region = "", service = ""] = field("X-Amz-Credential").split("/");
  const signature = Buffer.from(signed(secret, [day, region, service, "aws4_request"], encoded));
  const given = Buffer.from(field("X-Amz-Signature"));
  if (signature.byteLength !== given.byteLength || !timingSafeEqual(signature, given))
    return "SignatureDoesNotMatch";
  const policy = JSON.parse(Buffer.from(encoded, "base64").toString("utf8")) as Policy;
  if (Date.parse(policy.expiration) <= Date.now()) return "AccessDenied";
  const file = form.get("file");
  const size = file instanceof Blob ? file.size : 0;
  for (const condition of policy.conditions) {
    if (Array.isArray(condition) && condition[0] === "content-length-range") {
      if (size < Number(condition[1])) return "EntityTooSmall";
      if (size > Number(condition[2])) return "EntityTooLarge";
    } else if (typeof condition === "object" && condition !== null && !Array.isArray(condition)) {
      for (const [name, value] of Object.entries(condition))
        if (name !== "bucket" && field(name) !== value) return "AccessDenied";
    }
  }
  return undefined;
};

/** Signature Version 4: a key derived step by step, then the policy as it was encoded. */
const signed = (secret: string, scope: readonly string[], text: string): string => {
  const key = scope.reduce<Buffer>(
    (before, step) => createHmac("sha256", before).update(step).digest(),
    Buffer.from(`AWS4${secret}`),
  );
  return createHmac("sha256", key).update(text).digest("hex");
};
