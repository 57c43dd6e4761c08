import { defineConfig } from "vitest/config";

// One DynamoDB Local per run: the acceptance specs run on both engines.
export default defineConfig({
  test: {
    globalSetup: ["@sdc/local-aws/vitest-dynamodb"],
    env: { AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local", AWS_REGION: "ap-southeast-1" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
