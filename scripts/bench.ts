import { benchCost } from "./bench/cost.ts";
import { benchHotline } from "./bench/hotline.ts";
import { benchDynamoLog } from "./bench/log-dynamodb.ts";
import { benchSqliteLog } from "./bench/log-sqlite.ts";
import { benchMatrixDynamo, benchMatrixSqlite } from "./bench/matrix.ts";
import { benchRebuild } from "./bench/rebuild-sqlite.ts";
import { benchUnfold } from "./bench/unfold.ts";

/** `npm run bench -- log | rebuild | cost | law | hotline`: measures, prints medians beside their baselines, decides nothing. */
const [what = ""] = process.argv.slice(2);

switch (what) {
  case "log":
    console.log(`SQLite, this machine, this disk, Node ${process.version}\n`);
    console.log(await benchSqliteLog());
    console.log(`\n\nDynamoDB Local, this machine, Node ${process.version}\n`);
    console.log(await benchDynamoLog());
    break;
  case "rebuild":
    console.log(await benchRebuild());
    break;
  case "cost":
    console.log(await benchCost());
    break;
  case "law":
    console.log(`Unfolding, this machine, Node ${process.version}\n`);
    console.log(benchUnfold());
    console.log(`\n\nThe matrix on SQLite, this machine, this disk, Node ${process.version}\n`);
    console.log(await benchMatrixSqlite());
    console.log("\n\nThe matrix on DynamoDB Local\n");
    console.log(await benchMatrixDynamo());
    break;
  case "hotline":
    console.log(`The hotline on SQLite, this machine, this disk, Node ${process.version}\n`);
    console.log(await benchHotline());
    break;
  default:
    console.error("Usage: npm run bench -- log | rebuild | cost | law | hotline");
    process.exitCode = 2;
}
