import { sealForms, type SealedFormsPage } from "./seal-forms.ts";
import { type SealingPage, sealOnSend } from "./seal-on-send.ts";

// Runs in a browser, whose document is the page.
const { document } = globalThis as unknown as { readonly document: SealingPage & SealedFormsPage };
sealOnSend(document);
sealForms(document);
