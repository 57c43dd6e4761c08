import { defineConfig } from "vitest/config";

// Some of these specs start npm's tools, so they get more time than a rule of the domain.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
