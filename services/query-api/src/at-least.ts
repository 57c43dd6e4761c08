import type { AtLeast } from "@sdc/reading/reached";

/** `hotline-report/abc@3`, as an append answered it. */
export const atLeastPattern = /^(?<stream>[a-z-]{1,40}\/[^@/\s]{1,120})@(?<version>[1-9]\d{0,8})$/u;

export const atLeastIn = (text: string): AtLeast => {
  const { stream = "", version = "" } = atLeastPattern.exec(text)?.groups ?? {};
  return { stream, version: Number(version) };
};
