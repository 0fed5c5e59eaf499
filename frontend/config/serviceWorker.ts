import { VitePWA } from "vite-plugin-pwa";

/**
 * The service worker keeps the pages of the last build, and nothing that the service answers. A new one waits until
 * somebody asks for it, because it replaces what open windows run on.
 */
export const serviceWorker = () =>
  VitePWA({
    filename: "sw.js",
    // public/manifest.webmanifest is one of our own, and so is the registration.
    manifest: false,
    injectRegister: false,
    registerType: "prompt",
    workbox: {
      inlineWorkboxRuntime: true,
      clientsClaim: true,
      cleanupOutdatedCaches: true,
      globPatterns: ["index.html", "theme.js", "favicon.svg", "manifest.webmanifest", "assets/*.{js,css,woff2}"],
      // Hashed names never change their content.
      dontCacheBustURLsMatching: /^assets\//,
      navigateFallback: "index.html",
      // The service's answers, and shared chats, which have headers of their own.
      navigateFallbackDenylist: [/^\/api\//, /^\/s\//],
    },
  });
