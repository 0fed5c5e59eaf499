import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { previewServer } from "./config/previewServer.ts";

const port = Number(process.env.FRONTEND_PORT ?? 5173);
const backend = `http://127.0.0.1:${process.env.BACKEND_PORT ?? 8080}`;

const proxy = {
  "^/api/": {
    target: backend,
    // The service compares Origin with Host, so it must see the host the browser saw.
    changeOrigin: false,
    rewrite: (path: string) => path.replace(/^\/api/, ""),
  },
};

export default defineConfig({
  plugins: [react(), tailwindcss(), previewServer()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { port, strictPort: true, proxy },
  preview: { port, strictPort: true, proxy, cors: false },
  build: {
    manifest: true,
    // The content security policy allows fonts from our own origin only, so nothing becomes a data: URL.
    assetsInlineLimit: 0,
  },
  test: {
    environment: "jsdom",
    globals: true,
    restoreMocks: true,
    setupFiles: "src/test/setup.ts",
    include: ["src/**/*.test.{ts,tsx}", "config/**/*.test.ts"],
    env: { TZ: "Europe/Berlin" },
  },
});
