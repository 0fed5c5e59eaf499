import { existsSync } from "node:fs";
import { join, normalize } from "node:path";
import type { Plugin } from "vite";
import { securityHeaders } from "./securityHeaders.ts";

/** Makes `vite preview` serve as nginx does in production: security headers, and 404 for missing assets. */
export function previewServer(): Plugin {
  return {
    name: "sommelier-preview-server",
    configurePreviewServer({ config, middlewares }) {
      const root = join(config.root, config.build.outDir);
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        // The service sends its own headers.
        if (pathname.startsWith("/api/")) return next();
        for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
        if (pathname.startsWith("/s/")) response.setHeader("X-Robots-Tag", "noindex, nofollow");
        // A chunk of an older build must fail, or the browser would run the page's HTML as a script.
        if (pathname.startsWith("/assets/") && !existsSync(join(root, normalize(pathname)))) {
          response.statusCode = 404;
          return response.end();
        }
        next();
      });
    },
  };
}
