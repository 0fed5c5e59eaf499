import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { ProxyOptions } from "vite";
import { defineConfig } from "vitest/config";
import { previewServer } from "./config/previewServer.ts";
import { serviceWorker } from "./config/serviceWorker.ts";

// Not "localhost", which may resolve to IPv6 only.
const host = "127.0.0.1";
const port = Number(process.env.FRONTEND_PORT ?? 5173);
const backend = `http://127.0.0.1:${process.env.BACKEND_PORT ?? 8080}`;

const proxy: Record<string, ProxyOptions> = {
  "^/api/": {
    target: backend,
    // The service compares Origin with Host, so it must see the host the browser saw.
    changeOrigin: false,
    rewrite: (path) => path.replace(/^\/api/, ""),
    configure: (server) => {
      // A stream that breaks behind the proxy must break in front of it too, or the page waits for ever.
      server.on("proxyRes", (answer, _request, response) => {
        answer.on("close", () => {
          if (!answer.complete) response.destroy();
        });
      });
    },
  },
};

// One chunk for the first signed-in page: smaller in total than many chunks shared with other pages.
const chat = new RegExp(
  [
    "src/api/(accountEvents|eventStream|exchange|merge|pending|rating|session|shared|wines)",
    "src/app/(AppLayout|Chat|Current|FirstVisit|Offline|PageHeader|Sidebar\\.|drawer|panels|shortcuts|signedIn|useA|useDownload|useExport|useFocus|useSign|usePre|offline/useOffline)",
    "src/features/(account/(AccountMenu\\.|useChoose)|chat/(?!MessageEditor|Shared|drafts)|history/(?!DeleteD|Select|SessionMenuP|Share|pinAt|selection|useDeleteS|usePin|useSel|useSharing))",
    "src/features/wine/(CompareButton|TasteScales|Thumbs|compared|WineCard|WineLink|use|wineText)",
    "src/i18n/closedText",
    "src/ui/(CopyButton|Keys|SearchField|browser|keyboard|onDemand|shortcuts)",
    "node_modules/eventsource-parser/",
  ].join("|"),
);

// One chunk for what every page needs, signed in or not.
const shell = new RegExp(
  [
    "src/api/(account|backoff|client|problem|queryKeys|serviceAvailability)\\.",
    "src/app/(boundaries|FullPage|lazyPage|singleAccount|staleBuild|offline/(owner|storedChats))",
    "src/features/chat/drafts",
    "src/i18n/(index|format|language|problemText|translation|en/(index|account\\.|app|chat|history|wine))",
    "src/ui/(Button|ErrorBoundary|Status|Wordmark|notices|storage|theme)",
    "node_modules/(react-router|@tanstack|zustand|openapi-fetch|class-variance-authority|clsx)/",
  ].join("|"),
);

// Icons that only parts show which are fetched on demand.
const menuIcons =
  /lucide-react.*icons\/(archive|download|log-out|pause|pin|pin-off|printer|share-2|sparkles|trash-2|user-round)\./;

export default defineConfig({
  plugins: [react(), tailwindcss(), previewServer(), serviceWorker()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { host, port, strictPort: true, proxy },
  preview: { host, port, strictPort: true, proxy, cors: false },
  build: {
    manifest: true,
    // The content security policy allows fonts from our own origin only, so nothing becomes a data: URL.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "chat", test: chat },
            { name: "menu-icons", test: menuIcons },
            { name: "icons", test: /lucide-react/ },
            { name: "shell", test: shell },
          ],
        },
      },
    },
  },
  test: {
    environment: "jsdom",
    // One jsdom for all files: one for each takes most of a minute.
    isolate: false,
    restoreMocks: true,
    testTimeout: 60_000,
    setupFiles: "src/test/setup.ts",
    include: ["src/**/*.test.{ts,tsx}", "config/**/*.test.ts"],
    env: { TZ: "Europe/Berlin" },
  },
});
