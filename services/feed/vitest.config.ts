import { defineConfig } from "vitest/config";

// One DynamoDB Local per run; a busy machine answers its first requests slowly.
export default defineConfig({
  test: { globalSetup: ["@sdc/local-aws/vitest-dynamodb"], testTimeout: 30_000, hookTimeout: 30_000 },
});
