// Starts the service with an empty database of its own and removes that afterwards. Its log goes to the terminal and to a file.
import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const data = mkdtempSync(join(tmpdir(), "sommelier-e2e-"));
// Every test registers somebody, all from one address.
const env = {
  ...process.env,
  SOMMELIER_DATA_DIR: data,
  REGISTRATIONS_PER_HOUR: "0",
  PASSWORD_RESETS_PER_HOUR: "0",
  CLIENT_ERRORS_PER_HOUR: "0",
};
const service = spawn("java", ["-jar", "../backend/target/quarkus-app/quarkus-run.jar"], {
  env,
  stdio: ["inherit", "pipe", "inherit"],
});
service.stdout.pipe(process.stdout);
service.stdout.pipe(createWriteStream(env.SERVICE_LOG));

for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => service.kill("SIGTERM"));

service.on("exit", (code) => {
  rmSync(data, { recursive: true, force: true });
  rmSync(env.SERVICE_LOG, { force: true });
  process.exit(code ?? 0);
});
