import { type SealingPage, sealOnSend } from "./seal-on-send.ts";

// Runs in a browser, whose document is the page.
sealOnSend((globalThis as unknown as { readonly document: SealingPage }).document);
