import type { TestProject } from "vitest/node";
import { startDynamoDbLocal } from "./dynamodb-local.ts";

/** A vitest globalSetup: one DynamoDB Local per run; specs find it by `inject("dynamoDbEndpoint")`. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { endpoint, stop } = await startDynamoDbLocal();
  project.provide("dynamoDbEndpoint", endpoint);
  return stop;
};
